package org.socialmap.http.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Set;
import java.util.UUID;
import org.socialmap.FeedbackOperations;
import org.socialmap.SocialMap;
import org.socialmap.access.AccessDeniedException;
import org.socialmap.access.Actor;
import org.socialmap.http.authentication.Authenticator;
import org.socialmap.http.authentication.RemarkGuard;
import org.socialmap.http.wire.ApiProblem;
import org.socialmap.http.wire.RemarksBody;
import org.socialmap.notation.Problems;
import org.socialmap.notation.RemarkJson;

/** What people tell back about services: {@code /api/services/{id}/remarks} and {@code /api/remarks}. */
public final class RemarkRoutes {
    private final SocialMap map;
    private final Authenticator bearer;
    private final RemarkGuard guard;

    /** Creates the routes on a map. */
    public RemarkRoutes(SocialMap map, Authenticator bearer, RemarkGuard guard) {
        this.map = map;
        this.bearer = bearer;
        this.guard = guard;
    }

    /** Adds a remark. Needs no key, but for a note. */
    public void add(Context context) {
        RequestReader.requireOnlyParameters(context, Set.of());
        Actor actor = bearer.actor(context);
        UUID service = RequestReader.pathId(context);
        if (map.catalog(actor.audience()).findService(service).isEmpty()) {
            throw ApiProblem.notFound();
        }
        FeedbackOperations feedback = map.feedback(actor);
        Problems problems = new Problems();
        RemarkJson remark = RemarkJson.read(
                        RequestReader.bodyToStore(context, problems),
                        map.dataSet().vocabulary(),
                        feedback.today(),
                        problems)
                .orElseThrow(() -> ApiProblem.unacceptable(problems.list()));
        if (remark.note().isPresent() && actor.equals(Actor.ANYBODY)) {
            throw ApiProblem.unauthorized();
        }
        AccessDeniedException.throwUnless(remark.note().isEmpty() || actor.mayNote());
        guard.count(context, remark.note().map(note -> actor.id()), service);
        feedback.add(service, remark.claim(), remark.note());
        context.status(HttpStatus.NO_CONTENT);
    }

    /** Responds with the remarks about one service. */
    public void ofService(Context context) {
        RequestReader.requireOnlyParameters(context, Set.of());
        Actor actor = bearer.requireActor(context);
        UUID service = RequestReader.pathId(context);
        boolean mayRead = map.catalog(actor.audience())
                .findService(service)
                .map(found -> actor.mayEdit(found.organizationId()))
                .orElseThrow(ApiProblem::notFound);
        AccessDeniedException.throwUnless(mayRead);
        ResponseWriter.json(
                context,
                RemarksBody.of(map.feedback(actor).queue().stream()
                        .filter(remark -> remark.serviceId().equals(service))
                        .toList()));
    }

    /** Responds with all remarks about services that the caller may change. */
    public void queue(Context context) {
        RequestReader.requireOnlyParameters(context, Set.of());
        ResponseWriter.json(
                context,
                RemarksBody.of(map.feedback(bearer.requireActor(context)).queue()));
    }

    /** Removes a remark that was dealt with. */
    public void remove(Context context) {
        RequestReader.requireOnlyParameters(context, Set.of());
        map.feedback(bearer.requireActor(context)).remove(RequestReader.pathId(context));
        context.status(HttpStatus.NO_CONTENT);
    }
}
