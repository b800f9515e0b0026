package org.socialmap.exchange.hsds;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.socialmap.access.Visibility;
import org.socialmap.need.Channel;
import org.socialmap.record.ContactChannel;
import org.socialmap.record.Phone;

/** Contact channels from the phones, addresses and URLs of HSDS. */
final class HsdsChannels {
    private HsdsChannels() {}

    /**
     * Returns the channels of a service, each once: phones and email addresses of the service, its contacts and its
     * locations, and its website.
     */
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
        if (phone.visibility() == Visibility.PUBLIC) {
            phone.channel()
                    .ifPresent(channel ->
                            add(channel.channel(), channel.value().orElseThrow(), channel.languages(), channels));
        }
    }

    private static void add(Channel kind, String value, List<String> languages, List<ContactChannel> channels) {
        boolean isKnown = channels.stream()
                .anyMatch(channel -> channel.channel() == kind
                        && channel.value().filter(value::equals).isPresent());
        if (!isKnown) {
            channels.add(ContactChannel.builder(kind)
                    .value(value)
                    .languages(languages)
                    .build());
        }
    }
}
