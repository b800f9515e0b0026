package org.socialmap.importing.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.socialmap.exchange.hsds.HsdsKind;
import org.socialmap.importing.ImportChange;
import org.socialmap.importing.ImportEffect;
import org.socialmap.importing.ImportOptions;
import org.socialmap.importing.ImportTarget;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.notice.ImportNotices;
import org.socialmap.importing.staging.Stage;
import org.socialmap.importing.value.SourcePosition;
import org.socialmap.record.CatalogRecord;
import org.socialmap.record.ImportOrigin;
import org.socialmap.record.RecordKind;
import org.socialmap.record.Reference;
import org.socialmap.record.Unit;

/**
 * Marks the records that the source no longer contains. They are not deleted: whether they still exist is for a
 * person to find out.
 */
final class MissingRecordMarker {
    /** Notices after which the content of the source is not fully known. */
    private static final Set<NoticeCode> GAPS = Set.of(
            NoticeCode.UNREADABLE_FILE,
            NoticeCode.UNKNOWN_FILE,
            NoticeCode.MALFORMED,
            NoticeCode.FAULT,
            NoticeCode.TOO_LARGE);

    private static final int BATCH_SIZE = 500;

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
     * Marks the missing records. Unless the options state that the source is complete, a source that lacks most of
     * its earlier records is treated as broken: an empty file, or an export without its tables.
     *
     * @param single whether the source looks like a part of a directory: one record, or one page
     */
    void mark(boolean single) {
        if (!options.complete().orElse(!single)) {
            return;
        }
        if (GAPS.stream().anyMatch(notices::has)) {
            notices.add(NoticeCode.INCOMPLETE, SourcePosition.of(options.source()));
            return;
        }
        if (options.complete().isEmpty() && isMostMissing()) {
            notices.add(NoticeCode.MOSTLY_GONE, SourcePosition.of(options.source()));
            return;
        }
        LocalDate today = target.today();
        List<ImportChange> changes = new ArrayList<>();
        forEachMissing(record -> {
            ImportOrigin origin = record.provenance().imported().orElseThrow();
            notices.add(NoticeCode.VANISHED, SourcePosition.of(record.id().toString()));
            changes.add(ImportChange.put(
                    ImportEffect.VANISHED, record.with(record.provenance().with(origin.withMissingSince(today)))));
            if (changes.size() >= BATCH_SIZE) {
                flush(changes);
            }
        });
        flush(changes);
    }

    /** Returns whether more records would be marked than the source contains. */
    private boolean isMostMissing() {
        long[] count = {0};
        forEachMissing(record -> count[0]++);
        return count[0] > stage.topLevelCount();
    }

    private void forEachMissing(Consumer<CatalogRecord> consumer) {
        target.forEachFrom(options.source(), this::mayBeMissing, record -> {
            ImportOrigin origin = record.provenance().imported().orElseThrow();
            if (origin.missingSince().isEmpty() && !hasStagedService(record)) {
                consumer.accept(record);
            }
        });
    }

    /** Writes marks; if they cannot be written together, writes those that can be written alone. */
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

    private boolean mayBeMissing(Reference reference) {
        String id = reference.id().toString();
        return reference.kind() == RecordKind.UNIT
                || !stage.isStandIn(id) && !stage.has(HsdsKind.of(reference.kind()), id);
    }

    /** Returns whether a record is a unit whose service is in the source. */
    private boolean hasStagedService(CatalogRecord record) {
        return record instanceof Unit unit
                && stage.has(HsdsKind.SERVICE, unit.serviceId().toString());
    }
}
