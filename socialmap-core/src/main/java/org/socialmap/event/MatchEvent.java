package org.socialmap.event;

import java.time.Duration;
import java.util.Optional;
import org.socialmap.access.Audience;
import org.socialmap.match.Totals;

/**
 * A match that ended. It contains nothing of the profile.
 *
 * @param duration how long it took
 * @param totals how many options it found, by standing; empty if there is no answer, as after the time limit
 */
public record MatchEvent(Audience audience, Duration duration, Optional<Totals> totals) {}
