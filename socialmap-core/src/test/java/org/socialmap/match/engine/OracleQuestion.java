package org.socialmap.match.engine;

/**
 * How important a question is.
 *
 * @param weight how much it decides about the best options
 * @param bedWeight how much of that is about options with a free bed
 * @param sensitivity how delicate it is
 */
record OracleQuestion(double weight, double bedWeight, int sensitivity) {
    private static final double ROUNDING = 1e-9;
    private static final int DELICATE = 3;

    /** Returns the sum of two weights of the same question. */
    OracleQuestion plus(OracleQuestion other) {
        return new OracleQuestion(weight + other.weight, bedWeight + other.bedWeight, sensitivity);
    }

    /** Returns whether a question must be asked before another: not if they are equal but for rounding. */
    boolean isClearlyBefore(OracleQuestion other) {
        return group() != other.group() ? group() < other.group() : value() > other.value() + ROUNDING;
    }

    private int group() {
        return bedWeight > 0 ? 0 : sensitivity < DELICATE ? 1 : 2;
    }

    private double value() {
        return (bedWeight > 0 ? bedWeight : weight) / (1 + sensitivity);
    }
}
