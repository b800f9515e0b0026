package org.socialmap.architecture.seeded.circle.egg;

import org.socialmap.architecture.seeded.circle.hen.Hen;

/** The other half of the circle. */
public final class Egg {
    /** Returns a new hen. */
    public Hen hatch() {
        return new Hen();
    }
}
