package org.socialmap.catalog;

import java.util.List;
import java.util.Optional;
import org.socialmap.record.Location;
import org.socialmap.record.Organization;
import org.socialmap.record.Service;
import org.socialmap.record.ServiceAtLocation;
import org.socialmap.record.Unit;

/**
 * A service at a location, joined with the records that it refers to: one option to which a person can be directed.
 *
 * @param units the units of the service, ordered by id
 */
public record Offer(
        ServiceAtLocation at,
        Service service,
        Organization organization,
        Optional<Location> location,
        List<Unit> units) {
    public Offer {
        units = List.copyOf(units);
    }
}
