package org.socialmap.importing.apply;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.socialmap.exchange.hsds.HsdsKind;
import org.socialmap.importing.ImportTarget;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.notice.ImportNotices;
import org.socialmap.importing.staging.DanglingReference;
import org.socialmap.importing.staging.RecordOutcome;
import org.socialmap.importing.staging.Stage;
import org.socialmap.importing.staging.StagedRecord;
import org.socialmap.record.Reference;

/**
 * Reports records that belong to nothing, references to missing records, and records that are their own ancestors.
 */
final class OrphanReporter {
    private static final int PAGE_SIZE = 500;
    private static final int MAX_DEPTH = 50;

    private final Stage stage;
    private final ImportTarget target;
    private final ImportNotices notices;

    OrphanReporter(Stage stage, ImportTarget target, ImportNotices notices) {
        this.stage = stage;
        this.target = target;
        this.notices = notices;
    }

    void report() {
        reportDangling();
        reportCircular(HsdsKind.ORGANIZATION, "parent_organization_id");
        reportCircular(HsdsKind.TAXONOMY_TERM, "parent_id");
        reportUnattached();
    }

    private void reportDangling() {
        long[] last = {0};
        for (List<DanglingReference> page = stage.danglingReferences(0, PAGE_SIZE, last);
                !page.isEmpty();
                page = stage.danglingReferences(last[0], PAGE_SIZE, last)) {
            page.stream()
                    .filter(reference -> !isInMap(reference))
                    .forEach(reference -> notices.add(NoticeCode.DANGLING, reference.position(), reference.field()));
        }
    }

    /** Returns whether a reference is to a record in the map: a source may refer to earlier imports. */
    private boolean isInMap(DanglingReference reference) {
        return reference
                .kind()
                .recordKind()
                .flatMap(kind -> target.find(new Reference(kind, UUID.fromString(reference.id()))))
                .isPresent();
    }

    private void reportCircular(HsdsKind kind, String field) {
        long after = 0;
        for (List<StagedRecord> page = stage.next(kind, after, PAGE_SIZE);
                !page.isEmpty();
                page = stage.next(kind, after, PAGE_SIZE)) {
            for (StagedRecord record : page) {
                after = record.seq();
                if (isOwnAncestor(kind, field, record.id())) {
                    notices.add(NoticeCode.CIRCULAR, record.position(), field);
                }
            }
        }
    }

    private boolean isOwnAncestor(HsdsKind kind, String field, String id) {
        Set<String> seen = new HashSet<>();
        Optional<String> parent = stage.parentId(kind, field, id);
        while (parent.isPresent() && seen.size() < MAX_DEPTH && seen.add(parent.get())) {
            if (parent.get().equals(id)) {
                return true;
            }
            parent = stage.parentId(kind, field, parent.get());
        }
        return false;
    }

    private void reportUnattached() {
        long after = 0;
        for (List<StagedRecord> page = stage.pending(after, PAGE_SIZE);
                !page.isEmpty();
                page = stage.pending(after, PAGE_SIZE)) {
            for (StagedRecord record : page) {
                after = record.seq();
                notices.add(NoticeCode.UNATTACHED, record.position());
                stage.setOutcome(record.seq(), RecordOutcome.SET_ASIDE);
            }
        }
    }
}
