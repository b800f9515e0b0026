package org.socialmap.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.catalog.DataSet;
import org.socialmap.exchange.DataSetReading;
import org.socialmap.http.origin.RequestOrigins;
import org.socialmap.http.pages.PageTexts;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a server is started. */
final class ServeOptions {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

    @Option(names = "--host", paramLabel = "ADDRESS")
    private Optional<String> host = Optional.empty();

    @Option(names = "--port", paramLabel = "NUMBER")
    private Optional<String> port = Optional.empty();

    @Option(names = "--admin-port", paramLabel = "NUMBER")
    private Optional<String> adminPort = Optional.empty();

    @Option(names = "--base-path", paramLabel = "PATH")
    private Optional<String> basePath = Optional.empty();

    @Option(names = "--texts", paramLabel = "FOLDER")
    private Optional<String> texts = Optional.empty();

    @Option(names = "--public-url", paramLabel = "URL")
    private Optional<String> publicUrl = Optional.empty();

    @Option(names = "--trusted-proxy", paramLabel = "ADDRESSES")
    private Optional<String> trustedProxy = Optional.empty();

    @Option(names = "--session-idle", paramLabel = "TIME")
    private Optional<String> sessionIdle = Optional.empty();

    @Option(names = "--session-limit", paramLabel = "TIME")
    private Optional<String> sessionLimit = Optional.empty();

    @Option(names = "--take-over")
    private boolean takeOver;

    @Mixin
    private MapOptions map;

    /** Starts the server, which then goes on by itself. */
    void serve() {
        Map<String, String> given = new HashMap<>(map.given());
        host.ifPresent(value -> given.put("host", value));
        port.ifPresent(value -> given.put("port", value));
        adminPort.ifPresent(value -> given.put("admin-port", value));
        basePath.ifPresent(value -> given.put("base-path", value));
        texts.ifPresent(value -> given.put("texts", value));
        publicUrl.ifPresent(value -> given.put("public-url", value));
        trustedProxy.ifPresent(value -> given.put("trusted-proxy", value));
        sessionIdle.ifPresent(value -> given.put("session-idle", value));
        sessionLimit.ifPresent(value -> given.put("session-limit", value));
        if (takeOver) {
            given.put("take-over", "true");
        }
        // Refused they are not: a container platform may add variables of such names by itself.
        Settings.unknown(System.getenv()).forEach(name -> LOG.warn("{} is not a setting and has no effect", name));
        Settings settings = Settings.of(given, System.getenv());
        ServerOptions options = new ServerOptions(
                settings.basePath(),
                texts(settings),
                new RequestOrigins(settings.publicUrl(), settings.trustedProxies()),
                settings.sessionLimits());
        SocialMap opened = opened(settings);
        Server server;
        try {
            server = Server.start(opened, settings.host(), settings.port(), settings.adminPort(), options);
        } catch (RuntimeException | Error e) {
            opened.close();
            throw e;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        endWithParent();
        server.adminAddress().ifPresent(address -> LOG.info("metrics and keys are at {}", address));
        LOG.info("Socialmap with {} is at {}", opened.dataSet().info().id(), server.address());
    }

    private static PageTexts texts(Settings settings) {
        if (settings.texts().isEmpty()) {
            return PageTexts.ours();
        }
        try {
            return PageTexts.in(settings.texts().get());
        } catch (IOException e) {
            throw new UncheckedIOException("the texts of the pages cannot be read", e);
        }
    }

    /** Opens the map as the settings say. */
    static SocialMap opened(Settings settings) {
        DataSetReading reading = DataSets.read(settings.dataset());
        DataSet dataSet = reading.orThrow();
        SocialMap map = settings.database()
                .map(url -> SocialMap.open(url, settings.data(), dataSet))
                .orElseGet(() -> SocialMap.open(settings.data(), dataSet));
        DataSetChanges changes = new DataSetChanges(map, dataSet);
        (settings.takeOver() ? changes.takeOver() : changes.compare()).ifPresent(LOG::info);
        // The data set may have beds that the map does not, and the other way round.
        reading.samples().forEach((unit, report) -> {
            if (map.dataSet().catalog().findUnit(unit).isPresent()) {
                map.capacity(Actor.EMBEDDER).report(unit, report);
            }
        });
        settings.adminKey().ifPresent(map.keys(Actor.EMBEDDER)::trustAdministrator);
        map.keys(Actor.EMBEDDER)
                .leftFromEarlierStarts()
                .forEach(key -> LOG.warn(
                        "key {} ({}) opens everything: an earlier version stored it from SOCIALMAP_ADMIN_KEY; revoke it"
                                + " unless you want to keep it",
                        key.id(),
                        key.label()));
        if (map.isReadOnly()) {
            LOG.info("the map is read-only: it has no keys; start with SOCIALMAP_ADMIN_KEY to make the first");
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
