package org.socialmap.importing.apply;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.socialmap.exchange.hsds.HsdsReader;
import org.socialmap.record.ContactChannel;
import org.socialmap.record.Service;

/**
 * The contact channels that a service takes from its locations, which have no field for them. Those of its organization
 * stay there: the map inherits them.
 */
final class LocationContacts {
    private LocationContacts() {}

    /** Returns whether a service has contact channels of its own. */
    static boolean hasOwn(ObjectNode service) {
        return service.has("contact_channels") || !service.path("phones").isEmpty() || service.has("email");
    }

    /** Returns the service with the channels of the first of its locations that has any, unless it has its own. */
    static Service of(Service service, List<ObjectNode> locations) {
        if (service.channels().stream().anyMatch(channel -> channel.value().isPresent())) {
            return service;
        }
        List<ContactChannel> channels = locations.stream()
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
