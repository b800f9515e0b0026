package org.socialmap.capacity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.socialmap.capacity.ChangeRefusedException.Reason;

/**
 * A change of what is known about a unit's beds. It is made on the state that it finds, so that the changes of two
 * people who press at once both count. Each change adds a report. Immutable.
 */
public sealed interface CapacityChange {
    /** How long a report can be undone. */
    Duration UNDO_FOR = Duration.ofMinutes(10);

    /** The longest closure: what is closed for longer is not closed for a while. */
    Duration MAX_CLOSURE = Duration.ofDays(366);

    /**
     * Returns the report that this change makes.
     *
     * @param level the level of the unit, which the caller has locked
     * @param last the last report and what undoing it leads to; empty if it cannot be undone
     * @throws ChangeRefusedException if the numbers would be impossible, or the change is not possible any more
     * @throws NothingReportedException if the change builds on a report and there is none
     */
    CapacityReport report(UnitLevel level, Optional<LastReport> last, Instant now);

    /**
     * Adds to the numbers, or subtracts from them. Nobody waits if nothing is known about a waiting list.
     *
     * @param available how many more beds are free; negative for fewer
     * @param waitlist how many more people wait; negative for fewer
     */
    record Add(int available, int waitlist) implements CapacityChange {
        @Override
        public CapacityReport report(UnitLevel level, Optional<LastReport> last, Instant now) {
            CapacityReport report = level.report().orElseThrow(NothingReportedException::new);
            int before = level.availableNow(now);
            long free = (long) before + available;
            long waiting = (long) report.waitlist().orElse(0) + waitlist;
            // A bed on hold is not free: only a count can say that it was given away.
            if (available < 0 && free < level.heldUnconfirmed(now) || waiting < 0) {
                throw new ChangeRefusedException(Reason.BELOW_ZERO);
            }
            if (free > report.maximum() || waiting > CapacityReport.MAX_BEDS) {
                throw new ChangeRefusedException(Reason.ABOVE_MAXIMUM);
            }
            CapacityReport.Builder next = report.toBuilder(report.maximum(), (int) free, now);
            if (waitlist != 0) {
                next.waitlist((int) waiting);
            }
            if (keepsStatus(report.status(), before, (int) free)) {
                next.status(report.status());
            }
            return next.build();
        }

        /** A status that somebody chose stays, unless the numbers now say something else. */
        private boolean keepsStatus(CapacityStatus status, int before, int free) {
            return switch (status) {
                case ADDITIONAL_ASSESSMENT_REQUIRED -> true;
                case WAITLIST -> free > 0 ? before > 0 : waitlist == 0;
                case CAPACITY, NO_CAPACITY -> false;
            };
        }
    }

    /**
     * States the numbers, and keeps everything else.
     *
     * @param available how many beds are free, counting those on hold for somebody who has not come yet
     * @param maximum how many beds there are; as before if empty
     * @param waitlist how many people wait; as before if empty
     */
    record Count(int available, OptionalInt maximum, OptionalInt waitlist) implements CapacityChange {
        @Override
        public CapacityReport report(UnitLevel level, Optional<LastReport> last, Instant now) {
            Optional<CapacityReport> report = level.report();
            int beds = maximum.isPresent()
                    ? maximum.getAsInt()
                    : report.orElseThrow(NothingReportedException::new).maximum();
            if (available < 0) {
                throw new ChangeRefusedException(Reason.BELOW_ZERO);
            }
            if (available > beds || beds > CapacityReport.MAX_BEDS) {
                throw new ChangeRefusedException(Reason.ABOVE_MAXIMUM);
            }
            CapacityReport.Builder next = report.map(known -> known.toBuilder(beds, available, now))
                    .orElseGet(() -> CapacityReport.builder(beds, available, now));
            waitlist.ifPresent(next::waitlist);
            report.map(CapacityReport::status)
                    .filter(status -> status == CapacityStatus.ADDITIONAL_ASSESSMENT_REQUIRED)
                    .ifPresent(next::status);
            return next.build();
        }
    }

    /** Closes the unit for a while. The numbers are kept for when it opens again. */
    record Close(Instant until) implements CapacityChange {
        @Override
        public CapacityReport report(UnitLevel level, Optional<LastReport> last, Instant now) {
            if (!now.isBefore(until) || until.isAfter(now.plus(MAX_CLOSURE))) {
                throw new ChangeRefusedException(Reason.CLOSURE_OUT_OF_RANGE);
            }
            return level.reconfirmed(now)
                    .orElseThrow(NothingReportedException::new)
                    .closed(Optional.of(until));
        }
    }

    /** Opens a closed unit before the time that was reported. */
    record Reopen() implements CapacityChange {
        @Override
        public CapacityReport report(UnitLevel level, Optional<LastReport> last, Instant now) {
            return level.reconfirmed(now)
                    .orElseThrow(NothingReportedException::new)
                    .closed(Optional.empty());
        }
    }

    /** Takes back the last report, as if it had never been made. Holds that were confirmed meanwhile stay so. */
    record Undo() implements CapacityChange {
        @Override
        public CapacityReport report(UnitLevel level, Optional<LastReport> last, Instant now) {
            LastReport undone = last.orElseThrow(() -> new ChangeRefusedException(Reason.NOTHING_TO_UNDO));
            if (!undone.canBeUndone(now)) {
                throw new ChangeRefusedException(Reason.UNDO_TOO_LATE);
            }
            return undone.restored();
        }
    }
}
