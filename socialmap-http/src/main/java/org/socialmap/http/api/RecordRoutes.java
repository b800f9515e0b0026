package org.socialmap.http.api;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.socialmap.RecordOperations;
import org.socialmap.SocialMap;
import org.socialmap.access.AccessDeniedException;
import org.socialmap.access.Actor;
import org.socialmap.error.Problem;
import org.socialmap.exchange.RecordCheck;
import org.socialmap.http.authentication.Authenticator;
import org.socialmap.http.wire.ApiProblem;
import org.socialmap.http.wire.RevisionBody;
import org.socialmap.language.Characters;
import org.socialmap.notation.CatalogRecordJson;
import org.socialmap.notation.Problems;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.RecordKind;
import org.socialmap.record.Reference;

/**
 * Complete records for editors: {@code GET|PUT|DELETE /api/records/{kind}/{id}}, and PUT and DELETE without
 * {@code /records}.
 */
public final class RecordRoutes {
    private static final int CREATED = 201;
    private static final int MAX_VERSION_DIGITS = 18;
    private static final Map<String, RecordKind> KINDS = Map.of(
            "organizations", RecordKind.ORGANIZATION,
            "locations", RecordKind.LOCATION,
            "services", RecordKind.SERVICE,
            "units", RecordKind.UNIT);

    private final SocialMap map;
    private final Authenticator bearer;

    /** Creates the routes on a map. */
    public RecordRoutes(SocialMap map, Authenticator bearer) {
        this.map = map;
        this.bearer = bearer;
    }

    /** Returns the path names of the record kinds. */
    public static Set<String> kinds() {
        return KINDS.keySet();
    }

    /** Responds with a record as stored, with its version. */
    public void find(Context context, String kind) {
        RequestReader.requireOnlyParameters(context, Set.of());
        RecordOperations.VersionedRecord found =
                desk(context).find(reference(context, kind)).orElseThrow(ApiProblem::notFound);
        context.header("ETag", tag(found.version()));
        ResponseWriter.json(context, CatalogRecordJson.write(found.record()));
    }

    /** Stores a record: a new one, or a replacement for the named version. */
    public void put(Context context, String kind) {
        RequestReader.requireOnlyParameters(context, Set.of());
        RecordOperations desk = desk(context);
        long expected = expectedVersion(context);
        Reference reference = reference(context, kind);
        requireCurrent(context, desk, reference, expected);
        long revision = desk.put(record(context, reference), expected);
        context.status(expected == 0 ? CREATED : context.statusCode());
        context.header("ETag", tag(revision));
        ResponseWriter.json(context, new RevisionBody(revision));
    }

    /** Deletes a record. */
    public void delete(Context context, String kind) {
        RequestReader.requireOnlyParameters(context, Set.of());
        RecordOperations desk = desk(context);
        ResponseWriter.json(context, new RevisionBody(desk.delete(reference(context, kind), expectedVersion(context))));
    }

    /** Checks the caller's rights before anything of the body is read, even if the body is invalid. */
    private RecordOperations desk(Context context) {
        Actor actor = bearer.requireActor(context);
        AccessDeniedException.throwUnless(actor.mayEditSomething());
        return map.records(actor);
    }

    /**
     * Rejects an outdated version before the body is read. Versions only grow, so that a greater one is certainly
     * newer, even if another node has written since.
     */
    private static void requireCurrent(Context context, RecordOperations desk, Reference reference, long expected) {
        if (desk.find(reference).filter(found -> found.version() > expected).isPresent() && expected > 0) {
            RequestReader.discardBody(context);
            throw ApiProblem.stale();
        }
    }

    private CatalogRecord record(Context context, Reference reference) {
        Problems problems = new Problems();
        CatalogRecord record = CatalogRecordJson.read(
                reference.kind(),
                RequestReader.bodyToStore(context, problems),
                map.dataSet().info().timeZone(),
                problems);
        if (!problems.isEmpty()) {
            throw ApiProblem.invalid(problems.list());
        }
        if (!record.id().equals(reference.id())) {
            problems.add("/id", Problem.Code.NOT_ALLOWED, "the id in the address");
        }
        RecordCheck.problems(record, map.dataSet()).forEach(problems::add);
        if (!problems.isEmpty()) {
            throw ApiProblem.unacceptable(problems.list());
        }
        return record;
    }

    private static Reference reference(Context context, String kind) {
        UUID id = RequestReader.pathId(context);
        return new Reference(requireNonNull(KINDS.get(kind)), id);
    }

    /** Returns the version in {@code If-Match}, or 0 for {@code If-None-Match: *}, which requests a new record. */
    private static long expectedVersion(Context context) {
        Optional<String> match = Optional.ofNullable(context.header("If-Match"));
        if (match.isEmpty()) {
            if ("*".equals(context.header("If-None-Match"))) {
                return 0;
            }
            throw ApiProblem.preconditionRequired();
        }
        return match.map(String::strip)
                .filter(tag -> tag.length() > 2 && tag.startsWith("\"") && tag.endsWith("\""))
                .map(tag -> tag.substring(1, tag.length() - 1))
                .filter(number -> Characters.isDigits(number, 1, MAX_VERSION_DIGITS) && !number.startsWith("0"))
                .map(Long::parseLong)
                .orElseThrow(ApiProblem::stale);
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }
}
