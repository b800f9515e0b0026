package org.socialmap.http.pages;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.socialmap.CapacityOperations;
import org.socialmap.capacity.Availability;
import org.socialmap.capacity.CapacityChange;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.capacity.ChangeRefusedException;
import org.socialmap.capacity.Hold;
import org.socialmap.capacity.HoldCode;
import org.socialmap.capacity.LastReport;
import org.socialmap.capacity.NothingReportedException;
import org.socialmap.capacity.UnitAvailability;
import org.socialmap.capacity.UnitHold;
import org.socialmap.catalog.Catalog;
import org.socialmap.http.pages.address.Interrupted;
import org.socialmap.http.pages.form.BoardForm;
import org.socialmap.http.pages.form.FormFields;
import org.socialmap.http.pages.hold.HoldOutcome;
import org.socialmap.http.pages.hold.ShownHold;
import org.socialmap.http.pages.session.FormOutcomes;
import org.socialmap.http.pages.session.FormOutcomes.Outcome;
import org.socialmap.http.pages.session.SeeOther;
import org.socialmap.http.pages.session.Session;
import org.socialmap.http.pages.session.Sessions;
import org.socialmap.http.wire.ApiProblem;
import org.socialmap.language.Text;
import org.socialmap.record.Service;

/**
 * The board of a provider: counts beds up and down, closes a unit for a while, and finds holds by the code that a person
 * says on the telephone. Every form ends in a redirect to the board.
 */
final class CapacityPages {
    private static final String PATH = "/board";
    private static final String UNITS = PATH + "/units/";
    private static final String UNIT = "unit";
    private static final String CODE = "code";
    private static final String FOUND = "found";
    private static final int MAX_TYPED = 40;

    private final Pages pages;
    private final Sessions sessions;
    private final FormOutcomes outcomes;

    CapacityPages(Pages pages, Sessions sessions) {
        this.pages = pages;
        this.sessions = sessions;
        this.outcomes = pages.outcomes();
    }

    void board(Context context) {
        sessions.whenSignedIn(context, session -> draw(context, session));
    }

    /** Remembers the language that was chosen. */
    void speak(Context context) {
        Page page = pages.staffPage(context, FormFields.of(context));
        sessions.whenSignedIn(context, session -> {
            outcomes.remember(session, Outcome.spoken(PATH, page.locale()));
            redirect(context, Optional.empty());
        });
    }

    /** Changes what is known about a unit, by the button that was pressed. */
    void change(Context context) {
        FormFields fields = FormFields.of(context);
        Session session = sessions.sender(context, fields);
        UUID unit = RecordPages.id(context).orElseThrow(ApiProblem::notFound);
        Page page = pages.staffPage(context, fields);
        BoardForm form = BoardForm.of(fields);
        outcomes.submit(
                session,
                fields,
                unit + " " + form.act(),
                () -> change(pages.map().capacity(session.actor()), page, unit, form));
        redirect(context, Optional.of(unit.toString()));
    }

    private static Outcome change(CapacityOperations desk, Page page, UUID unit, BoardForm form) {
        desk.requireReportable(unit);
        Optional<CapacityChange> change = form.change(page.dataSet().info().timeZone());
        try {
            if (form.isConfirmation()) {
                desk.confirmReport(unit);
            } else if (change.isPresent()) {
                desk.change(unit, change.get(), form.expectedRevision());
            } else {
                return refused(page, unit, form, page.text(form.isClosure() ? "board.invalid.close" : "board.invalid"));
            }
            UnitAvailability saved = desk.findUnit(unit).orElseThrow(ApiProblem::notFound);
            return new Outcome(PATH, page.locale(), saved(page, saved), false, Map.of(UNIT, unit.toString()));
        } catch (ChangeRefusedException e) {
            String name = desk.findUnit(unit)
                    .map(found -> page.of(found.unit().name()))
                    .orElseThrow(ApiProblem::notFound);
            return refused(page, unit, form, page.text("board.refused", e.reason(), name));
        } catch (NothingReportedException e) {
            return refused(page, unit, form, page.text("board.nothing-to-confirm"));
        }
    }

