package org.socialmap.http.pages.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.socialmap.http.pages.form.FormFields;
import org.socialmap.language.Text;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.ContactChannel;
import org.socialmap.record.Location;
import org.socialmap.record.Service;
import org.socialmap.record.ServiceAtLocation;
import org.socialmap.schedule.Schedule;

/**
 * The form of a service: its texts, its own numbers, addresses and opening hours.
 *
 * @param service the service as it is
 * @param location its location with a public address, if it has exactly one; other services may have it too
 */
public record ServiceForm(Service service, Optional<Location> location, EditContext context) implements RecordForm {
    private static final int NEW_ROWS = 2;
    private static final int MAX_EXAMPLES = 20;
    private static final String NAME = "edit.name";
    private static final String DESCRIPTION = "edit.description";
    private static final String EXAMPLES = "edit.examples";

    @Override
    public EditForm show() {
        Map<String, String> values = new HashMap<>();
        values.put(NAME, TextFields.value(service.name(), context.language()));
        values.put(DESCRIPTION, TextFields.value(service.description(), context.language()));
        values.put(EXAMPLES, TextFields.lines(service.examples(), context.language()));
        values.put(ConfirmationFields.ON, context.today().toString());
        values.putAll(AddressFields.values(location));
        values.putAll(HoursFields.values(schedules()).orElse(Map.of()));
        List<ContactChannel> channels = service.channels();
        List<ContactRow> rows = new ArrayList<>();
        IntStream.range(0, channels.size())
                .forEach(i -> rows.add(ContactRow.known(
                        i, channels.get(i).channel(), channels.get(i).value())));
        IntStream.range(0, NEW_ROWS).forEach(i -> rows.add(ContactRow.empty(channels.size() + i)));
        return EditForm.showing(values, rows);
    }

    /** Returns the hours that the form changes: those at its only location, if it has them there. */
    private List<Schedule> schedules() {
        return hasHoursAtLocation()
                ? service.serviceAtLocations().getFirst().schedules()
                : service.detail().schedules();
    }

    private boolean hasHoursAtLocation() {
        return service.serviceAtLocations().size() == 1
                && !service.serviceAtLocations().getFirst().schedules().isEmpty();
    }

    @Override
    public boolean showsHours() {
        return HoursFields.values(schedules()).isPresent()
                && (service.serviceAtLocations().size() == 1
                        || service.serviceAtLocations().stream()
                                .allMatch(at -> at.schedules().isEmpty()));
    }

    @Override
    public EditForm check(EditForm form) {
        Map<String, String> errors = new LinkedHashMap<>();
        TextFields.check(form, NAME, service.name(), context.language(), EditForm.MAX_LENGTH, errors);
        TextFields.check(
                form, DESCRIPTION, service.description(), context.language(), EditForm.MAX_TEXT_LENGTH, errors);
        List<String> examples = lines(form);
        if (examples.size() > MAX_EXAMPLES
                || examples.stream().anyMatch(example -> example.length() > EditForm.MAX_LENGTH)) {
            errors.put(EXAMPLES, "edit.error.long");
        }
        ContactRow.check(form.rows(), context.isRight(), errors);
        if (location.isPresent()) {
            AddressFields.check(form, location, errors);
        }
        HoursFields.check(form, errors);
        ConfirmationFields.check(form, context.today(), errors);
        return form.with(errors);
    }

    @Override
    public List<CatalogRecord> apply(FormFields fields, EditForm form) {
        List<Schedule> hours = HoursFields.apply(fields, form, schedules(), context.zone());
        Service.Builder changed = service.toBuilder()
                .name(TextFields.apply(form, NAME, service.name(), context.language()))
                .description(TextFields.apply(form, DESCRIPTION, service.description(), context.language()))
                .examples(examples(form))
                .channels(ContactRow.apply(
                        form.rows(),
                        service.channels(),
                        (row, channel) -> row.kind() == channel.channel()
                                && row.was().equals(channel.value().orElse("")),
                        (channel, row) -> channel.toBuilder()
                                .value(row.value())
                                .withoutProvenance()
                                .build(),
                        ServiceForm::added))
                .provenance(ConfirmationFields.apply(form, service.provenance(), context.confirmed()));
        if (hasHoursAtLocation()) {
            ServiceAtLocation at = service.serviceAtLocations().getFirst();
            changed.serviceAtLocations(List.of(new ServiceAtLocation(at.id(), at.serviceId(), at.locationId(), hours)));
        } else {
            changed.detail(service.detail().toBuilder().schedules(hours).build());
        }
        Optional<Location> moved = location.isEmpty()
                ? Optional.empty()
                : AddressFields.apply(
                        form,
                        location,
                        service.organizationId(),
                        before -> ConfirmationFields.apply(form, before, context.confirmed()));
        return Stream.<CatalogRecord>concat(Stream.of(changed.build()), moved.stream())
                .toList();
    }

    private static ContactChannel added(ContactRow row) {
        return ContactChannel.of(row.kind(), row.value());
    }

    private static List<String> lines(EditForm form) {
        return form.value(EXAMPLES)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Changes the examples in the language of the editor, in their order; those without it stay, after them. */
    private List<Text> examples(EditForm form) {
        List<String> lines = lines(form);
        if (String.join("\n", lines).equals(TextFields.lines(service.examples(), context.language()))) {
            return service.examples();
        }
        List<Text> known = service.examples().stream()
                .filter(text -> text.byLanguage().containsKey(context.language()))
                .toList();
        List<Text> examples = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            examples.add(
                    i < known.size()
                            ? TextFields.with(known.get(i), context.language(), lines.get(i))
                            : Text.of(context.language(), lines.get(i)));
        }
        service.examples().stream().filter(text -> !known.contains(text)).forEach(examples::add);
        return examples;
    }
}
