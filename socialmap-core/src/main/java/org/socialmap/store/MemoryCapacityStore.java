package org.socialmap.store;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.socialmap.access.Actor;
import org.socialmap.capacity.CapacityChange;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.capacity.CapacityStore;
import org.socialmap.capacity.ChangeRefusedException;
import org.socialmap.capacity.Hold;
import org.socialmap.capacity.HoldCode;
import org.socialmap.capacity.HoldRefusedException;
import org.socialmap.capacity.HoldRefusedException.Reason;
import org.socialmap.capacity.HoldRequest;
import org.socialmap.capacity.LastReport;
import org.socialmap.capacity.NothingReportedException;
import org.socialmap.capacity.UnitLevel;

/** Capacity and holds of a {@link MemoryStore}. Operations run one at a time. */
final class MemoryCapacityStore implements CapacityStore {
    private final MemoryStore store;
    private final Clock clock;
    private final Map<UUID, UnitLevel> levels = new HashMap<>();
    private final Map<UUID, Reported> reported = new HashMap<>();
    private final Map<HoldCode, Hold> holds = new HashMap<>();
    private final Map<Key, GrantedHold> granted = new HashMap<>();
    private Consumer<UnitLevel> listener = level -> {};

    /** An idempotency key of a client. */
    private record Key(String client, String key) {}

    /** A request and its answer. */
    private record GrantedHold(UUID unitId, int beds, HoldCode code) {}

    /**
     * When the last report of a unit was made, and the report before it.
     *
     * @param beforePosition the position of the report before; 0 if there is none
     */
    private record Reported(Instant at, Optional<CapacityReport> before, long beforePosition) {}

