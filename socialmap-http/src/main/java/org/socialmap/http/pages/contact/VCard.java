package org.socialmap.http.pages.contact;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialmap.need.Channel;
import org.socialmap.record.ContactChannel;
import org.socialmap.record.Organization;
import org.socialmap.record.Phone;
import org.socialmap.record.Service;

/**
 * Writes how to reach an organization as a vCard 3.0 (RFC 2426), which older telephones read too. A library for all of
 * vCard would be larger than these pages.
 */
public final class VCard {
    /** Fits within 75 octets even where each character takes four of them. */
    private static final int MAX_LINE_CHARACTERS = 18;

    private VCard() {}

    /**
     * Returns the vCard of an organization.
     *
     * @param organization the organization, with what the reader may see
     * @param services its services, whose numbers and addresses count too
     */
    public static String of(Organization organization, List<Service> services) {
        Stream<String> lines = Stream.of(
                        Stream.of("BEGIN:VCARD", "VERSION:3.0", "N:" + escape(organization.name()) + ";;;;"),
                        Stream.of("FN:" + escape(organization.name()), "ORG:" + escape(organization.name())),
                        values(
                                "TEL;TYPE=VOICE:",
                                organization.phones().stream().map(Phone::number),
                                services,
                                Channel.PHONE),
                        values("EMAIL:", organization.email().stream(), services, Channel.EMAIL),
                        values("URL:", organization.website().stream(), services, Channel.WEB),
                        Stream.of("END:VCARD"))
                .flatMap(part -> part);
        return lines.map(VCard::folded).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static Stream<String> values(String name, Stream<String> own, List<Service> services, Channel channel) {
        Stream<String> ofServices = services.stream()
                .flatMap(service -> service.channels().stream())
                .filter(one -> one.channel() == channel)
                .map(ContactChannel::value)
                .flatMap(Optional::stream);
        return Stream.concat(own, ofServices).distinct().map(value -> name + escape(value));
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .lines()
                .collect(Collectors.joining("\\n"));
    }

    /** Folds a line that may be too long, between characters. */
    private static String folded(String line) {
        int[] characters = line.codePoints().toArray();
        StringBuilder folded = new StringBuilder();
        for (int at = 0; at < characters.length; at++) {
            if (at > 0 && at % MAX_LINE_CHARACTERS == 0) {
                folded.append("\r\n ");
            }
            folded.appendCodePoint(characters[at]);
        }
        return folded.toString();
    }
}
