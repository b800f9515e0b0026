package org.socialmap.capacity;

import java.time.Instant;

/**
 * What the provider sees of a hold on its beds without knowing the code: neither the code nor who holds them.
 *
 * @param beds how many beds are held
 * @param state the state; an expired hold is shown until the next report
 * @param expiresAt when it ends, or ended, unless it is confirmed
 */
public record UnitHold(int beds, Hold.State state, Instant expiresAt) {}
