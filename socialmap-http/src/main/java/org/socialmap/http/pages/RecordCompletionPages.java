package org.socialmap.http.pages;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.socialmap.RecordOperations;
import org.socialmap.catalog.VersionException;
import org.socialmap.http.pages.form.FormFields;
import org.socialmap.http.pages.session.Session;
import org.socialmap.http.pages.session.Sessions;
import org.socialmap.http.wire.ApiProblem;
import org.socialmap.language.Characters;
import org.socialmap.quality.QualityIssue;
import org.socialmap.record.RecordKind;
import org.socialmap.record.Reference;
import org.socialmap.record.Service;

/** The gaps in the records, most needed first, and a form to fill them in. The map starts without telephone numbers. */
final class RecordCompletionPages {
    private final Pages pages;
    private final Sessions sessions;

    RecordCompletionPages(Pages pages, Sessions sessions) {
        this.pages = pages;
        this.sessions = sessions;
    }

    /**
     * A service with defects.
     *
     * @param organization the name of its organization
     * @param version the version that an edit of it expects
     */
    record Gap(Service service, String organization, long version, List<QualityIssue> findings) {
        /** Returns whether the opening hours are missing. */
        boolean lacksHours() {
            return lacks(QualityIssue.Code.NO_HOURS);
        }

        /** Returns whether examples in plain words are missing. */
        boolean lacksExamples() {
            return lacks(QualityIssue.Code.NO_EXAMPLES);
        }

        private boolean lacks(QualityIssue.Code code) {
            return findings.stream().anyMatch(finding -> finding.code() == code);
        }
    }

    void gaps(Context context) {
        sessions.whenSignedIn(context, session -> draw(context, FormFields.of(context), session, ""));
    }

    void confirm(Context context) {
        FormFields fields = FormFields.of(context);
        Session session = sessions.sender(context, fields);
        RecordOperations desk = pages.map().records(session.actor());
        Service service = RecordPages.id(context)
                .flatMap(id -> desk.find(new Reference(RecordKind.SERVICE, id)))
                .map(found -> (Service) found.record())
                .orElseThrow(ApiProblem::notFound);
        Page sourcePage = pages.page(context, pages.map().dataSet().info().language());
        Optional<Confirmation> confirmation = Confirmation.of(fields, today());
        String notice = "fill.invalid";
        if (confirmation.isPresent()) {
            try {
                desk.put(
                        confirmation
                                .get()
                                .applyTo(
                                        service,
                                        sourcePage.text("fill.source"),
                                        pages.staffPage(context, fields).locale(),
                                        pages.map().dataSet().info().timeZone()),
                        number(fields, "version"));
                notice = "fill.saved";
            } catch (VersionException e) {
                notice = "fill.stale";
            }
        }
        draw(context, fields, session, notice);
    }

    /**
     * A page of gaps: an old telephone cannot load them all.
     *
     * @param from the index of the first gap
     * @param next the index of the first gap on the next page, if there is one
     */
    record GapList(List<Gap> gaps, int from, OptionalInt next) {
        private static final int PAGE_SIZE = 20;

        static GapList of(List<Gap> all, long requested) {
            int from = Math.clamp(requested, 0, Math.max(0, all.size() - 1));
            int to = Math.min(all.size(), from + PAGE_SIZE);
            return new GapList(all.subList(from, to), from, to < all.size() ? OptionalInt.of(to) : OptionalInt.empty());
        }
    }

    private static long number(FormFields fields, String name) {
        return fields.last(name)
                .filter(text -> Characters.isDigits(text, 1, 18))
                .map(Long::parseLong)
                .orElse(0L);
    }

    private LocalDate today() {
        return pages.map().dataSet().info().day(pages.map().clock().instant());
    }

    private void draw(Context context, FormFields fields, Session session, String notice) {
        Page page = pages.staffPage(context, fields);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("session", session);
        parameters.put("notice", notice);
        parameters.put("today", today().toString());
        List<Gap> gaps = gaps(pages.map().records(session.actor()));
        parameters.put("total", gaps.size());
        parameters.put("list", GapList.of(gaps, number(fields, "from")));
        pages.write(context, page, "fill", parameters);
    }

    private static List<Gap> gaps(RecordOperations desk) {
        Map<Reference, Gap> gaps = new LinkedHashMap<>();
        desk.quality()
                .forEach(quality -> quality.issues().stream()
                        .filter(finding -> finding.record().kind() == RecordKind.SERVICE)
                        .map(QualityIssue::record)
                        .distinct()
                        .forEach(record -> desk.find(record)
                                .ifPresent(found -> gaps.put(
                                        record,
                                        new Gap(
                                                (Service) found.record(),
                                                quality.organization().name(),
                                                found.version(),
                                                quality.issues().stream()
                                                        .filter(finding ->
                                                                finding.record().equals(record))
                                                        .toList())))));
        return List.copyOf(gaps.values());
    }
}
