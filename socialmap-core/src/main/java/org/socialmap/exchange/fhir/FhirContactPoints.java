package org.socialmap.exchange.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.socialmap.language.WebAddress;
import org.socialmap.need.Channel;
import org.socialmap.notation.Members;
import org.socialmap.record.Contact;
import org.socialmap.record.ContactChannel;
import org.socialmap.record.Organization;
import org.socialmap.record.Phone;

/** Contact channels as FHIR {@code ContactPoint} elements, if they have a number or an address. */
final class FhirContactPoints {
    private FhirContactPoints() {}

    static List<ObjectNode> of(Organization organization) {
        Stream<Phone> phones = Stream.concat(
                organization.phones().stream(), organization.contacts().stream().flatMap(FhirContactPoints::phones));
        Stream<ObjectNode> numbers = phones.map(phone -> point("phone", phone.number()));
        Stream<ObjectNode> mail = Stream.concat(
                        organization.email().stream(),
                        organization.contacts().stream().flatMap(contact -> contact.email().stream()))
                .map(address -> point("email", address));
        Stream<ObjectNode> web =
                organization.website().stream().filter(WebAddress::isValid).map(address -> point("url", address));
        return Stream.of(numbers, mail, web)
                .flatMap(points -> points)
                .distinct()
                .toList();
    }

    private static Stream<Phone> phones(Contact contact) {
        return contact.phones().stream();
    }

    static Optional<ObjectNode> of(ContactChannel channel) {
        return channel.value()
                .filter(value -> isSafe(channel.channel(), value))
                .flatMap(value -> system(channel.channel()).map(system -> point(system, value)));
    }

    /** Readers may turn the value into a link. */
    private static boolean isSafe(Channel channel, String value) {
        return channel == Channel.WEB ? WebAddress.isValid(value) : !WebAddress.hasAnotherScheme(value);
    }

    /** FHIR has no codes for WhatsApp and chat; walk-in and visits have no address to contact. */
    private static Optional<String> system(Channel channel) {
        return switch (channel) {
            case PHONE -> Optional.of("phone");
            case TEXT -> Optional.of("sms");
            case EMAIL -> Optional.of("email");
            case WEB -> Optional.of("url");
            case WHATSAPP, CHAT -> Optional.of("other");
            case WALK_IN, VISIT, OUTREACH -> Optional.empty();
        };
    }

    private static ObjectNode point(String system, String value) {
        return new Members().string("system", system).string("value", value).node();
    }
}
