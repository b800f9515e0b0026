package org.socialmap.catalog;

import java.util.List;
import java.util.Optional;
import org.socialmap.record.ContactChannel;
import org.socialmap.record.Location;
import org.socialmap.record.Organization;
import org.socialmap.record.Service;
import org.socialmap.record.ServiceAtLocation;
import org.socialmap.record.Unit;

/**
 * A service at a location, joined with the records that it refers to: an option to which a person can be directed.
 *
 * @param serviceAtLocation the service at the location, whose id identifies the offer
 * @param service the service
 * @param organization the organization that offers it
 * @param location the location; empty for a service that has none, such as a telephone line
 * @param inheritedAddress the public address of the organization, for a service that has no location; never used for
 *     distances, because the service may have no address at all
 * @param units the units of the service, ordered by id
 */
public record Offer(
        ServiceAtLocation serviceAtLocation,
        Service service,
        Organization organization,
        Optional<Location> location,
        Optional<Location> inheritedAddress,
        List<Unit> units) {
    public Offer {
        units = List.copyOf(units);
    }

    /** Returns the ways to contact the service: its own, and those that it inherits from its organization. */
    public List<ServiceContact> contacts() {
        return InheritedChannels.of(service, organization);
    }

    /** Returns the channels of {@link #contacts}. */
    public List<ContactChannel> channels() {
        return contacts().stream().map(ServiceContact::channel).toList();
    }
}
