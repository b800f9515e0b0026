package org.socialmap.importing.apply;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.socialmap.importing.ImportChange;
import org.socialmap.importing.ImportNotices;
import org.socialmap.importing.ImportOptions;
import org.socialmap.importing.ImportTarget;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.SourcePosition;
import org.socialmap.importing.staging.BackgroundWriter;
import org.socialmap.importing.staging.RecordAssembler;
import org.socialmap.importing.staging.Stage;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.Reference;

/**
 * Brings records into the map: only those that are new or say something else than before, and none that somebody else keeps.
 * They are written beside the reading of the next ones. For one thread.
 */
final class ImportWriter implements AutoCloseable {
    private static final int BATCH = 500;

    private final ImportTarget target;
    private final ImportOptions options;
    private final Stage stage;
    private final ImportNotices notices;
    private final ChangeWriter writer;
    private final BackgroundWriter thread = new BackgroundWriter("socialmap-import-writer");
    private ImportBatch waiting;
    private ImportBatch underWay;
    private long unchanged;

    ImportWriter(ImportTarget target, ImportOptions options, Stage stage, ImportNotices notices, ChangeWriter writer) {
        this.target = target;
        this.options = options;
        this.stage = stage;
        this.notices = notices;
        this.writer = writer;
        this.waiting = batch();
        this.underWay = batch();
    }

    private ImportBatch batch() {
        return new ImportBatch(target, options.source(), writer);
    }

    long unchanged() {
        return unchanged;
    }

    /** Brings in the records that one of the source is: the first is what its digest speaks of, the others hang on it. */
    void settle(RecordAssembler.Whole whole, List<? extends CatalogRecord> records) {
        settle(whole, records, false);
    }

    /** The same of what the source marks as private now: that counts more than what somebody changed here. */
    void settlePrivate(RecordAssembler.Whole whole, List<? extends CatalogRecord> records) {
        settle(whole, records, true);
    }

    private void settle(RecordAssembler.Whole whole, List<? extends CatalogRecord> records, boolean isPrivate) {
        waiting.add(new ImportBatch.Entry(whole.origin(), List.copyOf(records), isPrivate));
        if (waiting.size() >= BATCH) {
            begin();
        }
    }

    /** Deletes what the source marks as private now, with what belongs to it; what has to stay is noticed. */
    void remove(Map<Reference, SourcePosition> marked) {
        flush();
        Set<Reference> known = marked.keySet().stream()
                .filter(reference -> target.find(reference).isPresent())
                .collect(Collectors.toSet());
        if (known.isEmpty()) {
            return;
        }
        PrivateRemoval.Plan plan = new PrivateRemoval(target, options.source()).of(known);
        plan.incomplete().forEach(reference -> notices.add(NoticeCode.KEPT_BY_ANOTHER, marked.get(reference)));
        List<ImportChange> deletions = plan.deletions();
        for (int from = 0; from < deletions.size(); from += BATCH) {
            List<ImportChange> some = deletions.subList(from, Math.min(deletions.size(), from + BATCH));
            if (!writer.write(some)) {
                some.stream()
                        .filter(one -> !writer.write(List.of(one)))
                        .map(one -> plan.markedBy().get(one.change().reference()))
                        .distinct()
                        .forEach(reference -> notices.add(NoticeCode.REFUSED, marked.get(reference)));
            }
        }
    }

    void setAside(RecordAssembler.Whole whole) {
        decide(whole.origin(), Stage.Fate.SET_ASIDE);
    }

    /** Makes all changes that wait. */
    void flush() {
        begin();
        thread.join();
        conclude();
    }

    /** Begins to make the changes that wait, when those before are made. */
    private void begin() {
        ImportBatch next = waiting;
        thread.begin(next::settle);
        conclude();
        underWay = next;
        waiting = batch();
    }

    /** Notes what became of the records that are made. */
    private void conclude() {
        for (ImportBatch.Outcome outcome : underWay.outcomes()) {
            unchanged += outcome.unchanged();
            outcome.hindrance()
                    .ifPresent(reason -> notices.add(reason, outcome.origin().position()));
            decide(outcome.origin(), outcome.hindrance().isPresent() ? Stage.Fate.SET_ASIDE : Stage.Fate.KEPT);
        }
        underWay = batch();
    }

    private void decide(RecordAssembler.Origin origin, Stage.Fate fate) {
        stage.decide(origin.first(), fate);
        origin.merged().forEach(seq -> stage.decide(seq, Stage.Fate.MERGED));
        origin.parts().forEach(seq -> stage.decide(seq, fate));
    }

    /** Waits for what is being written: nothing is written any more when an import has ended, however it ended. */
    @Override
    public void close() {
        thread.close();
    }
}
