package org.socialmap.capacity;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * The levels of all units, in memory, for matches to read: what changes by the minute and waits for no index. It follows
 * the ledger and can be built anew from it. Safe for use by many threads.
 */
public final class Board {
    private volatile Map<UUID, UnitLevel> levels = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    /** Returns what is known of a unit. */
    public UnitLevel level(UUID unitId) {
        UnitLevel level = levels.get(unitId);
        return level != null ? level : UnitLevel.unknown(unitId);
    }

    /** Takes over later levels of some units. */
    public void follow(Collection<UnitLevel> later) {
        later.forEach(this::follow);
    }

    /** Takes over the level of a unit, unless a later one is known. */
    public void follow(UnitLevel level) {
        levels.merge(level.unitId(), level, (known, told) -> told.position() >= known.position() ? told : known);
        changes.incrementAndGet();
    }

    /** Takes over the levels of all units, whatever was known. */
    public void startOver(Collection<UnitLevel> all) {
        levels = new ConcurrentHashMap<>(all.stream().collect(Collectors.toMap(UnitLevel::unitId, level -> level)));
        changes.incrementAndGet();
    }

    /** Returns a number that grows with each change: as long as it stays, levels stay. */
    public long changes() {
        return changes.get();
    }
}
