package org.socialmap.http.pages;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.socialmap.http.pages.form.FormFields;
import org.socialmap.http.pages.form.PreferenceForm;
import org.socialmap.http.pages.form.WeekHours;
import org.socialmap.language.Text;
import org.socialmap.language.WebAddress;
import org.socialmap.need.Channel;
import org.socialmap.record.ContactChannel;
import org.socialmap.record.Provenance;
import org.socialmap.record.Service;

/**
 * What an editor asked a service and confirmed: how to make contact, the opening hours, what it does, who said so and
 * when. Immutable.
 *
 * @param values the number or address for each channel that was given
 * @param hours the opening hours; none if not given
 * @param examples what it does in plain words, in the language of the editor; none if not given
 * @param by who confirmed it
 * @param on the day of the confirmation
 */
record Confirmation(Map<Channel, String> values, WeekHours hours, List<String> examples, String by, LocalDate on) {
    /** The channels for which a number or an address can be entered. */
    static final List<Channel> CHANNELS =
            List.of(Channel.PHONE, Channel.WHATSAPP, Channel.TEXT, Channel.EMAIL, Channel.WEB, Channel.CHAT);

    private static final int MAX_LENGTH = 200;
    private static final int MAX_EXAMPLES = 10;

    /** Parses a form; empty if a value is invalid, the person or the day is missing, or the day is in the future. */
    static Optional<Confirmation> of(FormFields fields, LocalDate today) {
        Map<Channel, String> values = new EnumMap<>(Channel.class);
        for (Channel channel : CHANNELS) {
            Optional<String> value = fields.last("value." + PreferenceForm.name(channel));
            if (value.filter(text -> !isValue(channel, text)).isPresent()) {
                return Optional.empty();
            }
            value.ifPresent(text -> values.put(channel, text));
        }
        List<String> examples = fields.last("examples").stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        Optional<WeekHours> hours = WeekHours.of(fields);
        Optional<String> by = fields.last("by").filter(who -> who.length() <= MAX_LENGTH);
        Optional<LocalDate> on = day(fields).filter(day -> !day.isAfter(today));
        if (hours.isEmpty()
                || by.isEmpty()
                || on.isEmpty()
                || examples.size() > MAX_EXAMPLES
                || examples.stream().anyMatch(example -> example.length() > MAX_LENGTH)) {
            return Optional.empty();
        }
        return Optional.of(new Confirmation(values, hours.get(), examples, by.get(), on.get()));
    }

    private static Optional<LocalDate> day(FormFields fields) {
        try {
            return fields.last("on").map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static boolean isValue(Channel channel, String text) {
        return text.length() <= MAX_LENGTH
                && switch (channel) {
                    case CHAT -> !WebAddress.hasAnotherScheme(text);
                    case PHONE, TEXT, WHATSAPP -> ContactLink.isNumber(text);
                    case EMAIL, WEB, WALK_IN, VISIT, OUTREACH ->
                        ContactLink.of(ContactChannel.of(channel, text)).isPresent();
                };
    }

    /**
     * Returns the service with the confirmed values.
     *
     * @param source the text that precedes the confirming person in the source of the record
     * @param language the language of the editor
     * @param zone the time zone of the hours
     */
    Service applyTo(Service service, String source, Locale language, ZoneId zone) {
        Provenance before = service.provenance();
        int sourceStart = before.source().indexOf(source);
        String newSource =
                (sourceStart < 0 ? before.source() : before.source().substring(0, sourceStart)) + source + by;
        Service.Builder confirmed = service.toBuilder()
                .channels(channels(service))
                .provenance(new Provenance(newSource, Optional.of(on), before.imported()));
        if (!examples.isEmpty()) {
            confirmed.examples(examples.stream()
                    .map(example -> Text.of(language.getLanguage(), example))
                    .toList());
        }
        if (!hours.days().isEmpty()) {
            confirmed.detail(service.detail().toBuilder()
                    .schedules(hours.schedules(zone))
                    .build());
        }
        return confirmed.build();
    }

    private List<ContactChannel> channels(Service service) {
        List<ContactChannel> channels = new ArrayList<>();
        Map<Channel, String> newValues = new EnumMap<>(Channel.class);
        newValues.putAll(values);
        for (ContactChannel known : service.channels()) {
            String value = newValues.remove(known.channel());
            channels.add(
                    value == null
                            ? known
                            : known.toBuilder().value(value).withoutProvenance().build());
        }
        newValues.forEach((channel, text) -> channels.add(ContactChannel.of(channel, text)));
        return channels;
    }
}
