package org.socialmap.architecture.seeded.circle.hen;

import org.socialmap.architecture.seeded.circle.egg.Egg;

/** A class that uses another package, which uses this one. */
public final class Hen {
    /** Returns a new egg. */
    public Egg lay() {
        return new Egg();
    }
}
