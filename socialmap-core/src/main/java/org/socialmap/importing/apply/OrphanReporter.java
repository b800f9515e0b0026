package org.socialmap.importing.apply;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.socialmap.importing.ImportNotices;
import org.socialmap.importing.ImportTarget;
import org.socialmap.importing.NoticeCode;
import org.socialmap.importing.staging.Stage;
import org.socialmap.notation.Members;
import org.socialmap.record.RecordKind;
import org.socialmap.record.Reference;

/** Tells of records that belong to nothing, names that lead nowhere, and records that are above each other. */
final class OrphanReporter {
    private static final int PAGE = 500;
    private static final int HIGHEST = 50;

    private final Stage stage;
    private final ImportTarget target;
    private final ImportNotices notices;

    OrphanReporter(Stage stage, ImportTarget target, ImportNotices notices) {
        this.stage = stage;
        this.target = target;
        this.notices = notices;
    }

    void tell() {
        dangling();
        circular("organization", "parent_organization_id");
        circular("taxonomy_term", "parent_id");
        unattached();
    }

    private void dangling() {
        long[] last = {0};
        for (List<Stage.Dangling> page = stage.dangling(0, PAGE, last);
                !page.isEmpty();
                page = stage.dangling(last[0], PAGE, last)) {
            page.stream()
                    .filter(name -> !isInMap(name))
                    .forEach(name -> notices.add(NoticeCode.DANGLING, name.position(), name.field()));
        }
    }

    /** A source may speak of what came in before. */
    private boolean isInMap(Stage.Dangling name) {
        return Arrays.stream(RecordKind.values())
                .filter(kind -> Members.wireName(kind).equals(name.kind()))
                .anyMatch(kind -> target.find(new Reference(kind, UUID.fromString(name.id())))
                        .isPresent());
    }

    private void circular(String kind, String field) {
        long after = 0;
        for (List<Stage.Waiting> page = stage.next(kind, after, PAGE);
                !page.isEmpty();
                page = stage.next(kind, after, PAGE)) {
            for (Stage.Waiting record : page) {
                after = record.seq();
                if (isAboveItself(kind, field, record.id())) {
                    notices.add(NoticeCode.CIRCULAR, record.position(), field);
                }
            }
        }
    }

    private boolean isAboveItself(String kind, String field, String id) {
        Set<String> seen = new HashSet<>();
        Optional<String> at = stage.above(kind, field, id);
        while (at.isPresent() && seen.size() < HIGHEST && seen.add(at.get())) {
            if (at.get().equals(id)) {
                return true;
            }
            at = stage.above(kind, field, at.get());
        }
        return false;
    }

    private void unattached() {
        long after = 0;
        for (List<Stage.Waiting> page = stage.waiting(after, PAGE);
                !page.isEmpty();
                page = stage.waiting(after, PAGE)) {
            for (Stage.Waiting record : page) {
                after = record.seq();
                notices.add(NoticeCode.UNATTACHED, record.position());
                stage.decide(record.seq(), Stage.Fate.SET_ASIDE);
            }
        }
    }
}
