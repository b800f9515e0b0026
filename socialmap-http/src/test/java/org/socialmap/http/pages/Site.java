package org.socialmap.http.pages;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.socialmap.KeyDesk;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.access.Role;
import org.socialmap.catalog.DataSet;
import org.socialmap.exchange.DataSetReader;
import org.socialmap.http.Server;

/** The real server with a map, on a free port, on 23 November 2026. */
final class Site implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final SocialMap map;
    private final Server server;

    Site(DataSet dataSet) {
        map = SocialMap.inMemory(dataSet, Clock.fixed(NOW, ZoneOffset.UTC));
        server = Server.start(map, "127.0.0.1", 0, OptionalInt.empty());
    }

    /** The map, which closes with the site. */
    SocialMap map() {
        return map;
    }

    /** A new key of an organization. */
    KeyDesk.Issued key(Role role, UUID organization) {
        return map.keys(Actor.EMBEDDER).issue(role, Optional.of(organization), Optional.empty(), "test");
    }

    /** Of a data set of the project. */
    static Site of(String dataSet) {
        return new Site(DataSetReader.read(Path.of("..", "datasets", dataSet)).orThrow());
    }

    URI at(String path) {
        return server.address().resolve(path);
    }

    @Override
    public void close() {
        server.close();
    }
}
