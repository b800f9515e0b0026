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
import org.socialmap.catalog.ContactChannel;
import org.socialmap.catalog.Provenance;
import org.socialmap.catalog.Service;
import org.socialmap.language.Text;
import org.socialmap.language.WebAddress;
import org.socialmap.need.Channel;

/**
 * What somebody asked after and confirmed of a service: how to make contact, when it is open, what it does, who said so, and when.
 * Immutable.
 *
 * @param values the number or address of each way that was told
 * @param hours when it is open; none if nothing was told
 * @param examples what it does in plain words, in the language of whoever tells; none if nothing was told
 * @param by who confirmed it
 * @param on the day on which that was
 */
record Confirmation(Map<Channel, String> values, WeekHours hours, List<String> examples, String by, LocalDate on) {
    /** The ways of which somebody can tell a number or an address. */
    static final List<Channel> ASKED =
            List.of(Channel.PHONE, Channel.WHATSAPP, Channel.TEXT, Channel.EMAIL, Channel.WEB, Channel.CHAT);

    private static final int MOST = 200;
    private static final int MOST_EXAMPLES = 10;

    /** What a form tells; empty if a value is none, it does not say who and when, or the day has not come. */
    static Optional<Confirmation> of(FormFields fields, LocalDate today) {
        Map<Channel, String> values = new EnumMap<>(Channel.class);
        for (Channel channel : ASKED) {
            Optional<String> value = fields.last("value." + Wishes.name(channel));
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
        Optional<String> by = fields.last("by").filter(who -> who.length() <= MOST);
        Optional<LocalDate> on = day(fields).filter(day -> !day.isAfter(today));
        if (hours.isEmpty()
                || by.isEmpty()
                || on.isEmpty()
                || examples.size() > MOST_EXAMPLES
                || examples.stream().anyMatch(example -> example.length() > MOST)) {
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
        return text.length() <= MOST
                && switch (channel) {
                    case CHAT -> !WebAddress.hasAnotherScheme(text);
                    case PHONE, TEXT, WHATSAPP -> ContactLink.isNumber(text);
                    case EMAIL, WEB, WALK_IN, VISIT, OUTREACH ->
                        ContactLink.of(ContactChannel.of(channel, text)).isPresent();
                };
    }

    /**
     * The service as it is now known.
     *
     * @param source what stands before who confirmed it, in the source of the record
     * @param language of whoever tells
     * @param zone in which hours are meant
     */
    Service applyTo(Service service, String source, Locale language, ZoneId zone) {
        Provenance before = service.provenance();
        int earlier = before.source().indexOf(source);
        String told = (earlier < 0 ? before.source() : before.source().substring(0, earlier)) + source + by;
        Service now =
                service.withChannels(channels(service)).with(new Provenance(told, Optional.of(on), before.imported()));
        if (!examples.isEmpty()) {
            now = now.withExamples(examples.stream()
                    .map(example -> Text.of(language.getLanguage(), example))
                    .toList());
        }
        return hours.days().isEmpty() ? now : now.withSchedules(hours.schedules(zone));
    }

    private List<ContactChannel> channels(Service service) {
        List<ContactChannel> channels = new ArrayList<>();
        Map<Channel, String> open = new EnumMap<>(Channel.class);
        open.putAll(values);
        for (ContactChannel known : service.channels()) {
            String told = open.remove(known.channel());
            channels.add(told == null ? known : known.with(told));
        }
        open.forEach((channel, value) -> channels.add(ContactChannel.of(channel, value)));
        return channels;
    }
}
