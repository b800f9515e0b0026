package org.socialmap.http.pages.picture;

/** A point of a picture, in its units from the top left. */
record PicturePoint(double x, double y) {
    /** Returns the point between this and another one, at a fraction of the way. */
    PicturePoint towards(PicturePoint other, double fraction) {
        return new PicturePoint(x + (other.x - x) * fraction, y + (other.y - y) * fraction);
    }
}
