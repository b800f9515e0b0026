package org.socialmap.match.engine;

import java.time.Duration;
import java.util.Optional;
import org.socialmap.capacity.CapacityReport;
import org.socialmap.capacity.CapacityStatus;
import org.socialmap.capacity.Vacancy;
import org.socialmap.eligibility.Standing;

/** What the last report of a unit means for a person, computed literally from {@code store.md}. */
final class PlainVacancy {
    /** The place of an option whose vacancy is unknown. */
    static final int UNKNOWN = 3;

    private PlainVacancy() {}

    static Vacancy of(Optional<CapacityReport> last, int beds) {
        if (last.flatMap(CapacityReport::closedUntil)
                .filter(TestMap.NOW::isBefore)
                .isPresent()) {
            return Vacancy.CLOSED;
        }
        if (last.isEmpty() || minutes(last.get()) >= 480) {
            return Vacancy.UNSURE;
        }
        CapacityReport report = last.get();
        boolean isEnough = report.status() == CapacityStatus.CAPACITY && report.available() >= beds;
        if (minutes(report) >= 120) {
            return isEnough ? Vacancy.LIKELY : Vacancy.UNSURE;
        }
        return isEnough
                ? Vacancy.FREE
                : report.status() == CapacityStatus.ADDITIONAL_ASSESSMENT_REQUIRED ? Vacancy.UNSURE : Vacancy.FULL;
    }

    /** Returns whether there is a waiting list, as far as a report can still be believed. */
    static boolean isWaitingList(Optional<CapacityReport> last) {
        return last.filter(report -> report.status() == CapacityStatus.WAITLIST)
                .filter(report -> minutes(report) < 480
                        || minutes(report) < report.waitDays().orElse(0) * 24 * 60)
                .isPresent();
    }

    /** Returns the place in the order of an option for a person who needs a bed. */
    static int tier(Standing standing, Vacancy vacancy, boolean isWaitingList, int open) {
        if (vacancy == Vacancy.FREE && standing == Standing.FITS) {
            return 0;
        }
        if (vacancy == Vacancy.FREE && standing == Standing.ASK && open < 2) {
            return 1;
        }
        if (vacancy == Vacancy.FREE || vacancy == Vacancy.LIKELY) {
            return 2;
        }
        if (vacancy == Vacancy.CLOSED) {
            return 6;
        }
        return isWaitingList ? 4 : vacancy == Vacancy.UNSURE ? UNKNOWN : 5;
    }

    private static long minutes(CapacityReport report) {
        return Duration.between(report.observedAt(), TestMap.NOW).toMinutes();
    }
}
