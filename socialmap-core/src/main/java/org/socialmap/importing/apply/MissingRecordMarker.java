package org.socialmap.importing.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.socialmap.importing.ImportChange;
import org.socialmap.importing.ImportEffect;
import org.socialmap.importing.ImportNotices;
import org.socialmap.importing.ImportOptions;
import org.socialmap.importing.ImportTarget;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.SourcePosition;
import org.socialmap.importing.staging.Stage;
import org.socialmap.notation.Members;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.ImportOrigin;
import org.socialmap.record.RecordKind;
import org.socialmap.record.Reference;
import org.socialmap.record.Unit;

/** Marks what was there before and the source has no more. It is not deleted: who may still be there is asked, not hidden. */
final class MissingRecordMarker {
    /** With one of these, something of the source is not known. */
    private static final Set<NoticeCode> GAPS = Set.of(
            NoticeCode.UNREADABLE_FILE,
            NoticeCode.UNKNOWN_FILE,
            NoticeCode.MALFORMED,
            NoticeCode.FAULT,
            NoticeCode.TOO_LARGE);

    private static final int BATCH = 500;

    private final Stage stage;
    private final ImportTarget target;
    private final ImportOptions options;
    private final ImportNotices notices;
    private final ChangeWriter writer;

    MissingRecordMarker(
            Stage stage, ImportTarget target, ImportOptions options, ImportNotices notices, ChangeWriter writer) {
        this.stage = stage;
        this.target = target;
        this.options = options;
        this.notices = notices;
        this.writer = writer;
    }

    /**
     * Marks them. Unless the source is said to be whole, a source that lacks most of what it had before is taken for one that
     * broke: an empty file, an export without its tables.
     *
     * @param single whether the source looks like a part of a directory: one record, or one page
     */
    void mark(boolean single) {
        if (!options.whole().orElse(!single)) {
            return;
        }
        if (GAPS.stream().anyMatch(notices::has)) {
            notices.add(NoticeCode.INCOMPLETE, SourcePosition.of(options.source()));
            return;
        }
        if (options.whole().isEmpty() && isMostGone()) {
            notices.add(NoticeCode.MOSTLY_GONE, SourcePosition.of(options.source()));
            return;
        }
        LocalDate today = target.today();
        List<ImportChange> changes = new ArrayList<>();
        forEachGone(record -> {
            ImportOrigin story = record.provenance().imported().orElseThrow();
            notices.add(NoticeCode.VANISHED, SourcePosition.of(record.id().toString()));
            changes.add(ImportChange.put(
                    ImportEffect.VANISHED, record.with(record.provenance().with(story.withMissingSince(today)))));
            if (changes.size() >= BATCH) {
                flush(changes);
            }
        });
        flush(changes);
    }

    /** Whether more records would be marked than the source has. */
    private boolean isMostGone() {
        long[] gone = {0};
        forEachGone(record -> gone[0]++);
        return gone[0] > stage.expected();
    }

    private void forEachGone(Consumer<CatalogRecord> reader) {
        target.forEachFrom(options.source(), this::mayBeGone, record -> {
            ImportOrigin story = record.provenance().imported().orElseThrow();
            if (story.missingSince().isEmpty() && !isServiceThere(record)) {
                reader.accept(record);
            }
        });
    }

    /** If they cannot be marked together, those are that can be alone. */
    private void flush(List<ImportChange> changes) {
        if (!writer.write(changes)) {
            for (ImportChange change : changes) {
                if (!writer.write(List.of(change))) {
                    notices.add(
                            NoticeCode.REFUSED,
                            SourcePosition.of(change.change().reference().id().toString()));
                }
            }
        }
        changes.clear();
    }

    private boolean mayBeGone(Reference reference) {
        String id = reference.id().toString();
        return reference.kind() == RecordKind.UNIT
                || !stage.isStandIn(id) && !stage.has(Members.wireName(reference.kind()), id);
    }

    /** A unit is there as long as its service is. */
    private boolean isServiceThere(CatalogRecord record) {
        return record instanceof Unit unit
                && stage.has("service", unit.serviceId().toString());
    }
}
