package org.socialmap.http.pages.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.socialmap.http.pages.form.FormFields;
import org.socialmap.need.Channel;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.Location;
import org.socialmap.record.Organization;
import org.socialmap.record.Phone;

/**
 * The form of an organization: its texts, and what holds for its services.
 *
 * @param organization the organization as it is
 * @param location the location of its public address, if it has one
 * @param mayHaveAddress whether it can have one address: it has one, or no location with an address
 */
public record OrganizationForm(
        Organization organization, Optional<Location> location, boolean mayHaveAddress, EditContext context)
        implements RecordForm {
    private static final int NEW_ROWS = 2;
    private static final String NAME = "edit.name";
    private static final String ALTERNATE = "edit.alternate";
    private static final String DESCRIPTION = "edit.description";
    private static final String EMAIL = "edit.email";
    private static final String WEBSITE = "edit.website";

    @Override
    public EditForm show() {
        Map<String, String> values = new HashMap<>();
        values.put(NAME, organization.name());
        organization.alternateName().ifPresent(name -> values.put(ALTERNATE, name));
        values.put(DESCRIPTION, TextFields.value(organization.description(), context.language()));
        organization.email().ifPresent(email -> values.put(EMAIL, email));
        organization.website().ifPresent(site -> values.put(WEBSITE, site));
        values.put(ConfirmationFields.ON, context.today().toString());
        values.putAll(AddressFields.values(location));
        values.putAll(HoursFields.values(organization.schedules()).orElse(Map.of()));
        List<Phone> phones = organization.phones();
        List<ContactRow> rows = new ArrayList<>();
        IntStream.range(0, phones.size())
                .forEach(i -> rows.add(ContactRow.known(
                        i, Channel.PHONE, Optional.of(phones.get(i).number()))));
        IntStream.range(0, NEW_ROWS).forEach(i -> rows.add(ContactRow.empty(phones.size() + i)));
        return EditForm.showing(values, rows);
    }

    @Override
    public boolean showsHours() {
        return HoursFields.values(organization.schedules()).isPresent();
    }

    @Override
    public EditForm check(EditForm form) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (form.value(NAME).isEmpty()) {
            errors.put(NAME, "edit.error.empty");
        }
        for (String name : List.of(NAME, ALTERNATE, EMAIL, WEBSITE)) {
            if (form.value(name).length() > EditForm.MAX_LENGTH) {
                errors.put(name, "edit.error.long");
            }
        }
        TextFields.check(
                form, DESCRIPTION, organization.description(), context.language(), EditForm.MAX_TEXT_LENGTH, errors);
        check(form, EMAIL, Channel.EMAIL, organization.email(), errors);
        check(form, WEBSITE, Channel.WEB, organization.website(), errors);
        ContactRow.check(form.rows(), context.isRight(), errors);
        if (mayHaveAddress) {
            AddressFields.check(form, location, errors);
        }
        HoursFields.check(form, errors);
        ConfirmationFields.check(form, context.today(), errors);
        return form.with(errors);
    }

    private void check(EditForm form, String name, Channel kind, Optional<String> before, Map<String, String> errors) {
        form.find(name)
                .filter(value -> !before.equals(Optional.of(value)))
                .filter(value -> !context.isRight().test(kind, value))
                .ifPresent(value -> errors.putIfAbsent(name, "edit.error." + ContactRow.code(kind)));
    }

    @Override
    public List<CatalogRecord> apply(FormFields fields, EditForm form) {
        Organization.Builder changed = organization.toBuilder()
                .name(form.value(NAME))
                .description(TextFields.apply(form, DESCRIPTION, organization.description(), context.language()))
                .phones(ContactRow.apply(
                        form.rows(),
                        organization.phones(),
                        (row, phone) -> row.was().equals(phone.number()),
                        (phone, row) -> phone(phone, row.value()),
                        row -> Phone.builder(UUID.randomUUID(), row.value())
                                .type("voice")
                                .build()))
                .schedules(HoursFields.apply(fields, form, organization.schedules(), context.zone()))
                .provenance(ConfirmationFields.apply(form, organization.provenance(), context.confirmed()));
        form.find(ALTERNATE).ifPresentOrElse(changed::alternateName, changed::withoutAlternateName);
        form.find(EMAIL).ifPresentOrElse(changed::email, changed::withoutEmail);
        form.find(WEBSITE).ifPresentOrElse(changed::website, changed::withoutWebsite);
        Optional<Location> moved = mayHaveAddress
                ? AddressFields.apply(
                        form,
                        location,
                        organization.id(),
                        before -> ConfirmationFields.apply(form, before, context.confirmed()))
                : Optional.empty();
        return Stream.<CatalogRecord>concat(Stream.of(changed.build()), moved.stream())
                .toList();
    }

    private static Phone phone(Phone before, String number) {
        Phone.Builder phone = Phone.builder(before.id(), number).languages(before.languages());
        before.extension().ifPresent(phone::extension);
        before.type().ifPresent(phone::type);
        before.description().ifPresent(phone::description);
        return phone.visibility(before.visibility()).build();
    }
}
