package org.socialmap.match;

import java.time.Instant;
import java.util.List;
import org.socialmap.catalog.OpeningHours;
import org.socialmap.catalog.Openness;
import org.socialmap.catalog.Schedule;
import org.socialmap.need.NeedProfile;
import org.socialmap.need.Wish;
import org.socialmap.search.Candidate;
import org.socialmap.search.Numbering;

/**
 * The opening state of candidates, computed only where it is required, and once for all with the same hours. For one
 * match on one thread.
 */
final class Hours {
    private final Numbering<List<Schedule>> hours;
    private final Openness.State[] states;
    private final boolean required;
    private final Instant at;

    Hours(Numbering<List<Schedule>> hours, NeedProfile profile, Instant at) {
        this.hours = hours;
        this.required = profile.required().contains(Wish.OPEN);
        this.states = new Openness.State[required ? hours.size() : 0];
        this.at = at;
    }

    boolean isOpen(Candidate candidate) {
        return required && state(candidate.hours()) == Openness.State.OPEN;
    }

    boolean isClosed(Candidate candidate) {
        return required && state(candidate.hours()) == Openness.State.CLOSED;
    }

    private Openness.State state(int number) {
        if (states[number] == null) {
            states[number] = OpeningHours.at(hours.get(number), at).state();
        }
        return states[number];
    }
}
