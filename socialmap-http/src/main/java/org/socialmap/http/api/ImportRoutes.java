package org.socialmap.http.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.socialmap.SocialMap;
import org.socialmap.access.AccessDeniedException;
import org.socialmap.access.Actor;
import org.socialmap.error.Problem.Code;
import org.socialmap.http.authentication.Authenticator;
import org.socialmap.http.importing.ImportRun;
import org.socialmap.http.importing.ImportRuns;
import org.socialmap.http.throttle.BodyClock;
import org.socialmap.http.wire.ApiProblem;
import org.socialmap.http.wire.ImportBody;
import org.socialmap.http.wire.ImportsBody;
import org.socialmap.http.wire.ImportsBody.RunBody;
import org.socialmap.importing.ImportOptions;
import org.socialmap.importing.ImportProgress;
import org.socialmap.importing.ImportReport;
import org.socialmap.importing.ImportSource;
import org.socialmap.language.Characters;
import org.socialmap.language.LanguageTag;

/** {@code /api/import} and {@code /api/imports}: imports directories, one at a time, and reports their progress. */
public final class ImportRoutes {
    /** The maximum number of simultaneous uploads, each with a different key. */
    private static final int MAX_UPLOADS = 4;

    /** File names for bodies without one, by media type. */
    private static final Map<String, String> DEFAULT_FILE_NAMES = Map.of(
            "application/json", "import.json",
            "application/x-ndjson", "import.ndjson",
            "application/zip", "import.zip",
            "text/csv", "services.csv");

    private final SocialMap map;
    private final Authenticator bearer;
    private final Semaphore uploadSlots = new Semaphore(MAX_UPLOADS);
    private final Set<String> uploadingKeys = ConcurrentHashMap.newKeySet();
    private final ImportRuns imports;

    /** Creates the routes on a map and its imports. */
    public ImportRoutes(SocialMap map, Authenticator bearer, ImportRuns imports) {
        this.map = map;
        this.bearer = bearer;
        this.imports = imports;
    }

    /** Imports a source, or reports what an import would do. */
    public void run(Context context) throws IOException {
        RequestReader.requireOnlyParameters(
                context, Set.of("source", "dry_run", "language", "whole", "accept", "file", "locale"));
        Actor actor = bearer.requireActor(context);
        AccessDeniedException.throwUnless(actor.mayEditSomething());
        ImportOptions options = options(context);
        String file = file(context);
        Locale locale = RequestReader.locale(context, map.dataSet().info().language());
        if (imports.isBusy()) {
            throw ApiProblem.importRunning();
        }
        // The import begins only once the body is complete, so that a slow upload delays nobody.
        try (Upload upload = upload(context, actor)) {
            ImportSource source = ImportSource.of(file, upload.content(), ImportRuns.MAX_BYTES);
            ImportReport report = imports.run(actor, options, source).orElseThrow(ApiProblem::importRunning);
            ResponseWriter.json(context, ImportBody.of(report, map.dataSet(), locale));
        }
    }

    /** Receives the body. Limits each key to one upload and all keys to a few, so that uploads cannot fill the disk. */
    private Upload upload(Context context, Actor actor) throws IOException {
        if (!uploadingKeys.add(actor.id())) {
            throw ApiProblem.importRunning();
        }
        try {
            if (!uploadSlots.tryAcquire()) {
                throw ApiProblem.importRunning();
            }
            try {
                return Upload.of(BodyClock.upload(context.req().getInputStream()), ImportRuns.MAX_BYTES);
            } finally {
                uploadSlots.release();
            }
        } finally {
            uploadingKeys.remove(actor.id());
        }
    }

    /** Responds with the caller's imports, latest first. */
    public void runs(Context context) {
        RequestReader.requireOnlyParameters(context, Set.of());
        Actor actor = bearer.requireActor(context);
        ResponseWriter.json(
                context,
                new ImportsBody(imports.latest().stream()
                        .filter(run -> run.actor().id().equals(actor.id()))
                        .map(ImportRoutes::body)
                        .toList()));
    }

    private static RunBody body(ImportRun run) {
        ImportProgress now = run.progress();
        return new RunBody(
                run.id(),
                run.source(),
                run.startedAt(),
                run.state().name().toLowerCase(Locale.ROOT),
                now.read(),
                now.written(),
                now.expected());
    }

    private static String file(Context context) {
        String type = RequestReader.mediaType(context);
        String defaultName = Optional.ofNullable(DEFAULT_FILE_NAMES.get(type.toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> ApiProblem.ofStatus(415));
        return Optional.ofNullable(context.queryParam("file")).orElse(defaultName);
    }

    private static ImportOptions options(Context context) {
        String name = Optional.ofNullable(context.queryParam("source"))
                .orElseThrow(() -> ApiProblem.parameter("source", Code.MISSING, "the name of the source"));
        if (!ImportOptions.isName(name)) {
            throw ApiProblem.parameter("source", Code.BAD_FORMAT, ImportOptions.NAMES);
        }
        Optional<String> language = Optional.ofNullable(context.queryParam("language"));
        if (language.isPresent() && !LanguageTag.isCode(language.get())) {
            throw ApiProblem.parameter("language", Code.BAD_FORMAT, "ISO 639");
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
                RequestReader.flag(context, "dry_run").orElse(false),
                RequestReader.flag(context, "whole"),
                Optional.empty(),
                accepted);
    }
}
