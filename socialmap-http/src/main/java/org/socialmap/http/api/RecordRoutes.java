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

/** Whole records for their keepers: {@code GET|PUT|DELETE /api/records/{kind}/{id}}, and the same without "records". */
public final class RecordRoutes {
    private static final int CREATED = 201;
    private static final int LONGEST_VERSION = 18;
    private static final Map<String, RecordKind> KINDS = Map.of(
            "organizations", RecordKind.ORGANIZATION,
            "locations", RecordKind.LOCATION,
            "services", RecordKind.SERVICE,
            "units", RecordKind.UNIT);

    private final SocialMap map;
    private final Bearer bearer;

    /** The routes on a map. */
    public RecordRoutes(SocialMap map, Bearer bearer) {
        this.map = map;
        this.bearer = bearer;
    }

    /** The names of the kinds of records in addresses. */
    public static Set<String> kinds() {
        return KINDS.keySet();
    }

    /** Answers a record as it is written, with its version. */
    public void find(Context context, String kind) {
        Requests.onlyParameters(context, Set.of());
        RecordDesk.Found found = desk(context).find(reference(context, kind)).orElseThrow(Refusal::notFound);
        context.header("ETag", tag(found.version()));
        Answers.json(context, CatalogRecordJson.write(found.record()));
    }

    /** Takes a record: a new one, or one in the place of that of the version named. */
    public void put(Context context, String kind) {
        Requests.onlyParameters(context, Set.of());
        RecordDesk desk = desk(context);
        long expected = expectedVersion(context);
        Reference reference = reference(context, kind);
        requireCurrent(context, desk, reference, expected);
        long revision = desk.put(record(context, reference), expected);
        context.status(expected == 0 ? CREATED : context.statusCode());
        context.header("ETag", tag(revision));
        Answers.json(context, new RevisionBody(revision));
    }

    /** Takes a record away. */
    public void delete(Context context, String kind) {
        Requests.onlyParameters(context, Set.of());
        RecordDesk desk = desk(context);
        Answers.json(context, new RevisionBody(desk.delete(reference(context, kind), expectedVersion(context))));
    }

    /** Who may change nothing has nothing read: not even a body that is wrong. */
    private RecordDesk desk(Context context) {
        Actor actor = bearer.known(context);
        AccessDeniedException.unless(actor.mayEditSomething());
        return map.records(actor);
    }

    /**
     * What cannot be changed is not looked at either. A version only grows, so that a greater one is known to be newer, even where
     * another node has written since.
     */
    private static void requireCurrent(Context context, RecordDesk desk, Reference reference, long expected) {
        if (desk.find(reference).filter(found -> found.version() > expected).isPresent() && expected > 0) {
            Requests.passOver(context);
            throw Refusal.stale();
        }
    }

    private CatalogRecord record(Context context, Reference reference) {
        Problems problems = new Problems();
        CatalogRecord record = CatalogRecordJson.read(
                reference.kind(),
                Requests.toKeep(context, problems),
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

    /** The version in {@code If-Match}, or 0 for {@code If-None-Match: *}, which asks for a new record. */
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
                .filter(number -> Characters.isDigits(number, 1, LONGEST_VERSION) && !number.startsWith("0"))
                .map(Long::parseLong)
                .orElseThrow(Refusal::stale);
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }
}
