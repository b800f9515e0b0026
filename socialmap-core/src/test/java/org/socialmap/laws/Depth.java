package org.socialmap.laws;

/** How extensively laws are tested: a little in {@code mvn verify}, fully in {@code mvn -Plaws}. */
public final class Depth {
    private static final boolean FULL = Boolean.getBoolean("laws.whole");
    /** Mutation tests run every law for every change of the code, and most changes are noticed at once. */
    private static final int DIVISOR = Integer.getInteger("laws.divisor", 1);

    private Depth() {}

    /** Returns the first number in {@code mvn verify} and the second in {@code mvn -Plaws}. */
    public static int of(int quick, int whole) {
        return FULL ? whole : Math.max(1, quick / DIVISOR);
    }
}
