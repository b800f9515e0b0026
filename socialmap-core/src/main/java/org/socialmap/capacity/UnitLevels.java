package org.socialmap.capacity;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * The levels of all units, in memory. Levels change by the minute, so matches read them here and not from the index.
 * They follow the {@link CapacityStore} and can be rebuilt from it. Safe for use by many threads.
 */
public final class UnitLevels {
    private volatile Map<UUID, UnitLevel> levels = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    /** Returns what is known about a unit. */
    public UnitLevel level(UUID unitId) {
        UnitLevel level = levels.get(unitId);
        return level != null ? level : UnitLevel.unknown(unitId);
    }

    /** Updates the levels of some units, as {@link #update(UnitLevel)} does. */
    public void update(Collection<UnitLevel> newer) {
        newer.forEach(this::update);
    }

    /** Updates the level of a unit, unless a later level is already known. */
    public void update(UnitLevel level) {
        levels.merge(level.unitId(), level, (known, newer) -> newer.position() >= known.position() ? newer : known);
        changes.incrementAndGet();
    }

    /** Replaces the levels of all units, whatever was known. */
    public void reset(Collection<UnitLevel> all) {
        levels = new ConcurrentHashMap<>(all.stream().collect(Collectors.toMap(UnitLevel::unitId, level -> level)));
        changes.incrementAndGet();
    }

    /** Returns a number that grows with each change: while it stays the same, so do the levels. */
    public long changes() {
        return changes.get();
    }
}
