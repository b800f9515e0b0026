package org.socialmap.importing.apply;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.socialmap.access.AccessDeniedException;
import org.socialmap.catalog.NotStorableException;
import org.socialmap.catalog.ReferenceException;
import org.socialmap.importing.ImportChange;
import org.socialmap.importing.ImportEffect;
import org.socialmap.importing.ImportTarget;

/** Writes the changes of an import to the map and counts them by effect. A dry run only counts. For one thread. */
final class ChangeWriter {
    private final ImportTarget target;
    private final boolean dryRun;
    private final Map<ImportEffect, Long> counts = new EnumMap<>(ImportEffect.class);

    ChangeWriter(ImportTarget target, boolean dryRun) {
        this.target = target;
        this.dryRun = dryRun;
    }

    /**
     * Writes changes, all or none. If the map refuses one, that is a statement about the source and not a fault.
     *
     * @return whether they were written
     */
    boolean write(List<ImportChange> changes) {
        try {
            if (!dryRun && !changes.isEmpty()) {
                target.apply(List.copyOf(changes));
            }
        } catch (ReferenceException | NotStorableException | AccessDeniedException e) {
            return false;
        }
        changes.forEach(change -> counts.merge(change.effect(), 1L, Long::sum));
        return true;
    }

    Map<ImportEffect, Long> counts() {
        return Map.copyOf(counts);
    }
}
