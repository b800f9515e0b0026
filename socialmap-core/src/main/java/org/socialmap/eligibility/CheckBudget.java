package org.socialmap.eligibility;

/**
 * How much of one check is still to be paid for: counted in conditions that are looked at, not in time, so that a check ends
 * alike on every machine. For one thread.
 */
final class CheckBudget {
    /** Far above what rules of people need (those of our data sets need less than 5,000), and some 20 ms. */
    private static final long CONDITIONS = 200_000;

    private long left = CONDITIONS;

    /** Pays for some conditions; whether there was enough. */
    boolean pay(long conditions) {
        left = Math.max(-1, left - conditions);
        return !isSpent();
    }

    /** Whether something could not be paid for. */
    boolean isSpent() {
        return left < 0;
    }
}
