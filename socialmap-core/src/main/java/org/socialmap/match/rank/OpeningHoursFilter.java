package org.socialmap.match.rank;

import java.time.Instant;
import java.util.List;
import org.socialmap.catalog.OpeningHours;
import org.socialmap.match.request.MatchRequest;
import org.socialmap.need.ServicePreference;
import org.socialmap.schedule.Openness;
import org.socialmap.schedule.Schedule;
import org.socialmap.search.index.Ordinals;
import org.socialmap.search.query.Candidate;

/**
 * The opening state of candidates, computed only where it is required, and once for all with the same hours. For one
 * match on one thread.
 */
final class OpeningHoursFilter {
    private final Ordinals<List<Schedule>> hours;
    private final Openness.State[] states;
    private final boolean required;
    private final Instant at;

    OpeningHoursFilter(Ordinals<List<Schedule>> hours, MatchRequest request) {
        this.hours = hours;
        this.required = request.profile().required().contains(ServicePreference.OPEN);
        this.states = new Openness.State[required ? hours.size() : 0];
        this.at = request.at();
    }

    boolean isOpen(Candidate candidate) {
        return required && state(candidate.hours()) == Openness.State.OPEN;
    }

    boolean isClosed(Candidate candidate) {
        return required && state(candidate.hours()) == Openness.State.CLOSED;
    }

    private Openness.State state(int number) {
        if (states[number] == null) {
            states[number] = OpeningHours.opennessAt(hours.get(number), at).state();
        }
        return states[number];
    }
}
