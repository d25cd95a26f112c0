package org.lifang.server.routing.map;

/**
 * Between WGS-84 and GCJ-02, the shifted coordinates every map of mainland China is drawn in. The shift is a known
 * function of the place; back from it one goes by approaching it, to within a metre. Outside of China nothing is
 * shifted.
 */
public final class Gcj02 {

    private static final double E6 = 1e6;
    /** Krasovsky's ellipsoid, on which the shift is defined. */
    private static final double AXIS = 6_378_245.0;

    private static final double ECCENTRICITY_SQUARED = 0.006693421622965943;
    private static final double EAST = 105;
    private static final double NORTH = 35;
    private static final int APPROACHES = 4;

    private Gcj02() {}

    /** Where a point is drawn on a Chinese map. */
    public static Point of(Point wgs) {
        double latitude = wgs.latitudeE6() / E6;
        double longitude = wgs.longitudeE6() / E6;
        if (outside(latitude, longitude)) {
            return wgs;
        }
        double x = longitude - EAST;
        double y = latitude - NORTH;
        double radians = StrictMath.toRadians(latitude);
        double sine = StrictMath.sin(radians);
        double magic = 1 - ECCENTRICITY_SQUARED * sine * sine;
        double root = StrictMath.sqrt(magic);
        double meridian = AXIS * (1 - ECCENTRICITY_SQUARED) / (magic * root);
        double north = StrictMath.toDegrees(northward(x, y) / meridian);
        double east = StrictMath.toDegrees(eastward(x, y) / (AXIS / root * StrictMath.cos(radians)));
        return point(latitude + north, longitude + east);
    }

    /** The point behind what a Chinese map shows. */
    public static Point toWgs84(Point gcj) {
        int latitude = gcj.latitudeE6();
        int longitude = gcj.longitudeE6();
        for (int i = 0; i < APPROACHES; i++) {
            Point there = of(new Point(latitude, longitude));
            latitude += gcj.latitudeE6() - there.latitudeE6();
            longitude += gcj.longitudeE6() - there.longitudeE6();
        }
        return new Point(latitude, longitude);
    }

    private static Point point(double latitude, double longitude) {
        return new Point((int) StrictMath.round(latitude * E6), (int) StrictMath.round(longitude * E6));
    }

    /** The rectangle outside of which no provider shifts. */
    private static boolean outside(double latitude, double longitude) {
        return longitude < 72.004 || longitude > 137.8347 || latitude < 0.8293 || latitude > 55.8271;
    }

    private static double northward(double x, double y) {
        double sum = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * StrictMath.sqrt(StrictMath.abs(x));
        sum += (20 * wave(6 * x) + 20 * wave(2 * x)) * 2 / 3;
        sum += (20 * wave(y) + 40 * wave(y / 3)) * 2 / 3;
        return sum + (160 * wave(y / 12) + 320 * wave(y / 30)) * 2 / 3;
    }

    private static double eastward(double x, double y) {
        double sum = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * StrictMath.sqrt(StrictMath.abs(x));
        sum += (20 * wave(6 * x) + 20 * wave(2 * x)) * 2 / 3;
        sum += (20 * wave(x) + 40 * wave(x / 3)) * 2 / 3;
        return sum + (150 * wave(x / 12) + 300 * wave(x / 30)) * 2 / 3;
    }

    private static double wave(double halfTurns) {
        return StrictMath.sin(halfTurns * StrictMath.PI);
    }
}
