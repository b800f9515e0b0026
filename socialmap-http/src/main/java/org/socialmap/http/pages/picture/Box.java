package org.socialmap.http.pages.picture;

/** A rectangle of a picture, in its units from the top left. */
record Box(double left, double top, double right, double bottom) {
    /** Returns whether this and another rectangle have a point in common, borders apart. */
    boolean overlaps(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    /** Returns whether the other rectangle lies in this one. */
    boolean contains(Box other) {
        return left <= other.left && top <= other.top && other.right <= right && other.bottom <= bottom;
    }

    /** Returns this rectangle, larger by a margin on every side. */
    Box grow(double margin) {
        return new Box(left - margin, top - margin, right + margin, bottom + margin);
    }
}
