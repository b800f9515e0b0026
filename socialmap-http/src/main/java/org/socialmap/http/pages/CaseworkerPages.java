package org.socialmap.http.pages;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.socialmap.CapacityOperations;
import org.socialmap.capacity.Hold;
import org.socialmap.capacity.HoldCode;
import org.socialmap.http.pages.address.AnswerAddresses;
import org.socialmap.http.pages.address.Interrupted;
import org.socialmap.http.pages.form.FormFields;
import org.socialmap.http.pages.hold.HoldOutcome;
import org.socialmap.http.pages.hold.ShownHold;
import org.socialmap.http.pages.session.Session;
import org.socialmap.http.pages.session.Sessions;
import org.socialmap.http.pages.session.SingleUseForms;
import org.socialmap.http.wire.ApiProblem;
import org.socialmap.match.MatchResult;

/**
 * The desk of a professional: the whole profile on one page, with the options, their reasons, and holds on beds. Every
 * form ends in a redirect to an address that opens only for the key of the professional, and contains the profile and
 * the codes of holds, sealed.
 */
final class CaseworkerPages {
    private static final int HOLD_SIZE = 1;
    private static final String HOLD = "hold";
    /** The key of what to say, only in sealed addresses. */
    private static final String NOTICE = "notice";

    private final Pages pages;
    private final Sessions sessions;
    private final AnswerAddresses addresses;

    CaseworkerPages(Pages pages, Sessions sessions, AnswerAddresses addresses) {
        this.pages = pages;
        this.sessions = sessions;
        this.addresses = addresses;
    }

    /** Shows the desk. Its visit begins here, so that signing out lets all its addresses expire. */
    void desk(Context context) {
        sessions.whenSignedIn(context, session -> draw(context, addresses.visited(FormFields.of(context)), session));
    }

    /** Returns what of a form gets into an address: what is said there is not for the sender to choose. */
    FormFields withoutNotice(FormFields fields) {
        return fields.without(Set.of(NOTICE, HOLD));
    }

    /** Creates a hold; a resubmitted form gets the same hold. */
    void hold(Context context) {
        perform(context, (session, desk, fields) -> {
            UUID unit = fields.last(HOLD).flatMap(RecordPages::uuid).orElseThrow(ApiProblem::notFound);
            return desk.hold(unit, HOLD_SIZE, fields.last(SingleUseForms.ID).orElseThrow(ApiProblem::notFound) + unit);
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
        HoldOutcome outcome = HoldOutcome.of(desk, () -> act.apply(session, desk, fields));
        Stream<String> changed = outcome.hold().map(ShownHold::code).stream();
        List<String> codes = Stream.concat(changed, fields.values(FinderState.HOLDS).stream())
                .distinct()
                .toList();
        answer(context, session, withoutNotice(fields).with(FinderState.HOLDS, codes), outcome.notice());
    }

    /** Shows the desk as it was sent. A question is answered; a button has to be pressed again. */
    void resume(Context context, Session session, Interrupted form) {
        boolean isQuestion = form.path().equals(EntryPoint.DESK.path());
        String notice = form.isWhole() ? "signin.again" : "";
        answer(context, session, withoutNotice(form.fields()), isQuestion ? "" : notice);
    }

    private void answer(Context context, Session session, FormFields fields, String notice) {
        addresses.answer(
                context,
                EntryPoint.DESK.path(),
                session.actor().id(),
                this::desk,
                notice.isEmpty() ? fields : fields.with(NOTICE, notice));
    }

    private void draw(Context context, FormFields fields, Session session) {
        Page page = pages.staffPage(context, fields, pages.outcomes().find(session, EntryPoint.DESK.path()));
        FinderState state = FinderState.of(fields, page.dataSet()).withDoor(EntryPoint.DESK);
        List<ShownHold> holds = holds(context, state, session);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("holds", holds);
        parameters.put("notice", fields.last(NOTICE).orElse(""));
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
        pages.write(context, page, "desk", parameters);
    }

    /** Returns the hold just changed and the earlier ones, so that their codes stay visible. */
    private List<ShownHold> holds(Context context, FinderState state, Session session) {
        Map<HoldCode, ShownHold> holds = new LinkedHashMap<>();
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
