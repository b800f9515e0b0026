package org.socialmap.http.api;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.socialmap.RecordDesk;
import org.socialmap.SocialMap;
import org.socialmap.access.AccessDeniedException;
import org.socialmap.access.Actor;
import org.socialmap.catalog.CatalogRecord;
import org.socialmap.catalog.RecordKind;
import org.socialmap.catalog.Reference;
import org.socialmap.exchange.RecordCheck;
import org.socialmap.http.bearer.Bearer;
import org.socialmap.http.wire.Refusal;
import org.socialmap.http.wire.RevisionBody;
import org.socialmap.language.Characters;
import org.socialmap.notation.CatalogRecordJson;
import org.socialmap.notation.Problem;
import org.socialmap.notation.Problems;

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
    private final Bearer bearer;

    /** Creates the routes on a map. */
    public RecordRoutes(SocialMap map, Bearer bearer) {
        this.map = map;
        this.bearer = bearer;
    }

    /** Returns the path names of the record kinds. */
    public static Set<String> kinds() {
        return KINDS.keySet();
    }

    /** Responds with a record as stored, with its version. */
    public void find(Context context, String kind) {
        Requests.requireOnlyParameters(context, Set.of());
        RecordDesk.Found found = desk(context).find(reference(context, kind)).orElseThrow(Refusal::notFound);
        context.header("ETag", tag(found.version()));
        Answers.json(context, CatalogRecordJson.write(found.record()));
    }

    /** Stores a record: a new one, or a replacement for the named version. */
    public void put(Context context, String kind) {
        Requests.requireOnlyParameters(context, Set.of());
        RecordDesk desk = desk(context);
        long expected = expectedVersion(context);
        Reference reference = reference(context, kind);
        requireCurrent(context, desk, reference, expected);
        long revision = desk.put(record(context, reference), expected);
        context.status(expected == 0 ? CREATED : context.statusCode());
        context.header("ETag", tag(revision));
        Answers.json(context, new RevisionBody(revision));
    }

    /** Deletes a record. */
    public void delete(Context context, String kind) {
        Requests.requireOnlyParameters(context, Set.of());
        RecordDesk desk = desk(context);
        Answers.json(context, new RevisionBody(desk.delete(reference(context, kind), expectedVersion(context))));
    }

    /** Checks the caller's rights before anything of the body is read, even if the body is invalid. */
    private RecordDesk desk(Context context) {
        Actor actor = bearer.requireActor(context);
        AccessDeniedException.unless(actor.mayEditSomething());
        return map.records(actor);
    }

    /**
     * Rejects an outdated version before the body is read. Versions only grow, so that a greater one is certainly
     * newer, even if another node has written since.
     */
    private static void requireCurrent(Context context, RecordDesk desk, Reference reference, long expected) {
        if (desk.find(reference).filter(found -> found.version() > expected).isPresent() && expected > 0) {
            Requests.discardBody(context);
            throw Refusal.stale();
        }
    }

    private CatalogRecord record(Context context, Reference reference) {
        Problems problems = new Problems();
        CatalogRecord record = CatalogRecordJson.read(
                reference.kind(),
                Requests.bodyToStore(context, problems),
                map.dataSet().info().timeZone(),
                problems);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems.list());
        }
        if (!record.id().equals(reference.id())) {
            problems.add("/id", Problem.Code.NOT_ALLOWED, "the id in the address");
        }
        RecordCheck.problems(record, map.dataSet()).forEach(problems::add);
        if (!problems.isEmpty()) {
            throw Refusal.unacceptable(problems.list());
        }
        return record;
    }

    private static Reference reference(Context context, String kind) {
        UUID id = Requests.pathId(context);
        return new Reference(KINDS.get(kind), id);
    }

    /** Returns the version in {@code If-Match}, or 0 for {@code If-None-Match: *}, which requests a new record. */
    private static long expectedVersion(Context context) {
        Optional<String> match = Optional.ofNullable(context.header("If-Match"));
        if (match.isEmpty()) {
            if ("*".equals(context.header("If-None-Match"))) {
                return 0;
            }
            throw Refusal.preconditionRequired();
        }
        return match.map(String::strip)
                .filter(tag -> tag.length() > 2 && tag.startsWith("\"") && tag.endsWith("\""))
                .map(tag -> tag.substring(1, tag.length() - 1))
                .filter(number -> Characters.isDigits(number, 1, MAX_VERSION_DIGITS) && !number.startsWith("0"))
                .map(Long::parseLong)
                .orElseThrow(Refusal::stale);
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }
}
