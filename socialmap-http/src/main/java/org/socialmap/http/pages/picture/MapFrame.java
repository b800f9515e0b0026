package org.socialmap.http.pages.picture;

import java.util.List;
import org.socialmap.place.GeoPoint;

/**
 * The projection of coordinates onto a picture. North is up; distances are accurate enough for a country (an
 * equirectangular projection around the center). Immutable.
 *
 * @param center the center of the picture
 * @param xPerDegree units of the picture's width per degree of longitude
 * @param yPerDegree units of its height per degree of latitude
 */
record MapFrame(GeoPoint center, double xPerDegree, double yPerDegree) {
    /** In degrees. A smaller picture would show more detail than the map knows. */
    private static final double MIN_SPAN_DEGREES = 0.05;

    private static final int WIDTH = MapPicture.WIDTH - 2 * MapPicture.MARGIN;
    private static final int HEIGHT = MapPicture.HEIGHT - 2 * MapPicture.MARGIN;

    /** Returns the frame that contains all points. */
    static MapFrame around(List<GeoPoint> points) {
        double south = points.stream().mapToDouble(GeoPoint::latitude).min().orElseThrow();
        double north = points.stream().mapToDouble(GeoPoint::latitude).max().orElseThrow();
        double west = points.stream().mapToDouble(GeoPoint::longitude).min().orElseThrow();
        double east = points.stream().mapToDouble(GeoPoint::longitude).max().orElseThrow();
        GeoPoint center = new GeoPoint((south + north) / 2, (west + east) / 2);
        double shrink = Math.cos(Math.toRadians(center.latitude()));
        double span = Math.max(MIN_SPAN_DEGREES, Math.max((north - south) * WIDTH / HEIGHT, (east - west) * shrink));
        return new MapFrame(center, shrink * WIDTH / span, WIDTH / span);
    }

    /** Returns where a point is in the picture, or beyond it. */
    PicturePoint project(GeoPoint point) {
        return new PicturePoint(
                MapPicture.WIDTH / 2.0 + (point.longitude() - center.longitude()) * xPerDegree,
                MapPicture.HEIGHT / 2.0 - (point.latitude() - center.latitude()) * yPerDegree);
    }
}
