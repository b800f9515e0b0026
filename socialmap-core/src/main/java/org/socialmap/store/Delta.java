package org.socialmap.store;

import java.util.List;
import org.socialmap.access.ApiKey;
import org.socialmap.capacity.UnitLevel;

/**
 * The changes of a store between two marks, in their state at the later one.
 *
 * @param mark the later mark
 * @param whole whether this is the whole store, because nothing was known before, or because the store was restored
 *     from a backup and its history differs from what was known
 * @param changes the records that changed, each once
 * @param levels the levels of the units whose capacity or holds changed, each once
 * @param keys the keys that changed, each once
 */
public record Delta(
        FeedPosition mark, boolean whole, List<VersionedChange> changes, List<UnitLevel> levels, List<ApiKey> keys) {
    /** Returns the position of the later mark. */
    public long position() {
        return mark.position();
    }
}
