package org.socialmap.match.rank;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.socialmap.capacity.Availability;
import org.socialmap.capacity.UnitLevels;
import org.socialmap.capacity.Vacancy;
import org.socialmap.dataset.HoldPolicy;
import org.socialmap.eligibility.Standing;
import org.socialmap.match.VacancyTier;
import org.socialmap.match.request.MatchRequest;
import org.socialmap.need.ServicePreference;
import org.socialmap.record.Unit;
import org.socialmap.search.index.Ordinals;
import org.socialmap.search.query.Candidate;

/**
 * Selects the unit of an option that suits the person best. Reads the board at most once for each unit, so that a
 * result is consistent. For one match on one thread.
 */
final class UnitChooser {
    private final Ordinals<Unit> units;
    private final UnitLevels levels;
    private final HoldPolicy holdPolicy;
    private final Instant now;
    private final Instant moment;
    private final int beds;
    private final boolean required;
    private final Availability[] availabilities;

    private int position;

    // Set for each option before they are read.
    @SuppressWarnings("NullAway.Init")
    private StandingSummary summary;

    @SuppressWarnings("NullAway.Init")
    private Standing standing;

    @SuppressWarnings("NullAway.Init")
    private Vacancy vacancy;

    private boolean isWaiting;

    @SuppressWarnings("NullAway.Init")
    private VacancyTier tier;

    UnitChooser(Ordinals<Unit> units, UnitLevels levels, HoldPolicy holdPolicy, MatchRequest request) {
        this.units = units;
        this.levels = levels;
        this.holdPolicy = holdPolicy;
        this.now = request.now();
        this.moment = request.at();
        this.beds = request.beds();
        this.required = request.profile().required().contains(ServicePreference.CAPACITY);
        this.availabilities = new Availability[units.size()];
    }

    /**
     * Selects the unit with the best standing and, among equals, the most certain vacancy, then the best standing by
     * its rules, then the first. For a person who needs a bed, the unit that can help soonest precedes one with a
     * better standing. Where a vacancy is required, a unit that is certainly full or closed is excluded, and one whose
     * vacancy is unknown is at most {@link Standing#ASK}.
     *
     * @param byRules the summary by the option's rules
     * @param byVacancy whether the person needs a bed
     * @return false if only the lack of a vacancy keeps the person out
     */
    boolean choose(Candidate candidate, StandingSummary byRules, boolean byVacancy) {
        select(0, byRules, byRules.standing(), Vacancy.UNSURE, false);
        tier = VacancyTier.UNKNOWN;
        if (byRules.units().isEmpty()) {
            return true;
        }
        boolean isFound = false;
        boolean isFull = false;
        for (int i = 0; i < byRules.units().size(); i++) {
            StandingSummary unit = byRules.units().get(i);
            Availability availability = availability(candidate.unit(i));
            Vacancy unitVacancy = vacancy(candidate.unit(i));
            boolean isUnitWaiting = availability.canBeWaitedFor(now);
            boolean isCounted = required && unit.standing() != Standing.CLOSED;
            if (isCounted && (unitVacancy == Vacancy.FULL || unitVacancy == Vacancy.CLOSED)) {
                isFull = true;
                continue;
            }
            Standing withVacancy =
                    isCounted && unitVacancy == Vacancy.UNSURE ? unit.standing().atMost(Standing.ASK) : unit.standing();
            VacancyTier unitTier = byVacancy
                    ? VacancyTier.of(withVacancy, unitVacancy, isUnitWaiting, unit.open())
                    : VacancyTier.UNKNOWN;
            if (!isFound || isBetter(unitTier, withVacancy, unitVacancy, unit)) {
                select(i, unit, withVacancy, unitVacancy, isUnitWaiting);
                tier = unitTier;
                isFound = true;
            }
        }
        return !isFull || isFound && standing != Standing.CLOSED;
    }

    /** Returns the index of the selected unit among the option's units; 0 without units. */
    int position() {
        return position;
    }

    /** Returns the summary for the selected unit. */
    StandingSummary summary() {
        return summary;
    }

    /** Returns the standing of the option with the selected unit. */
    Standing standing() {
        return standing;
    }

    /** Returns whether the selected unit has a vacancy. */
    Vacancy vacancy() {
        return vacancy;
    }

    /**
     * Returns how soon the option can help a person who needs a bed.
     *
     * @param finalStanding the standing of the option, with everything that its record leaves open
     * @param openOutsideRules the number of things to ask besides the conditions of the selected unit
     */
    VacancyTier tier(Standing finalStanding, int openOutsideRules) {
        return VacancyTier.of(finalStanding, vacancy, isWaiting, summary.open() + openOutsideRules);
    }

    /** Returns the indexes of the units of an option that have a vacancy and may be open to the person. */
    List<Integer> freeUnits(Candidate candidate, StandingSummary byRules) {
        return IntStream.range(0, byRules.units().size())
                .filter(i -> byRules.units().get(i).standing() != Standing.CLOSED)
                .filter(i -> vacancy(candidate.unit(i)) == Vacancy.FREE)
                .boxed()
                .toList();
    }

    /** Returns the availability of each unit of an option. */
    List<Availability> availabilities(Candidate candidate, StandingSummary byRules) {
        return IntStream.range(0, byRules.units().size())
                .mapToObj(i -> availability(candidate.unit(i)))
                .toList();
    }

    private void select(
            int chosen, StandingSummary ofChosen, Standing chosenStanding, Vacancy unitVacancy, boolean isUnitWaiting) {
        position = chosen;
        summary = ofChosen;
        standing = chosenStanding;
        vacancy = unitVacancy;
        isWaiting = isUnitWaiting;
    }

    private boolean isBetter(
            VacancyTier otherTier, Standing otherStanding, Vacancy otherRoom, StandingSummary otherDecision) {
        if (otherTier != tier) {
            return otherTier.compareTo(tier) < 0;
        }
        if (otherStanding != standing) {
            return otherStanding.compareTo(standing) < 0;
        }
        return otherRoom != vacancy
                ? otherRoom.compareTo(vacancy) < 0
                : otherDecision.standing().compareTo(summary.standing()) < 0;
    }

    private Vacancy vacancy(int number) {
        return availability(number).vacancyFor(units.get(number).neededFor(beds));
    }

    private Availability availability(int number) {
        if (availabilities[number] == null) {
            Unit unit = units.get(number);
            availabilities[number] =
                    Availability.of(levels.level(unit.id()), holdPolicy.freshnessOf(unit), now, moment);
        }
        return availabilities[number];
    }
}