    MemoryCapacityStore(MemoryStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    void onChange(Consumer<UnitLevel> listener) {
        this.listener = listener;
    }

    UnitLevel level(UUID unitId) {
        return levels.getOrDefault(unitId, UnitLevel.unknown(unitId));
    }

    /** Removes all reports and holds of a deleted unit. The caller must have exclusive access to the store. */
    void clear(UUID unitId) {
        if (levels.containsKey(unitId)) {
            holds.replaceAll((code, hold) -> hold.unitId().equals(unitId)
                            && (hold.state() == Hold.State.HELD || hold.state() == Hold.State.CONFIRMED)
                    ? hold.released()
                    : hold);
            reported.remove(unitId);
            publish(new UnitLevel(unitId, store.advance(unitId), Optional.empty(), 0, List.of()));
        }
    }

    @Override
    public long report(UUID unitId, CapacityReport report, Actor by) {
        synchronized (store) {
            return add(unitId, report);
        }
    }

    @Override
    public long confirmReport(UUID unitId, Actor by) {
        synchronized (store) {
            return add(unitId, level(unitId).reconfirmed(clock.instant()).orElseThrow(NothingReportedException::new));
        }
    }

    @Override
    public UnitLevel change(UUID unitId, CapacityChange change, OptionalLong expectedRevision, Actor by) {
        synchronized (store) {
            UnitLevel level = level(unitId);
            if (expectedRevision.isPresent() && expectedRevision.getAsLong() != level.reportPosition()) {
                throw new ChangeRefusedException(ChangeRefusedException.Reason.SUPERSEDED);
            }
            add(unitId, change.report(level, lastReport(unitId), clock.instant()));
            return level(unitId);
        }
    }

    @Override
    public Optional<LastReport> lastReport(UUID unitId) {
        synchronized (store) {
            return Optional.ofNullable(reported.get(unitId))
                    .flatMap(last -> last.before().map(before -> lastReport(unitId, last, before)));
        }
    }

    private LastReport lastReport(UUID unitId, Reported last, CapacityReport before) {
        int confirmed = holds.values().stream()
                .filter(hold -> hold.unitId().equals(unitId) && hold.state() == Hold.State.CONFIRMED)
                .filter(hold -> hold.confirmedPosition().orElseThrow() > last.beforePosition())
                .mapToInt(Hold::beds)
                .sum();
        return LastReport.of(level(unitId), last.at(), before, confirmed);
    }

    @Override
    public Hold hold(HoldRequest request, Actor by) {
        synchronized (store) {
            Instant now = clock.instant();
            Key key = new Key(by.id(), request.idempotencyKey());
            GrantedHold before = granted.get(key);
            if (before != null) {
                if (!before.unitId().equals(request.unitId()) || before.beds() != request.beds()) {
                    throw new HoldRefusedException(Reason.KEY_REUSED);
                }
                return requireNonNull(holds.get(before.code())).asGranted();
            }
            request.refusal(withoutExpired(request.unitId(), now), heldBy(by.organization(), now), now)
                    .ifPresent(reason -> {
                        throw new HoldRefusedException(reason);
                    });
            Hold hold = request.grant(by, now);
            granted.put(key, new GrantedHold(request.unitId(), request.beds(), hold.code()));
            save(hold);
            return hold;
        }
    }

    @Override
    public Hold getHold(HoldCode code) {
        synchronized (store) {
            Hold hold = known(code);
            return hold.stateAt(clock.instant()) == Hold.State.EXPIRED ? hold.expired() : hold;
        }
    }

    @Override
    public Hold confirmHold(HoldCode code, Actor by) {
        synchronized (store) {
            Hold hold = known(code);
            return switch (hold.stateAt(clock.instant())) {
                case HELD -> save(hold.confirmed(store.position() + 1));
                case CONFIRMED -> hold;
                case RELEASED -> throw new HoldRefusedException(Reason.RELEASED);
                case EXPIRED -> throw new HoldRefusedException(Reason.EXPIRED);
            };
        }
    }

    @Override
    public Hold releaseHold(HoldCode code, Actor by) {
        synchronized (store) {
            Hold hold = known(code);
            return switch (hold.stateAt(clock.instant())) {
                case HELD, CONFIRMED -> save(hold.released());
                case RELEASED -> hold;
                case EXPIRED -> hold.expired();
            };
        }
    }

    private long add(UUID unitId, CapacityReport report) {
        UnitLevel level = level(unitId);
        reported.put(
                unitId,
                new Reported(clock.instant().truncatedTo(ChronoUnit.MILLIS), level.report(), level.reportPosition()));
        long position = store.advance(unitId);
        List<Hold> held = level.holds().stream()
                .filter(hold -> hold.state() == Hold.State.HELD)
                .toList();
        publish(new UnitLevel(unitId, position, Optional.of(report), position, held));
        return position;
    }

    private Hold save(Hold hold) {
        UnitLevel before = level(hold.unitId());
        List<Hold> others = before.holds().stream()
                .filter(other -> !other.code().equals(hold.code()))
                .toList();
        boolean counts = hold.state() == Hold.State.HELD || hold.state() == Hold.State.CONFIRMED;
        List<Hold> counting = Stream.concat(others.stream(), counts ? Stream.of(hold) : Stream.empty())
                .toList();
        holds.put(hold.code(), hold);
        publish(new UnitLevel(
                hold.unitId(), store.advance(hold.unitId()), before.report(), before.reportPosition(), counting));
        return hold;
    }

    private void publish(UnitLevel level) {
        levels.put(level.unitId(), level);
        listener.accept(level);
    }

    /** Permanently expires holds whose time is over, before their beds are given to another holder. */
    private UnitLevel withoutExpired(UUID unitId, Instant now) {
        UnitLevel level = level(unitId);
        List<Hold> left = new ArrayList<>();
        for (Hold hold : level.holds()) {
            if (hold.stateAt(now) == Hold.State.EXPIRED) {
                holds.put(hold.code(), hold.expired());
            } else {
                left.add(hold);
            }
        }
        if (left.size() < level.holds().size()) {
            publish(new UnitLevel(unitId, level.position(), level.report(), level.reportPosition(), left));
        }
        return level(unitId);
    }

    private int heldBy(Optional<UUID> holder, Instant now) {
        return holds.values().stream()
                .filter(hold -> hold.holder().equals(holder) && hold.stateAt(now) == Hold.State.HELD)
                .mapToInt(Hold::beds)
                .sum();
    }

    private Hold known(HoldCode code) {
        Hold hold = holds.get(code);
        if (hold == null) {
            throw new HoldRefusedException(Reason.UNKNOWN);
        }
        return hold;
    }
}
