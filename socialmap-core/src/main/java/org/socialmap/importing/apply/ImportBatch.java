package org.socialmap.importing.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.socialmap.catalog.Change;
import org.socialmap.importing.ImportChange;
import org.socialmap.importing.ImportEffect;
import org.socialmap.importing.ImportTarget;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.staging.RecordAssembler;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.ImportOrigin;

/**
 * Some records that are brought into the map together, and what became of each. It is filled, settled and read one after the
 * other, on one thread each; it does not look at the stage.
 */
final class ImportBatch {
    private final ImportTarget target;
    private final String source;
    private final ChangeWriter writer;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Pending> pending = new ArrayList<>();

    /**
     * Records of the map that one of the source is.
     *
     * @param isPrivate whether the source marks it as private
     */
    record Entry(RecordAssembler.Origin origin, List<CatalogRecord> records, boolean isPrivate) {}

    /**
     * What became of a record of the source.
     *
     * @param unchanged how many of its records said the same before
     * @param hindrance why it did not come in, if it did not
     */
    record Outcome(RecordAssembler.Origin origin, int unchanged, Optional<NoticeCode> hindrance) {}

    private record Pending(Entry entry, List<ImportChange> changes) {
        Outcome made() {
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

    /** What became of the records, to be asked when they are settled. */
    List<Outcome> outcomes() {
        return outcomes;
    }

    /** Makes the changes; if they cannot be made together, those that can be made alone. */
    void settle() {
        entries.forEach(this::look);
        boolean isMade = writer.write(
                pending.stream().flatMap(one -> one.changes().stream()).toList());
        for (Pending one : pending) {
            outcomes.add(isMade || writer.write(one.changes()) ? one.made() : one.refused());
        }
    }

    /** Finds out what a record changes, if it may. */
    private void look(Entry entry) {
        if (!target.mayApply(
                entry.records().stream().<Change>map(Change.Put::new).toList())) {
            outcomes.add(new Outcome(entry.origin(), 0, Optional.of(NoticeCode.KEPT_BY_ANOTHER)));
            return;
        }
        List<ImportChange> changes = new ArrayList<>();
        for (CatalogRecord record : entry.records()) {
            Optional<CatalogRecord> known = target.find(record.reference());
            Optional<NoticeCode> hindrance = hindrance(record, known, entry.isPrivate());
            if (hindrance.isPresent()) {
                outcomes.add(new Outcome(entry.origin(), 0, hindrance));
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

    /** Why the map's own record is left alone, if it is. */
    private Optional<NoticeCode> hindrance(CatalogRecord record, Optional<CatalogRecord> known, boolean isPrivate) {
        if (known.isEmpty()) {
            return Optional.empty();
        }
        if (!known.get().provenance().isFrom(source)) {
            return Optional.of(NoticeCode.KEPT_BY_ANOTHER);
        }
        ImportOrigin story = story(known.get()).orElseThrow();
        boolean isOther = !story.digest().equals(story(record).orElseThrow().digest());
        return story.edited() && isOther && !isPrivate ? Optional.of(NoticeCode.EDITED_HERE) : Optional.empty();
    }

    private static Optional<ImportChange> change(CatalogRecord record, Optional<CatalogRecord> known) {
        if (known.isEmpty()) {
            return Optional.of(ImportChange.put(ImportEffect.NEW, record));
        }
        ImportOrigin before = story(known.get()).orElseThrow();
        if (!before.digest().equals(story(record).orElseThrow().digest())) {
            return Optional.of(ImportChange.of(known.get(), record));
        }
        return before.missingSince().isPresent()
                ? Optional.of(ImportChange.put(
                        ImportEffect.RETURNED,
                        known.get().with(known.get().provenance().with(before.withoutMissingSince()))))
                : Optional.empty();
    }

    private static Optional<ImportOrigin> story(CatalogRecord record) {
        return record.provenance().imported();
    }
}
