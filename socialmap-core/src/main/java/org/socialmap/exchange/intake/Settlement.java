package org.socialmap.exchange.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.socialmap.catalog.CatalogRecord;
import org.socialmap.catalog.Change;
import org.socialmap.catalog.Imported;

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
    private final List<Pending> pending = new ArrayList<>();
    private long put;
    private long unchanged;
    private long removed;

    /** A record that waits for its batch. */
    private record Pending(Assembler.Whole whole, List<Change> changes) {}

    Settlement(ImportTarget target, ImportOptions options, Stage stage, Notices notices) {
        this.target = target;
        this.options = options;
        this.stage = stage;
        this.notices = notices;
    }

    long put() {
        return put;
    }

    long unchanged() {
        return unchanged;
    }

    long removed() {
        return removed;
    }

    /** Brings in the records that one of the source is: the first is what its digest speaks of, the others hang on it. */
    void settle(Assembler.Whole whole, List<? extends CatalogRecord> records) {
        List<Change> changes = new ArrayList<>();
        for (CatalogRecord record : records) {
            Optional<CatalogRecord> known = target.find(record.reference());
            Optional<NoticeCode> hindrance = hindrance(record, known);
            if (hindrance.isPresent()) {
                notices.add(hindrance.get(), whole.spot());
                setAside(whole);
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
    private Optional<NoticeCode> hindrance(CatalogRecord record, Optional<CatalogRecord> known) {
        if (!target.mayWrite(record)) {
            return Optional.of(NoticeCode.KEPT_BY_ANOTHER);
        }
        if (known.isEmpty()) {
            return Optional.empty();
        }
        if (!known.get().provenance().isFrom(options.source())) {
            return Optional.of(NoticeCode.KEPT_BY_ANOTHER);
        }
        Imported story = story(known.get()).orElseThrow();
        boolean isOther = !story.digest().equals(story(record).orElseThrow().digest());
        return story.edited() && isOther ? Optional.of(NoticeCode.EDITED_HERE) : Optional.empty();
    }

    private static Optional<Change> change(CatalogRecord record, Optional<CatalogRecord> known) {
        if (known.isEmpty()) {
            return Optional.of(new Change.Put(record));
        }
        Imported before = story(known.get()).orElseThrow();
        if (!before.digest().equals(story(record).orElseThrow().digest())) {
            return Optional.of(new Change.Put(record));
        }
        return before.missingSince().isPresent()
                ? Optional.of(
                        new Change.Put(known.get().with(known.get().provenance().with(before.present()))))
                : Optional.empty();
    }

    /** Takes out of the map what the source marks as private now. */
    void remove(List<? extends CatalogRecord> records) {
        List<Change> changes = new ArrayList<>();
        for (CatalogRecord record : records) {
            if (record.provenance().isFrom(options.source())) {
                changes.add(new Change.Delete(record.reference()));
            }
        }
        if (!changes.isEmpty() && applied(changes)) {
            removed += changes.size();
        }
    }

    void setAside(Assembler.Whole whole) {
        decide(whole, Stage.Fate.SET_ASIDE);
    }

    /** Makes the changes that wait; if they cannot be made together, those that can be made alone. */
    void flush() {
        List<Change> all =
                pending.stream().flatMap(waiting -> waiting.changes().stream()).toList();
        if (!all.isEmpty() && applied(all)) {
            put += all.size();
            pending.forEach(waiting -> decide(waiting.whole(), Stage.Fate.KEPT));
        } else {
            for (Pending waiting : pending) {
                boolean done = applied(waiting.changes());
                put += done ? waiting.changes().size() : 0;
                if (!done) {
                    notices.add(NoticeCode.REFUSED, waiting.whole().spot());
                }
                decide(waiting.whole(), done ? Stage.Fate.KEPT : Stage.Fate.SET_ASIDE);
            }
        }
        pending.clear();
    }

    /** A change that the map refuses is its word on what came in, not a fault. */
    private boolean applied(List<Change> changes) {
        try {
            if (!options.dryRun()) {
                target.apply(changes);
            }
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
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
