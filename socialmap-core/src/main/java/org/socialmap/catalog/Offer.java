package org.socialmap.catalog;

import java.util.Optional;

/** A service at a location with everything it hangs on: one option that somebody can be pointed to. */
public record Offer(ServiceAtLocation at, Service service, Organization organization, Optional<Location> location) {}
