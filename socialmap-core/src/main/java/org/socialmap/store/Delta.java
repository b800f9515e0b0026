package org.socialmap.store;

import java.util.List;
import org.socialmap.access.ApiKey;
import org.socialmap.capacity.UnitLevel;

/**
 * What changed since a place on the course of a store, as it is at a later one.
 *
 * @param mark the later place
 * @param whole whether this is everything there is: nothing was known before, or what was known is void, because the store
 *     was put back and has taken another course since
 * @param changes the records that changed, each once
 * @param levels the levels of the units of which capacity or holds changed, each once
 * @param keys the keys that changed, each once
 */
public record Delta(Mark mark, boolean whole, List<Versioned> changes, List<UnitLevel> levels, List<ApiKey> keys) {
    /** Returns the position of the later place. */
    public long position() {
        return mark.position();
    }
}
