package org.socialmap.place;

/**
 * A point on the earth in WGS 84.
 *
 * @param latitude degrees, -90 to 90
 * @param longitude degrees, -180 to 180
 */
public record GeoPoint(double latitude, double longitude) {
    /** Mean radius of the earth, IUGG 1980. */
    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    /** @throws IllegalArgumentException if a coordinate is outside its range */
    public GeoPoint {
        if (!(Math.abs(latitude) <= 90)) {
            throw new IllegalArgumentException("latitude must be between -90 and 90");
        }
        if (!(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("longitude must be between -180 and 180");
        }
    }

    /** Returns the great-circle distance to another point, in metres (haversine). */
    public double metresTo(GeoPoint other) {
        double fromLatitude = Math.toRadians(latitude);
        double toLatitude = Math.toRadians(other.latitude);
        double halfLatitude = Math.sin((toLatitude - fromLatitude) / 2);
        double halfLongitude = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double chord = halfLatitude * halfLatitude
                + Math.cos(fromLatitude) * Math.cos(toLatitude) * halfLongitude * halfLongitude;
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
