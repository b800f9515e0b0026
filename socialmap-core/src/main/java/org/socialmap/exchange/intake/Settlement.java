package org.socialmap.exchange.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.socialmap.catalog.CatalogRecord;
import org.socialmap.catalog.Change;
import org.socialmap.catalog.Imported;
import org.socialmap.catalog.Reference;

/**
 * Brings records into the map: only those that are new or say something else than before, and none that somebody else keeps.
 * For one thread.
 */
final class Settlement {
    private static final int BATCH = 500;

    private final ImportTarget target;
    private final ImportOptions options;
    private final Stage stage;
    private final Notices notices;
    private final ChangeWriter writer;
    private final List<Pending> pending = new ArrayList<>();
    private long unchanged;

    /** A record that waits for its batch. */
    private record Pending(Assembler.Whole whole, List<ImportChange> changes) {}

    Settlement(ImportTarget target, ImportOptions options, Stage stage, Notices notices, ChangeWriter writer) {
        this.target = target;
        this.options = options;
        this.stage = stage;
        this.notices = notices;
        this.writer = writer;
    }

    long unchanged() {
        return unchanged;
    }

    /** Brings in the records that one of the source is: the first is what its digest speaks of, the others hang on it. */
    void settle(Assembler.Whole whole, List<? extends CatalogRecord> records) {
        settle(whole, records, false);
    }

    /** The same of what the source marks as private now: that counts more than what somebody changed here. */
    void settlePrivate(Assembler.Whole whole, List<? extends CatalogRecord> records) {
        settle(whole, records, true);
    }

    private void settle(Assembler.Whole whole, List<? extends CatalogRecord> records, boolean isPrivate) {
        if (!target.mayApply(records.stream().<Change>map(Change.Put::new).toList())) {
            setAside(whole, NoticeCode.KEPT_BY_ANOTHER);
            return;
        }
        List<ImportChange> changes = new ArrayList<>();
        for (CatalogRecord record : records) {
            Optional<CatalogRecord> known = target.find(record.reference());
            Optional<NoticeCode> hindrance = hindrance(record, known, isPrivate);
            if (hindrance.isPresent()) {
                setAside(whole, hindrance.get());
                return;
            }
            change(record, known).ifPresent(changes::add);
        }
        if (changes.isEmpty()) {
            unchanged += records.size();
            decide(whole, Stage.Fate.KEPT);
            return;
        }
        unchanged += records.size() - changes.size();
        pending.add(new Pending(whole, changes));
        if (pending.size() >= BATCH) {
            flush();
        }
    }

    /** Why the map's own record is left alone, if it is. */
    private Optional<NoticeCode> hindrance(CatalogRecord record, Optional<CatalogRecord> known, boolean isPrivate) {
        if (known.isEmpty()) {
            return Optional.empty();
        }
        if (!known.get().provenance().isFrom(options.source())) {
            return Optional.of(NoticeCode.KEPT_BY_ANOTHER);
        }
        Imported story = story(known.get()).orElseThrow();
        boolean isOther = !story.digest().equals(story(record).orElseThrow().digest());
        return story.edited() && isOther && !isPrivate ? Optional.of(NoticeCode.EDITED_HERE) : Optional.empty();
    }

    private static Optional<ImportChange> change(CatalogRecord record, Optional<CatalogRecord> known) {
        if (known.isEmpty()) {
            return Optional.of(ImportChange.put(ImportEffect.NEW, record));
        }
        Imported before = story(known.get()).orElseThrow();
        if (!before.digest().equals(story(record).orElseThrow().digest())) {
            return Optional.of(ImportChange.of(known.get(), record));
        }
        return before.missingSince().isPresent()
                ? Optional.of(ImportChange.put(
                        ImportEffect.RETURNED,
                        known.get().with(known.get().provenance().with(before.present()))))
                : Optional.empty();
    }

    /** Deletes what the source marks as private now, with what belongs to it; what has to stay is noticed. */
    void remove(Assembler.Whole whole, Reference marked) {
        if (target.find(marked).isEmpty()) {
            return;
        }
        flush();
        PrivateRemoval.Plan plan = new PrivateRemoval(target, options.source()).of(marked);
        if (!plan.isWhole()) {
            notices.add(NoticeCode.KEPT_BY_ANOTHER, whole.spot());
        }
        if (!writer.write(plan.deletions())) {
            notices.add(NoticeCode.REFUSED, whole.spot());
        }
    }

    private void setAside(Assembler.Whole whole, NoticeCode reason) {
        notices.add(reason, whole.spot());
        setAside(whole);
    }

    void setAside(Assembler.Whole whole) {
        decide(whole, Stage.Fate.SET_ASIDE);
    }

    /** Makes the changes that wait; if they cannot be made together, those that can be made alone. */
    void flush() {
        List<ImportChange> all =
                pending.stream().flatMap(waiting -> waiting.changes().stream()).toList();
        if (writer.write(all)) {
            pending.forEach(waiting -> decide(waiting.whole(), Stage.Fate.KEPT));
        } else {
            for (Pending waiting : pending) {
                if (writer.write(waiting.changes())) {
                    decide(waiting.whole(), Stage.Fate.KEPT);
                } else {
                    setAside(waiting.whole(), NoticeCode.REFUSED);
                }
            }
        }
        pending.clear();
    }

    private void decide(Assembler.Whole whole, Stage.Fate fate) {
        stage.decide(whole.first(), fate);
        whole.merged().forEach(seq -> stage.decide(seq, Stage.Fate.MERGED));
        whole.parts().forEach(seq -> stage.decide(seq, fate));
    }

    private static Optional<Imported> story(CatalogRecord record) {
        return record.provenance().imported();
    }
}
