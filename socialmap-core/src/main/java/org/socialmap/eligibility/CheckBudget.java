package org.socialmap.eligibility;

/**
 * The remaining budget of one check, counted in conditions examined rather than in time, so that a check ends at the
 * same point on every machine. Not safe for use by many threads.
 */
final class CheckBudget {
    /** Far more than realistic rules need (those of our data sets need less than 5,000); takes about 20 ms. */
    private static final long CONDITIONS = 200_000;

    private long left = CONDITIONS;

    /** Spends part of the budget. Returns whether it was enough. */
    boolean spend(long conditions) {
        left = Math.max(-1, left - conditions);
        return !isSpent();
    }

    /** Returns whether the budget has been exceeded. */
    boolean isSpent() {
        return left < 0;
    }
}