    private static Outcome refused(Page page, UUID unit, BoardForm form, String notice) {
        Map<String, String> shown = new HashMap<>(form.typed());
        shown.put(UNIT, unit.toString());
        return new Outcome(PATH, page.locale(), notice, true, shown);
    }

    /** Says what was saved, and for which unit. */
    private static String saved(Page page, UnitAvailability unit) {
        String name = page.of(unit.unit().name());
        return unit.availability()
                .closedUntil()
                .map(until -> page.text("board.saved.closed", name, page.when(until)))
                .orElseGet(() -> page.text(
                        "board.saved",
                        name,
                        page.text(
                                "board.free",
                                unit.availability().available().orElse(0),
                                unit.availability().maximum().orElse(0))));
    }

    /** Finds, confirms or releases the hold with the code that was typed. */
    void hold(Context context) {
        FormFields fields = FormFields.of(context);
        Session session = sessions.sender(context, fields);
        CapacityOperations desk = pages.map().capacity(session.actor());
        Page page = pages.staffPage(context, fields);
        Optional<HoldCode> code = fields.last(CODE).flatMap(HoldCode::parse);
        // A repeated confirmation or release changes nothing.
        HoldOutcome outcome = HoldOutcome.of(
                desk, () -> pages.tries().use(context, session.actor(), code, spoken -> use(desk, spoken, fields)));
        String notice = outcome.notice().isEmpty() ? "" : page.text(outcome.notice());
        Map<String, String> shown = outcome.hold()
                .map(found -> Map.of(FOUND, found.code(), CODE, found.code()))
                .orElseGet(() -> typedCode(fields));
        outcomes.remember(session, new Outcome(PATH, page.locale(), notice, !notice.isEmpty(), shown));
        redirect(context, Optional.empty());
    }

    private static Map<String, String> typedCode(FormFields fields) {
        return fields.last(CODE)
                .filter(typed -> typed.length() <= MAX_TYPED)
                .map(typed -> Map.of(CODE, typed))
                .orElse(Map.of());
    }

    /** Shows the board with what was typed or found, or says which unit's button was pressed. */
    void resume(Context context, Session session, Interrupted form) {
        FormFields typed = form.typed();
        Page page = pages.staffPage(context, typed);
        String notice = page.text(Pages.interrupted(form));
        Optional<UUID> unit = Optional.of(form.path())
                .filter(path -> path.startsWith(UNITS))
                .flatMap(path -> RecordPages.uuid(path.substring(UNITS.length())));
        Map<String, String> shown = new HashMap<>(typedCode(typed));
        // The hold comes with its buttons; one of them was pressed.
        typed.last(CODE).filter(code -> typed.last("act").isPresent()).ifPresent(code -> shown.put(FOUND, code));
        Outcome outcome = form.path().equals(PATH)
                ? Outcome.spoken(PATH, page.locale())
                : unit.map(id -> refused(page, id, BoardForm.of(typed), notice))
                        .orElseGet(() -> new Outcome(PATH, page.locale(), notice, true, shown));
        outcomes.remember(session, outcome);
        redirect(context, unit.map(UUID::toString));
    }

    private static Hold use(CapacityOperations desk, HoldCode code, FormFields fields) {
        return switch (fields.last("act").orElse("find")) {
            case "confirm" -> desk.confirmHold(code);
            case "release" -> desk.releaseHold(code);
            default -> desk.getHold(code);
        };
    }

    private static void redirect(Context context, Optional<String> unit) {
        String place = unit.map(id -> "#" + BoardUnit.anchor(id)).orElse("");
        SeeOther.redirect(context, PATH + place);
    }

