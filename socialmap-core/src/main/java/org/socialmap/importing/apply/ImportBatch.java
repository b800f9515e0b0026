package org.socialmap.importing.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.socialmap.catalog.Change;
import org.socialmap.importing.ImportChange;
import org.socialmap.importing.ImportEffect;
import org.socialmap.importing.ImportTarget;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.staging.AssembledRecord;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.ImportOrigin;

/**
 * A batch of records that are written to the map together, with the outcome of each. It is filled, written and
 * evaluated one after the other, each on one thread, and does not use the stage.
 */
final class ImportBatch {
    private final ImportTarget target;
    private final String source;
    private final ChangeWriter writer;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Pending> pending = new ArrayList<>();

    /**
     * The map records that one source record becomes.
     *
     * @param isPrivate whether the source marks it as private
     */
    record Entry(AssembledRecord.Origin origin, List<CatalogRecord> records, boolean isPrivate) {}

    /**
     * The outcome of a source record.
     *
     * @param unchanged how many of its map records are unchanged
     * @param refusal why it was not written; empty if it was
     */
    record Outcome(AssembledRecord.Origin origin, int unchanged, Optional<NoticeCode> refusal) {}

    private record Pending(Entry entry, List<ImportChange> changes) {
        Outcome written() {
            return new Outcome(entry.origin(), entry.records().size() - changes.size(), Optional.empty());
        }

        Outcome refused() {
            return new Outcome(entry.origin(), 0, Optional.of(NoticeCode.REFUSED));
        }
    }

    ImportBatch(ImportTarget target, String source, ChangeWriter writer) {
        this.target = target;
        this.source = source;
        this.writer = writer;
    }

    int size() {
        return entries.size();
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    /** Returns the outcomes; call after {@link #write}. */
    List<Outcome> outcomes() {
        return outcomes;
    }

    /** Writes the changes; if they cannot be written together, writes those that can be written alone. */
    void write() {
        entries.forEach(this::prepare);
        boolean isWritten = writer.write(
                pending.stream().flatMap(each -> each.changes().stream()).toList());
        for (Pending each : pending) {
            outcomes.add(isWritten || writer.write(each.changes()) ? each.written() : each.refused());
        }
    }

    /** Determines what a record changes, if it may. */
    private void prepare(Entry entry) {
        if (!target.mayApply(
                entry.records().stream().<Change>map(Change.Put::new).toList())) {
            outcomes.add(new Outcome(entry.origin(), 0, Optional.of(NoticeCode.KEPT_BY_ANOTHER)));
            return;
        }
        List<ImportChange> changes = new ArrayList<>();
        for (CatalogRecord record : entry.records()) {
            Optional<CatalogRecord> known = target.find(record.reference());
            Optional<NoticeCode> refusal = refusal(record, known, entry.isPrivate());
            if (refusal.isPresent()) {
                outcomes.add(new Outcome(entry.origin(), 0, refusal));
                return;
            }
            change(record, known).ifPresent(changes::add);
        }
        if (changes.isEmpty()) {
            outcomes.add(new Outcome(entry.origin(), entry.records().size(), Optional.empty()));
        } else {
            pending.add(new Pending(entry, changes));
        }
    }

    /** Returns why the record in the map must not be replaced, if so. */
    private Optional<NoticeCode> refusal(CatalogRecord record, Optional<CatalogRecord> known, boolean isPrivate) {
        if (known.isEmpty()) {
            return Optional.empty();
        }
        if (!known.get().provenance().isImportedFrom(source)) {
            return Optional.of(NoticeCode.KEPT_BY_ANOTHER);
        }
        ImportOrigin before = origin(known.get()).orElseThrow();
        boolean isOther = !before.digest().equals(origin(record).orElseThrow().digest());
        return before.edited() && isOther && !isPrivate ? Optional.of(NoticeCode.EDITED_HERE) : Optional.empty();
    }

    private static Optional<ImportChange> change(CatalogRecord record, Optional<CatalogRecord> known) {
        if (known.isEmpty()) {
            return Optional.of(ImportChange.put(ImportEffect.NEW, record));
        }
        ImportOrigin before = origin(known.get()).orElseThrow();
        if (!before.digest().equals(origin(record).orElseThrow().digest())) {
            return Optional.of(ImportChange.of(known.get(), record));
        }
        return before.missingSince().isPresent()
                ? Optional.of(ImportChange.put(
                        ImportEffect.RETURNED,
                        known.get().with(known.get().provenance().with(before.withoutMissingSince()))))
                : Optional.empty();
    }

    private static Optional<ImportOrigin> origin(CatalogRecord record) {
        return record.provenance().imported();
    }
}
