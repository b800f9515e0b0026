package org.socialmap.http.pages;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.CapacityOperations;
import org.socialmap.capacity.Hold;
import org.socialmap.capacity.HoldCode;
import org.socialmap.http.pages.form.FormFields;
import org.socialmap.http.pages.hold.HoldOutcome;
import org.socialmap.http.pages.hold.ShownHold;
import org.socialmap.http.pages.session.Session;
import org.socialmap.http.pages.session.Sessions;
import org.socialmap.http.wire.ApiProblem;
import org.socialmap.match.MatchResult;

/** The desk of a professional: the whole profile on one page, with the options, their reasons, and holds on beds. */
final class CaseworkerPages {
    private static final int HOLD_SIZE = 1;
    private static final String HOLD = "hold";

    private final Pages pages;
    private final Sessions sessions;

    CaseworkerPages(Pages pages, Sessions sessions) {
        this.pages = pages;
        this.sessions = sessions;
    }

    void desk(Context context) {
        sessions.whenSignedIn(context, session -> draw(context, FormFields.of(context), session, HoldOutcome.NOTHING));
    }

    /** Creates a hold; a resubmitted form gets the same hold. */
    void hold(Context context) {
        perform(context, (session, desk, fields) -> {
            UUID unit = fields.last(HOLD).flatMap(RecordPages::uuid).orElseThrow(ApiProblem::notFound);
            return desk.hold(unit, HOLD_SIZE, fields.last("once").orElseThrow(ApiProblem::notFound) + unit);
        });
    }

    void confirm(Context context) {
        perform(
                context,
                (session, desk, fields) ->
                        pages.tries().use(context, session.actor(), code(fields), desk::confirmHold));
    }

    void release(Context context) {
        perform(
                context,
                (session, desk, fields) ->
                        pages.tries().use(context, session.actor(), code(fields), desk::releaseHold));
    }

    private static Optional<HoldCode> code(FormFields fields) {
        return fields.last(HOLD).flatMap(HoldCode::parse);
    }

    private interface Act {
        Hold apply(Session session, CapacityOperations desk, FormFields fields);
    }

    private void perform(Context context, Act act) {
        FormFields fields = FormFields.of(context);
        Session session = sessions.sender(context, fields);
        CapacityOperations desk = pages.map().capacity(session.actor());
        draw(context, fields, session, HoldOutcome.of(desk, () -> act.apply(session, desk, fields)));
    }

    private void draw(Context context, FormFields fields, Session session, HoldOutcome outcome) {
        Page page = pages.staffPage(context, fields);
        FinderState state = FinderState.of(fields, page.dataSet()).withDoor(EntryPoint.DESK);
        List<ShownHold> holds = holds(context, state, session, outcome);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("holds", holds);
        parameters.put("notice", outcome.notice());
        parameters.put("session", session);
        parameters.put(
                "state",
                state.withHolds(holds.stream()
                        .filter(ShownHold::isActive)
                        .map(ShownHold::code)
                        .toList()));
        parameters.put("choices", pages.choices());
        Optional<MatchResult> answer = pages.match(page, state, session.actor().audience());
        parameters.put("answer", answer);
        parameters.put("groups", ProfileGroup.of(page, state, answer));
        parameters.put("facts", FactForm.facts(state.answers(), page.dataSet().vocabulary()));
        parameters.put("once", UUID.randomUUID().toString());
        pages.write(context, page, "desk", parameters);
    }

    /** Returns the hold just changed and the earlier ones, so that their codes stay visible. */
    private List<ShownHold> holds(Context context, FinderState state, Session session, HoldOutcome outcome) {
        Map<HoldCode, ShownHold> holds = new LinkedHashMap<>();
        outcome.hold().ifPresent(shown -> holds.put(shown.hold().code(), shown));
        if (session.actor().mayHold()) {
            CapacityOperations desk = pages.map().capacity(session.actor());
            state.holds().stream()
                    .flatMap(code -> HoldCode.parse(code).stream())
                    .filter(code -> !holds.containsKey(code))
                    .forEach(code -> pages.tries()
                            .find(context, session.actor(), code, desk::getHold)
                            .ifPresent(hold -> holds.put(code, ShownHold.of(desk, hold))));
        }
        return List.copyOf(holds.values());
    }
}
