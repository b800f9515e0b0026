package org.socialmap.http;

import io.javalin.util.JavalinBindException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.catalog.DataSet;
import org.socialmap.exchange.DataSetException;
import org.socialmap.exchange.DataSetReading;
import org.socialmap.store.StoreException;

/** Starts the server. */
public final class Main {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

    /** Lucene warns once that a JDK module for faster vectors is absent; this map searches no vectors. */
    private static final java.util.logging.Logger NO_VECTORS =
            java.util.logging.Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private Main() {}

    /** Starts a server with the arguments and environment variables that {@link Settings} knows. */
    public static void main(String[] arguments) {
        NO_VECTORS.setLevel(java.util.logging.Level.SEVERE);
        try {
            Settings settings = Settings.of(List.of(arguments), System.getenv());
            SocialMap map = map(settings);
            Server server = Server.start(map, settings.host(), settings.port(), settings.adminPort());
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            endWithParent();
            server.adminAddress().ifPresent(address -> LOG.info("metrics and keys are at {}", address));
            LOG.info("Socialmap with {} is at {}", map.dataSet().info().id(), server.address());
        } catch (IllegalArgumentException | DataSetException | JavalinBindException e) {
            LOG.error("not started: {}", e.getMessage());
            System.exit(1);
        } catch (StoreException e) {
            LOG.error("not started: {} ({})", e.getMessage(), innermost(e).getMessage());
            System.exit(1);
        }
    }

    /** What went wrong in the end; what lies between may quote the database's address, and with it a password. */
    private static Throwable innermost(Throwable failure) {
        return failure.getCause() == null ? failure : innermost(failure.getCause());
    }

    private static SocialMap map(Settings settings) {
        DataSetReading reading = DataSets.read(settings.dataset());
        DataSet dataSet = reading.orThrow();
        SocialMap map = settings.database()
                .map(url -> SocialMap.open(url, settings.data(), dataSet))
                .orElseGet(() -> SocialMap.open(settings.data(), dataSet));
        reading.samples().forEach(map.capacity(Actor.EMBEDDER)::report);
        settings.adminKey().ifPresent(map::trustAdministrator);
        if (map.isReadOnly()) {
            LOG.info("the map is read-only: it has no keys; SOCIALMAP_ADMIN_KEY makes the first");
        }
        return map;
    }

    /** A server that Maven started must not outlive it. */
    private static void endWithParent() {
        if (Boolean.getBoolean("socialmap.exitWithParent")) {
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
        }
    }
}