    private void draw(Context context, Session session) {
        Optional<Outcome> outcome = outcomes.find(session, PATH);
        Page page = pages.staffPage(context, outcome);
        CapacityOperations desk = pages.map().capacity(session.actor());
        Optional<Outcome> general = outcome.filter(last -> !last.shown().containsKey(UNIT));
        Optional<ShownHold> hold = general.map(last -> last.shown().get(FOUND))
                .flatMap(HoldCode::parse)
                .flatMap(found -> pages.tries().find(context, session.actor(), found, desk::getHold))
                .map(found -> ShownHold.of(desk, found));
        pages.write(
                context,
                page,
                "board",
                Map.of(
                        "session",
                        session,
                        "units",
                        units(desk, session, outcome),
                        "hold",
                        hold,
                        "code",
                        general.map(last -> last.shown().get(CODE)).orElse(""),
                        "notice",
                        general.map(Outcome::notice).orElse("")));
    }

    private List<BoardUnit> units(CapacityOperations desk, Session session, Optional<Outcome> outcome) {
        Catalog catalog = pages.map().catalog(session.actor().audience());
        return session.actor().organization().map(desk::unitsOf).orElseGet(desk::units).stream()
                .flatMap(unit -> catalog
                        .findService(unit.unit().serviceId())
                        .filter(service -> session.actor().mayReport(service.organizationId()))
                        .map(service -> shown(desk, unit, service, outcome))
                        .stream())
                .toList();
    }

    private static BoardUnit shown(
            CapacityOperations desk, UnitAvailability unit, Service service, Optional<Outcome> outcome) {
        String id = unit.unit().id().toString();
        return new BoardUnit(
                unit,
                service.name(),
                desk.findUndoable(unit.unit().id()),
                outcome.filter(last -> id.equals(last.shown().get(UNIT))));
    }

    /**
     * A unit as the board shows it.
     *
     * @param service the name of its service
     * @param undoable its last report, while it can be undone
     * @param outcome what the last form led to, if it was about this unit
     */
    record BoardUnit(UnitAvailability unit, Text service, Optional<LastReport> undoable, Optional<Outcome> outcome) {
        /** Returns its place on the page. */
        String anchor() {
            return anchor(unit.unit().id().toString());
        }

        static String anchor(String unit) {
            return "unit-" + unit;
        }

        Text name() {
            return unit.unit().name();
        }

        Availability known() {
            return unit.availability();
        }

        /** Returns whether anything was ever reported. */
        boolean isReported() {
            return known().updated().isPresent();
        }

        boolean isClosed() {
            return known().closedUntil().isPresent();
        }

        /** Returns what was typed into a field and could not be used; empty if nothing. */
        String typed(String field) {
            return outcome.map(Outcome::shown).map(shown -> shown.get(field)).orElse("");
        }

        /** Returns whether one of these fields has something to correct. */
        boolean isTyped(String... fields) {
            return Arrays.stream(fields).anyMatch(field -> !typed(field).isEmpty());
        }

        /** Returns what undoing the last report takes back, such as "Studio: 2 → 1, undo". */
        Optional<String> undo(Page page) {
            return undoable.map(last -> {
                String name = page.of(name());
                CapacityReport now = last.report();
                CapacityReport before = last.restored();
                if (!now.closedUntil().equals(before.closedUntil())) {
                    return now.closedUntil()
                            .map(until -> page.text("board.undo.closed", name, page.when(until)))
                            .orElseGet(() -> page.text("board.undo.opened", name));
                }
                if (free(before, false) != free(now, true)) {
                    return page.text("board.undo", name, free(before, false), free(now, true));
                }
                return now.waitlist().equals(before.waitlist())
                        ? page.text("board.undo.report", name)
                        : page.text(
                                "board.undo.waitlist",
                                name,
                                before.waitlist().orElse(0),
                                now.waitlist().orElse(0));
            });
        }

        /** Returns the number of free beds by a report; confirmed holds count only against the last one. */
        private int free(CapacityReport report, boolean isLast) {
            int held = unit.holds().stream()
                    .filter(hold -> hold.state() == Hold.State.HELD || isLast && hold.state() == Hold.State.CONFIRMED)
                    .mapToInt(UnitHold::beds)
                    .sum();
            return Math.max(0, report.available() - held);
        }
    }
}
