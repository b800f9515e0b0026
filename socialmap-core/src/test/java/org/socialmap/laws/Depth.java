package org.socialmap.laws;

/** How extensively laws are tested: a little in {@code mvn verify}, fully in {@code mvn -Plaws}. */
public final class Depth {
    private static final boolean FULL = Boolean.getBoolean("laws.whole");

    private Depth() {}

    /** Returns the first number in {@code mvn verify} and the second in {@code mvn -Plaws}. */
    public static int of(int quick, int whole) {
        return FULL ? whole : quick;
    }
}
