package org.socialmap.importing.apply;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.socialmap.importing.ImportChange;
import org.socialmap.importing.ImportOptions;
import org.socialmap.importing.ImportTarget;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.notice.ImportNotices;
import org.socialmap.importing.staging.AssembledRecord;
import org.socialmap.importing.staging.BackgroundWriter;
import org.socialmap.importing.staging.RecordOutcome;
import org.socialmap.importing.staging.Stage;
import org.socialmap.importing.value.SourcePosition;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.Reference;

/**
 * Writes records to the map: only those that are new or changed, and none that another source maintains. Writing
 * overlaps with reading the next records. For one thread.
 */
final class ImportWriter implements AutoCloseable {
    private static final int BATCH_SIZE = 500;

    private final ImportTarget target;
    private final ImportOptions options;
    private final Stage stage;
    private final ImportNotices notices;
    private final ChangeWriter writer;
    private final BackgroundWriter thread = new BackgroundWriter("socialmap-import-writer");
    private ImportBatch pending;
    private ImportBatch current;
    private long unchanged;

    ImportWriter(ImportTarget target, ImportOptions options, Stage stage, ImportNotices notices, ChangeWriter writer) {
        this.target = target;
        this.options = options;
        this.stage = stage;
        this.notices = notices;
        this.writer = writer;
        this.pending = batch();
        this.current = batch();
    }

    private ImportBatch batch() {
        return new ImportBatch(target, options.source(), writer);
    }

    long unchanged() {
        return unchanged;
    }

    /**
     * Writes the map records that one source record becomes: the first holds its digest, and the others depend on it.
     */
    void write(AssembledRecord record, List<? extends CatalogRecord> records) {
        write(record, records, false);
    }

    /** Writes records that the source now marks as private, even over edits made in the map. */
    void writePrivate(AssembledRecord record, List<? extends CatalogRecord> records) {
        write(record, records, true);
    }

    private void write(AssembledRecord record, List<? extends CatalogRecord> records, boolean isPrivate) {
        pending.add(new ImportBatch.Entry(record.origin(), List.copyOf(records), isPrivate));
        if (pending.size() >= BATCH_SIZE) {
            startBatch();
        }
    }

    /**
     * Deletes records that the source now marks as private, with those that belong to them; gives a notice for each
     * that has to stay.
     */
    void remove(Map<Reference, SourcePosition> positions) {
        flush();
        Set<Reference> existing = positions.keySet().stream()
                .filter(reference -> target.find(reference).isPresent())
                .collect(Collectors.toSet());
        if (existing.isEmpty()) {
            return;
        }
        PrivateRemoval.Plan plan = new PrivateRemoval(target, options.source()).of(existing);
        plan.incomplete()
                .forEach(
                        reference -> notices.add(NoticeCode.KEPT_BY_ANOTHER, requireNonNull(positions.get(reference))));
        List<ImportChange> deletions = plan.deletions();
        for (int from = 0; from < deletions.size(); from += BATCH_SIZE) {
            List<ImportChange> batch = deletions.subList(from, Math.min(deletions.size(), from + BATCH_SIZE));
            if (!writer.write(batch)) {
                batch.stream()
                        .filter(deletion -> !writer.write(List.of(deletion)))
                        .map(deletion -> plan.markedBy().get(deletion.change().reference()))
                        .distinct()
                        .forEach(
                                reference -> notices.add(NoticeCode.REFUSED, requireNonNull(positions.get(reference))));
            }
        }
    }

    void setAside(AssembledRecord record) {
        decide(record.origin(), RecordOutcome.SET_ASIDE);
    }

    /** Writes all pending changes. */
    void flush() {
        startBatch();
        thread.join();
        recordOutcomes();
    }

    /** Starts to write the pending changes after the current ones are written. */
    private void startBatch() {
        ImportBatch next = pending;
        thread.start(next::write);
        recordOutcomes();
        current = next;
        pending = batch();
    }

    /** Records the outcomes of the written batch. */
    private void recordOutcomes() {
        for (ImportBatch.Outcome outcome : current.outcomes()) {
            unchanged += outcome.unchanged();
            outcome.refusal()
                    .ifPresent(reason -> notices.add(reason, outcome.origin().position()));
            decide(outcome.origin(), outcome.refusal().isPresent() ? RecordOutcome.SET_ASIDE : RecordOutcome.KEPT);
        }
        current = batch();
    }

    private void decide(AssembledRecord.Origin origin, RecordOutcome fate) {
        stage.setOutcome(origin.first(), fate);
        origin.merged().forEach(seq -> stage.setOutcome(seq, RecordOutcome.MERGED));
        origin.parts().forEach(seq -> stage.setOutcome(seq, fate));
    }

    /** Waits for the current write: nothing is written after an import ends, however it ends. */
    @Override
    public void close() {
        thread.close();
    }
}
