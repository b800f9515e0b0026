package org.socialmap.importing.apply;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.socialmap.exchange.hsds.HsdsReader;
import org.socialmap.record.ContactChannel;
import org.socialmap.record.Service;

/** What holds for a service because it holds where it is given. */
final class InheritedContacts {
    private InheritedContacts() {}

    /** Whether a service tells itself how it is reached. */
    static boolean isTold(ObjectNode service) {
        return service.has("contact_channels") || !service.path("phones").isEmpty() || service.has("email");
    }

    /** The service, reached as the first of the records around it that tells how, if it does not tell itself. */
    static Service of(Service service, List<ObjectNode> around) {
        if (service.channels().stream().anyMatch(channel -> channel.value().isPresent())) {
            return service;
        }
        List<ContactChannel> channels = around.stream()
                .map(record -> HsdsReader.channels(
                        record, service.name().byLanguage().keySet().iterator().next()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
        return channels.isEmpty() ? service : service.withChannels(channels);
    }
}
