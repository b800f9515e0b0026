package org.socialmap.http.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.socialmap.SocialMap;
import org.socialmap.access.Actor;
import org.socialmap.dataset.DataSet;
import org.socialmap.error.SocialMapException;
import org.socialmap.exchange.DataSetReading;
import org.socialmap.http.origin.RequestOrigins;
import org.socialmap.http.pages.PageTexts;
import org.socialmap.http.server.Server;
import org.socialmap.http.server.ServerOptions;
import org.socialmap.http.settings.Settings;
import org.socialmap.need.Facts;
import org.socialmap.need.NeedProfile;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of a server. */
public final class ServeOptions {
    private static final Logger LOG = LoggerFactory.getLogger(ServeOptions.class);

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

    /** Starts the server, which runs until the program ends. */
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
        // A warning rather than an error: a container platform may add variables with such names.
        Settings.unknown(System.getenv()).forEach(name -> LOG.warn("{} is not a setting and has no effect", name));
        Settings settings = Settings.of(given, System.getenv());
        DataSetReading reading = DataSetFinder.read(settings.dataset());
        ServerOptions options = new ServerOptions(
                settings.basePath(),
                texts(settings),
                new RequestOrigins(settings.publicUrl(), settings.trustedProxies()),
                settings.sessionLimits(),
                reading.dataSet());
        SocialMap socialMap = open(settings, reading);
        Server server;
        try {
            server = Server.start(socialMap, settings.host(), settings.port(), settings.adminPort(), options);
        } catch (RuntimeException | Error e) {
            socialMap.close();
            throw e;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        exitWithParent();
        server.adminAddress().ifPresent(address -> LOG.info("metrics and keys are at {}", address));
        LOG.info("Socialmap with {} is at {}", socialMap.dataSet().info().id(), server.address());
        Thread.ofPlatform().daemon().name("reader of examples").start(() -> learnToRead(socialMap));
    }

    /** Matches a text, so that the map learns from its examples before the first person types one. */
    private static void learnToRead(SocialMap map) {
        try {
            map.match(NeedProfile.builder(Facts.none(map.dataSet().vocabulary()))
                    .text("?")
                    .build());
        } catch (SocialMapException | IllegalStateException e) {
            LOG.debug("the map was closed, or too busy, before it learned from its examples");
        }
    }

    private static PageTexts texts(Settings settings) {
        if (settings.texts().isEmpty()) {
            return PageTexts.builtIn();
        }
        try {
            return PageTexts.in(settings.texts().get());
        } catch (IOException e) {
            throw new UncheckedIOException("the texts of the pages cannot be read", e);
        }
    }

    /** Opens the map of the settings. */
    public static SocialMap open(Settings settings) {
        return open(settings, DataSetFinder.read(settings.dataset()));
    }

    private static SocialMap open(Settings settings, DataSetReading reading) {
        DataSet dataSet = reading.orThrow();
        SocialMap map = settings.database()
                .map(url -> SocialMap.builder(dataSet)
                        .jdbc(url)
                        .folder(settings.data())
                        .open())
                .orElseGet(
                        () -> SocialMap.builder(dataSet).folder(settings.data()).open());
        DataSetDifferenceText changes = new DataSetDifferenceText(map, dataSet);
        (settings.takeOver() ? changes.takeOver() : changes.compare()).ifPresent(LOG::info);
        // The data set may have units that the map does not have, and vice versa.
        reading.samples().forEach((unit, report) -> {
            if (map.dataSet().catalog().findUnit(unit).isPresent()) {
                map.capacity(Actor.EMBEDDER).report(unit, report);
            }
        });
        settings.adminKey().ifPresent(map.keys(Actor.EMBEDDER)::setAdministratorKey);
        map.keys(Actor.EMBEDDER)
                .keysStoredByEarlierVersions()
                .forEach(key -> LOG.warn(
                        "key {} ({}) has full access: an earlier version stored it from SOCIALMAP_ADMIN_KEY; revoke it"
                                + " unless you still need it",
                        key.id(),
                        key.label()));
        if (map.isReadOnly()) {
            LOG.info("the map is read-only: it has no keys; set SOCIALMAP_ADMIN_KEY to create the first");
        }
        return map;
    }

    /** A server started by Maven must not outlive it. */
    private static void exitWithParent() {
        if (Boolean.getBoolean("socialmap.exitWithParent")) {
            ProcessHandle.current().parent().map(ProcessHandle::onExit).ifPresent(exit -> {
                var unused = exit.thenRun(() -> System.exit(0));
            });
        }
    }
}
