package org.socialmap.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A service at a location with everything it hangs on: one option that somebody can be pointed to.
 *
 * @param units the units of the service, in the order of their ids
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
