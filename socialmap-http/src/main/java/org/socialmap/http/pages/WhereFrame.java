package org.socialmap.http.pages;

import java.util.List;
import org.socialmap.place.GeoPoint;

/**
 * Where points of the earth come on a picture. North is up; distances are true enough for a country (an equirectangular projection
 * around the middle). Immutable.
 *
 * @param middle what comes in the middle of the picture
 * @param across how much of the picture's width a degree of longitude takes
 * @param up how much of its height a degree of latitude takes
 */
record WhereFrame(GeoPoint middle, double across, double up) {
    /** Smaller than this, in degrees, a picture shows more street than the map knows. */
    private static final double LEAST_SPAN = 0.05;

    private static final int WIDTH = WherePicture.WIDTH - 2 * WherePicture.MARGIN;
    private static final int HEIGHT = WherePicture.HEIGHT - 2 * WherePicture.MARGIN;

    /** The one that has all of these in it. */
    static WhereFrame around(List<GeoPoint> points) {
        double south = points.stream().mapToDouble(GeoPoint::latitude).min().orElseThrow();
        double north = points.stream().mapToDouble(GeoPoint::latitude).max().orElseThrow();
        double west = points.stream().mapToDouble(GeoPoint::longitude).min().orElseThrow();
        double east = points.stream().mapToDouble(GeoPoint::longitude).max().orElseThrow();
        GeoPoint middle = new GeoPoint((south + north) / 2, (west + east) / 2);
        double shrink = Math.cos(Math.toRadians(middle.latitude()));
        double span = Math.max(LEAST_SPAN, Math.max((north - south) * WIDTH / HEIGHT, (east - west) * shrink));
        return new WhereFrame(middle, shrink * WIDTH / span, WIDTH / span);
    }

    double x(GeoPoint point) {
        return WherePicture.WIDTH / 2.0 + (point.longitude() - middle.longitude()) * across;
    }

    double y(GeoPoint point) {
        return WherePicture.HEIGHT / 2.0 - (point.latitude() - middle.latitude()) * up;
    }
}
