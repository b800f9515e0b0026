package org.socialmap.importing.apply;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.socialmap.exchange.hsds.HsdsReader;
import org.socialmap.record.ContactChannel;
import org.socialmap.record.Service;

/** The contact channels that a service inherits from its locations and its organization. */
final class InheritedContacts {
    private InheritedContacts() {}

    /** Returns whether a service has contact channels of its own. */
    static boolean hasOwn(ObjectNode service) {
        return service.has("contact_channels") || !service.path("phones").isEmpty() || service.has("email");
    }

    /** Returns the service with the channels of the first of some records that has any, unless it has its own. */
    static Service of(Service service, List<ObjectNode> sources) {
        if (service.channels().stream().anyMatch(channel -> channel.value().isPresent())) {
            return service;
        }
        List<ContactChannel> channels = sources.stream()
                .map(record -> HsdsReader.channels(
                        record, service.name().byLanguage().keySet().iterator().next()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
        return channels.isEmpty()
                ? service
                : service.toBuilder().channels(channels).build();
    }
}
