package org.socialmap.event;

import java.time.Duration;
import java.util.Optional;
import org.socialmap.access.Audience;
import org.socialmap.match.Totals;

/**
 * The end of a match. It contains nothing from the profile.
 *
 * @param audience the audience of the match
 * @param duration how long it took
 * @param totals how many options it found, by standing; empty if there is no result, as after the time limit
 */
public record MatchEvent(Audience audience, Duration duration, Optional<Totals> totals) {}
