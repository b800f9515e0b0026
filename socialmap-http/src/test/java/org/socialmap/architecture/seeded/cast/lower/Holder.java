package org.socialmap.architecture.seeded.cast.lower;

/** A class that refers to a higher package in a cast alone, by its full name. */
final class Holder {
    Object first(Object value) {
        return switch (value) {
            case org.socialmap.architecture.seeded.cast.upper.Box box -> box;
            default -> value;
        };
    }
}
