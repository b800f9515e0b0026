package org.socialmap.http.pages;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.socialmap.KeyOperations;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.access.KeyRequest;
import org.socialmap.access.Role;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.catalog.Catalog;
import org.socialmap.dataset.DataSet;
import org.socialmap.http.DataSetCopy;
import org.socialmap.http.ManualClock;
import org.socialmap.http.server.Server;
import org.socialmap.http.server.ServerOptions;
import org.socialmap.record.Organization;
import org.socialmap.record.Unit;

/** The real server with a map, on a free port, on 23 November 2026 until the clock is moved. */
final class Site implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final ManualClock clock = new ManualClock(NOW);
    private final AtomicInteger visitors = new AtomicInteger();
    private final SocialMap map;
    private final Server server;

    Site(DataSet dataSet) {
        this(dataSet, dataSet);
    }

    /** Opens a map with a data set, and serves it as if it was started with another edition of that data set. */
    Site(DataSet dataSet, DataSet edition) {
        // A test machine may be slow; what the time limit does has tests of its own.
        map = SocialMap.builder(dataSet)
                .clock(clock)
                .matchTimeout(Duration.ofMinutes(1))
                .open();
        server = Server.start(map, "127.0.0.1", 0, OptionalInt.empty(), ServerOptions.PLAIN.with(edition));
    }

    /** Starts the fictional city, where each unit has just reported nine of its ten beds as free. */
    static Site withBeds() {
        Site site = of("example-city");
        for (Unit unit : site.map.dataSet().catalog().units()) {
            site.map.capacity(Actor.EMBEDDER).report(unit.id(), free(9));
        }
        return site;
    }

    /** Returns a report of this many free beds out of ten. */
    static CapacityReport free(int places) {
        return CapacityReport.builder(10, places, NOW).build();
    }

    /** Returns the organization with the most units. */
    UUID shelter() {
        Catalog catalog = map.dataSet().catalog();
        return catalog.units().stream()
                .map(unit -> catalog.findService(unit.serviceId()).orElseThrow().organizationId())
                .collect(Collectors.groupingBy(id -> id, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    /** Returns an organization other than the shelter, a different one each time. */
    UUID visitor() {
        List<UUID> others = map.dataSet().catalog().organizations().stream()
                .map(Organization::id)
                .filter(id -> !id.equals(shelter()))
                .toList();
        return others.get(visitors.getAndIncrement() % others.size());
    }

    /** Returns how many beds of a unit are known to be free. */
    int freeBeds(UUID unit) {
        return map.capacity(Actor.EMBEDDER)
                .findUnit(unit)
                .orElseThrow()
                .availability()
                .available()
                .orElseThrow();
    }

    /** Moves the clock forward. */
    void pass(Duration time) {
        clock.move(time);
    }

    /** Returns the map, which closes with the site. */
    SocialMap map() {
        return map;
    }

    /** Issues a key of an organization. */
    KeyOperations.IssuedKey key(Role role, UUID organization) {
        return map.keys(Actor.EMBEDDER).issue(KeyRequest.of(role, "test").forOrganization(organization));
    }

    /** Issues a key that may edit all records. */
    String editorKey() {
        return map.keys(Actor.EMBEDDER)
                .issue(KeyRequest.of(Role.EDITOR, "test"))
                .key();
    }

    /** Issues a key of an administrator. */
    String administratorKey() {
        return map.keys(Actor.EMBEDDER)
                .issue(KeyRequest.of(Role.ADMIN, "beheer"))
                .key();
    }

    /** Starts a server with a data set of the project. */
    static Site of(String dataSet) {
        return new Site(DataSetCopy.read(dataSet));
    }

    URI at(String path) {
        return server.address().resolve(path);
    }

    /** Returns the organization with a name. */
    Organization organization(String name) {
        return map.dataSet().catalog().organizations().stream()
                .filter(organization -> organization.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        server.close();
    }
}
