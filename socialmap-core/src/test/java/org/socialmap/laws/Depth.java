package org.socialmap.laws;

/** How far a law is tried: a little in {@code mvn verify}, to the whole depth in {@code mvn -Plaws}. */
public final class Depth {
    private static final boolean WHOLE = Boolean.getBoolean("laws.whole");

    private Depth() {}

    /** Returns the first number in {@code mvn verify} and the second in {@code mvn -Plaws}. */
    public static int of(int quick, int whole) {
        return WHOLE ? whole : quick;
    }
}
