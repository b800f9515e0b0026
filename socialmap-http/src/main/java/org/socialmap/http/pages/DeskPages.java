package org.socialmap.http.pages;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.CapacityDesk;
import org.socialmap.capacity.Hold;
import org.socialmap.capacity.HoldCode;
import org.socialmap.http.wire.Refusal;

/** The desk of a professional: the whole profile on one page, the options beside it with why, and places to hold. */
final class DeskPages {
    private static final int ONE = 1;

    private final Pages pages;
    private final Sessions sessions;
    private final Choices choices;

    DeskPages(Pages pages, Sessions sessions, Choices choices) {
        this.pages = pages;
        this.sessions = sessions;
        this.choices = choices;
    }

    void desk(Context context) {
        Optional<Session> session = sessions.find(context);
        if (session.isEmpty()) {
            context.redirect(context.contextPath() + "/signin", HttpStatus.SEE_OTHER);
            return;
        }
        draw(context, FormFields.of(context), session.get(), Map.of());
    }

    /** Holds a place; sent again by a reload, it gets the same hold. */
    void hold(Context context) {
        act(context, (desk, fields) -> {
            UUID unit = fields.last("hold").flatMap(RecordPages::uuid).orElseThrow(Refusal::notFound);
            return desk.hold(unit, ONE, fields.last("once").orElseThrow(Refusal::notFound) + unit);
        });
    }

    void use(Context context) {
        act(context, (desk, fields) -> {
            HoldCode code = fields.last("code").flatMap(HoldCode::parse).orElseThrow(Refusal::notFound);
            return fields.last("act").filter("confirm"::equals).isPresent() ? desk.confirm(code) : desk.release(code);
        });
    }

    private interface Act {
        Hold on(CapacityDesk desk, FormFields fields);
    }

    private void act(Context context, Act act) {
        FormFields fields = FormFields.of(context);
        Session session = sessions.sender(context, fields);
        CapacityDesk desk = pages.map().capacity(session.actor());
        draw(context, fields, session, ShownHold.after(desk, () -> act.on(desk, fields)));
    }

    private void draw(Context context, FormFields fields, Session session, Map<String, Object> more) {
        Page page = pages.page(context, fields);
        Asked asked = Asked.of(fields, page.dataSet());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("hold", Optional.empty());
        parameters.put("notice", "");
        parameters.putAll(more);
        parameters.put("session", session);
        parameters.put("asked", asked);
        parameters.put("choices", choices);
        parameters.put("answer", pages.answer(page, asked, session.actor().audience()));
        parameters.put("facts", FactForm.facts(asked.told(), page.dataSet().vocabulary()));
        parameters.put("once", UUID.randomUUID().toString());
        pages.write(context, page, "desk", parameters);
    }
}
