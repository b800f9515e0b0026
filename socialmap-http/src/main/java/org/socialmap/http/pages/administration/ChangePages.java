package org.socialmap.http.pages.administration;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.socialmap.RecordOperations;
import org.socialmap.access.Actor;
import org.socialmap.catalog.FeedEntry;
import org.socialmap.catalog.NoSuchRecordException;
import org.socialmap.catalog.RecordRevision;
import org.socialmap.http.pages.Page;
import org.socialmap.http.pages.administration.Administration.View;
import org.socialmap.http.pages.editing.NamedRecord;
import org.socialmap.http.pages.session.KeyLabels;
import org.socialmap.record.Reference;

/**
 * The latest changes of records: which key changed what, on which day. Reports of free places and holds are not among
 * them: who holds a bed is nobody's business here.
 */
final class ChangePages {
    static final String PATH = Administration.OVERVIEW + "/changes";
    private static final int MAX_READ = 1_000;
    private static final int MAX_SHOWN = 50;

    private final Administration administration;

    ChangePages(Administration administration) {
        this.administration = administration;
    }

    /**
     * A change as the page shows it.
     *
     * @param kind the kind of record
     * @param name the name of the record now
     * @param by the name of the key that changed it; empty if that is not known any more
     * @param day the day, if it is known
     * @param history the path of the history of the record, if it has one
     */
    record RecentChange(
            FeedEntry.Kind kind,
            String name,
            Optional<String> by,
            Optional<LocalDate> day,
            Optional<String> history,
            boolean deleted) {}

    void page(Context context) {
        administration.show(context, PATH, "changes", view -> Map.of("changes", changes(view)));
    }

    private List<RecentChange> changes(View view) {
        long after = Math.max(0, administration.map().revision() - MAX_READ);
        List<FeedEntry> entries = administration.map().changes(after, MAX_READ).reversed().stream()
                .filter(entry -> entry.reference().isPresent())
                .limit(MAX_SHOWN)
                .toList();
        RecordOperations desk = administration.map().records(view.session().actor());
        KeyLabels labels = KeyLabels.of(administration.map());
        Map<Reference, List<RecordRevision>> histories = new HashMap<>();
        List<RecentChange> changes = new ArrayList<>();
        for (FeedEntry entry : entries) {
            Reference reference = entry.reference().orElseThrow();
            Optional<RecordRevision> revision = histories.computeIfAbsent(reference, one -> history(desk, one)).stream()
                    .filter(known -> known.version() == entry.position())
                    .findFirst();
            changes.add(change(view.page(), labels, entry, reference, revision));
        }
        return changes;
    }

    private static List<RecordRevision> history(RecordOperations desk, Reference reference) {
        try {
            return desk.history(reference);
        } catch (NoSuchRecordException e) {
            return List.of();
        }
    }

    private static RecentChange change(
            Page page, KeyLabels labels, FeedEntry entry, Reference reference, Optional<RecordRevision> revision) {
        boolean exists = page.dataSet().catalog().find(reference).isPresent();
        return new RecentChange(
                entry.kind(),
                page.dataSet()
                        .catalog()
                        .find(reference)
                        .flatMap(record -> NamedRecord.name(record, page.locale()))
                        .orElseGet(() -> page.text(exists ? "admin.record.nameless" : "admin.record.gone")),
                revision.map(known -> by(page, labels, known.by())),
                revision.map(known -> page.dataSet().info().day(known.at())),
                exists ? NamedRecord.path(reference).map(path -> path + "/history") : Optional.empty(),
                entry.deleted());
    }

    private static String by(Page page, KeyLabels labels, String caller) {
        return caller.equals(Actor.LOADER.id())
                ? page.text("history.by.data-set")
                : labels.find(caller).orElseGet(() -> page.text("history.by.program"));
    }
}
