package org.socialmap.http.pages;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.socialmap.CapacityOperations;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.capacity.Hold;
import org.socialmap.capacity.HoldCode;
import org.socialmap.capacity.NothingReportedException;
import org.socialmap.capacity.UnitAvailability;
import org.socialmap.http.pages.form.FormFields;
import org.socialmap.http.pages.session.Session;
import org.socialmap.http.pages.session.Sessions;
import org.socialmap.http.wire.ApiProblem;
import org.socialmap.language.Characters;

/**
 * The board of a provider: reports free beds in one press, and finds holds by the code that a person says on the
 * telephone.
 */
final class CapacityPages {
    private final Pages pages;
    private final Sessions sessions;

    CapacityPages(Pages pages, Sessions sessions) {
        this.pages = pages;
        this.sessions = sessions;
    }

    void board(Context context) {
        sessions.whenSignedIn(context, session -> draw(context, FormFields.of(context), session, HoldOutcome.NOTHING));
    }

    void report(Context context) {
        FormFields fields = FormFields.of(context);
        Session session = sessions.sender(context, fields);
        CapacityOperations desk = pages.map().capacity(session.actor());
        Optional<CapacityReport> report = report(fields, desk.now());
        report.ifPresent(submitted -> desk.report(id(context), submitted));
        Page page = pages.staffPage(context, fields);
        String notice = report.isPresent() ? saved(page, desk, id(context)) : page.text("board.invalid");
        draw(context, page, session, Optional.empty(), notice);
    }

    void confirm(Context context) {
        FormFields fields = FormFields.of(context);
        Session session = sessions.sender(context, fields);
        CapacityOperations desk = pages.map().capacity(session.actor());
        Page page = pages.staffPage(context, fields);
        String notice;
        try {
            desk.confirmReport(id(context));
            notice = saved(page, desk, id(context));
        } catch (NothingReportedException e) {
            notice = page.text("board.nothing-to-confirm");
        }
        draw(context, page, session, Optional.empty(), notice);
    }

    void hold(Context context) {
        FormFields fields = FormFields.of(context);
        Session session = sessions.sender(context, fields);
        CapacityOperations desk = pages.map().capacity(session.actor());
        Optional<HoldCode> code = fields.last("code").flatMap(HoldCode::parse);
        HoldOutcome outcome = HoldOutcome.of(
                desk, () -> pages.tries().use(context, session.actor(), code, spoken -> use(desk, spoken, fields)));
        draw(context, fields, session, outcome);
    }

    /** Says which number of free places was saved, and of what. */
    private static String saved(Page page, CapacityOperations desk, UUID id) {
        UnitAvailability unit = desk.findUnit(id).orElseThrow(ApiProblem::notFound);
        String free = page.text(
                "board.free",
                unit.availability().available().orElse(0),
                unit.availability().maximum().orElse(0));
        return page.text("board.saved", page.of(unit.unit().name()), free);
    }

    private static Hold use(CapacityOperations desk, HoldCode code, FormFields fields) {
        return switch (fields.last("act").orElse("find")) {
            case "confirm" -> desk.confirmHold(code);
            case "release" -> desk.releaseHold(code);
            default -> desk.getHold(code);
        };
    }

    /** Parses a report; empty if a number is missing, malformed or contradicts another. */
    private static Optional<CapacityReport> report(FormFields fields, Instant now) {
        OptionalInt available = number(fields, "available");
        OptionalInt maximum = number(fields, "maximum");
        OptionalInt waitlist = number(fields, "waitlist");
        if (available.isEmpty() || maximum.isEmpty() || available.getAsInt() > maximum.getAsInt()) {
            return Optional.empty();
        }
        CapacityReport.Builder report = CapacityReport.builder(maximum.getAsInt(), available.getAsInt(), now);
        waitlist.ifPresent(report::waitlist);
        return Optional.of(report.build());
    }

    private static OptionalInt number(FormFields fields, String name) {
        return fields.last(name).filter(text -> Characters.isDigits(text, 1, 6)).stream()
                .mapToInt(Integer::parseInt)
                .filter(number -> number <= CapacityReport.MAX_BEDS)
                .findFirst();
    }

    private void draw(Context context, FormFields fields, Session session, HoldOutcome outcome) {
        Page page = pages.staffPage(context, fields);
        String notice = outcome.notice().isEmpty() ? "" : page.text(outcome.notice());
        draw(context, page, session, outcome.hold(), notice);
    }

    private void draw(Context context, Page page, Session session, Optional<ShownHold> hold, String notice) {
        CapacityOperations desk = pages.map().capacity(session.actor());
        List<UnitAvailability> units = session.actor().organization().map(desk::unitsOf).orElseGet(desk::units).stream()
                .filter(unit -> mayReport(session, unit))
                .toList();
        pages.write(context, page, "board", Map.of("session", session, "units", units, "hold", hold, "notice", notice));
    }

    private boolean mayReport(Session session, UnitAvailability unit) {
        return pages.map()
                .catalog(session.actor().audience())
                .findService(unit.unit().serviceId())
                .filter(service -> session.actor().mayReport(service.organizationId()))
                .isPresent();
    }

    private static UUID id(Context context) {
        return RecordPages.id(context).orElseThrow(ApiProblem::notFound);
    }
}
