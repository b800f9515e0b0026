package org.socialmap.http.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.socialmap.SocialMap;
import org.socialmap.access.AccessDeniedException;
import org.socialmap.access.Actor;
import org.socialmap.exchange.intake.ImportOptions;
import org.socialmap.exchange.intake.ImportReport;
import org.socialmap.exchange.intake.ImportSource;
import org.socialmap.http.bearer.Bearer;
import org.socialmap.http.wire.BodyClock;
import org.socialmap.http.wire.ImportBody;
import org.socialmap.http.wire.ImportsBody;
import org.socialmap.http.wire.Refusal;
import org.socialmap.language.Characters;
import org.socialmap.language.LanguageTag;
import org.socialmap.notation.Problem.Code;

/** {@code /api/import} and {@code /api/imports}: directories come in, one at a time, and how far that is. */
public final class ImportRoutes {
    /** So much is read, unpacked; a larger directory is imported on the machine itself. */
    private static final long MAX_BYTES = 2L * 1024 * 1024 * 1024;

    private static final int REMEMBERED = 20;
    /** So many bodies come in at once at most, of as many keys. */
    private static final int ARRIVING = 4;

    /** How a body is called that has no name, by its media type. */
    private static final Map<String, String> FILES = Map.of(
            "application/json", "import.json",
            "application/x-ndjson", "import.ndjson",
            "application/zip", "import.zip",
            "text/csv", "services.csv");

    private final SocialMap map;
    private final Bearer bearer;
    private final Semaphore free = new Semaphore(1);
    private final Semaphore places = new Semaphore(ARRIVING);
    private final Set<String> arriving = ConcurrentHashMap.newKeySet();
    private final Deque<ImportRun> runs = new ConcurrentLinkedDeque<>();

    /** The routes on a map. */
    public ImportRoutes(SocialMap map, Bearer bearer) {
        this.map = map;
        this.bearer = bearer;
    }

    /** Takes a source in, or tells what would come of it. */
    public void run(Context context) throws IOException {
        Requests.onlyParameters(context, Set.of("source", "dry_run", "language", "whole", "accept", "file", "locale"));
        Actor actor = bearer.known(context);
        AccessDeniedException.unless(actor.mayEditSomething());
        ImportOptions options = options(context);
        String file = file(context);
        Locale locale = Requests.locale(context, map.dataSet().info().language());
        if (free.availablePermits() == 0) {
            throw Refusal.importRunning();
        }
        try (Upload upload = arriving(context, actor)) {
            // The only place is for those whose body is there: one that trickles in keeps nobody waiting.
            if (!free.tryAcquire()) {
                throw Refusal.importRunning();
            }
            try {
                ImportReport report = run(actor, options, ImportSource.of(file, upload.content(), MAX_BYTES));
                Answers.json(context, ImportBody.of(report, map.dataSet(), locale));
            } finally {
                free.release();
            }
        }
    }

    /** The body once it is there: one of a key at a time, and a few of all keys, so that they cannot fill the disk. */
    private Upload arriving(Context context, Actor actor) throws IOException {
        if (!arriving.add(actor.id())) {
            throw Refusal.importRunning();
        }
        try {
            if (!places.tryAcquire()) {
                throw Refusal.importRunning();
            }
            try {
                return Upload.of(BodyClock.upload(context.req().getInputStream()), MAX_BYTES);
            } finally {
                places.release();
            }
        } finally {
            arriving.remove(actor.id());
        }
    }

    private ImportReport run(Actor actor, ImportOptions options, ImportSource source) throws IOException {
        ImportRun run = new ImportRun(options.source(), actor, map.clock().instant());
        runs.addFirst(run);
        while (runs.size() > REMEMBERED) {
            runs.pollLast();
        }
        boolean well = false;
        try {
            ImportReport report = map.imports(actor).run(source, options, notice -> {}, run::told);
            well = true;
            return report;
        } finally {
            run.ended(well);
        }
    }

    /** Lists the caller's imports, latest first. */
    public void runs(Context context) {
        Requests.onlyParameters(context, Set.of());
        Actor actor = bearer.known(context);
        Answers.json(
                context,
                new ImportsBody(runs.stream()
                        .filter(run -> run.isOf(actor))
                        .map(ImportRun::body)
                        .toList()));
    }

    private static String file(Context context) {
        String type = Requests.mediaType(context);
        String usual =
                Optional.ofNullable(FILES.get(type.toLowerCase(Locale.ROOT))).orElseThrow(() -> Refusal.ofStatus(415));
        return Optional.ofNullable(context.queryParam("file")).orElse(usual);
    }

    private static ImportOptions options(Context context) {
        String name = Optional.ofNullable(context.queryParam("source"))
                .orElseThrow(() -> Refusal.parameter("source", Code.MISSING, "the name of the source"));
        if (!ImportOptions.isName(name)) {
            throw Refusal.parameter("source", Code.BAD_FORMAT, ImportOptions.NAMES);
        }
        Optional<String> language = Optional.ofNullable(context.queryParam("language"));
        if (language.isPresent() && !LanguageTag.isCode(language.get())) {
            throw Refusal.parameter("language", Code.BAD_FORMAT, "ISO 639");
        }
        Set<String> accepted =
                Characters.splitAt(
                                Optional.ofNullable(context.queryParam("accept"))
                                        .orElse(""),
                                c -> c == ',')
                        .stream()
                        .map(String::strip)
                        .collect(Collectors.toSet());
        return new ImportOptions(
                name,
                language,
                Requests.flag(context, "dry_run").orElse(false),
                Requests.flag(context, "whole"),
                Optional.empty(),
                accepted);
    }
}
