package org.socialmap.exchange.hsds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.socialmap.access.Visibility;
import org.socialmap.catalog.ContactChannel;
import org.socialmap.catalog.Phone;
import org.socialmap.language.Characters;
import org.socialmap.need.Channel;

/** The ways to make contact that HSDS tells as numbers and addresses. */
final class HsdsChannels {
    /** What no person answers. */
    private static final Set<String> MACHINES = Set.of("fax", "modem", "pager");

    private static final Set<String> WRITTEN = Set.of("sms", "text", "textphone");

    private HsdsChannels() {}

    /** Its own numbers and those of its contacts and its locations, its addresses for mail, and its page: each once. */
    static List<ContactChannel> of(HsdsFields service) {
        List<ContactChannel> channels = new ArrayList<>();
        Stream.concat(Stream.of(service), service.children("service_at_locations"))
                .forEach(owner -> addAll(owner, channels));
        service.string("email").ifPresent(email -> add(Channel.EMAIL, email, List.of(), channels));
        service.string("url")
                .or(() -> service.string("website"))
                .ifPresent(url -> add(Channel.WEB, url, List.of(), channels));
        return List.copyOf(channels);
    }

    private static void addAll(HsdsFields owner, List<ContactChannel> channels) {
        HsdsPartsReader.phones(owner).forEach(phone -> add(phone, channels));
        HsdsPartsReader.contacts(owner).forEach(contact -> {
            contact.phones().forEach(phone -> add(phone, channels));
            contact.email().ifPresent(email -> add(Channel.EMAIL, email, List.of(), channels));
        });
    }

    private static void add(Phone phone, List<ContactChannel> channels) {
        String type = phone.type().orElse("").toLowerCase(Locale.ROOT);
        if (phone.visibility() == Visibility.PUBLIC && !MACHINES.contains(type)) {
            String extension = phone.extension()
                    .map(told -> Characters.isDigits(told, 1, told.length()) ? " x" + told : " (" + told + ")")
                    .orElse("");
            add(
                    WRITTEN.contains(type) ? Channel.TEXT : Channel.PHONE,
                    phone.number() + extension,
                    phone.languages(),
                    channels);
        }
    }

    private static void add(Channel kind, String value, List<String> languages, List<ContactChannel> channels) {
        boolean known = channels.stream()
                .anyMatch(channel -> channel.channel() == kind
                        && channel.value().filter(value::equals).isPresent());
        if (!known) {
            channels.add(new ContactChannel(
                    kind,
                    Optional.of(value),
                    Optional.empty(),
                    Optional.empty(),
                    languages,
                    Optional.empty(),
                    Visibility.PUBLIC));
        }
    }
}
