package org.lifang.server.routing.map;

/** A point in millionths of a degree, WGS-84: a tenth of a metre, which is more than any address is known to. */
public record Point(int latitudeE6, int longitudeE6) {

    private static final int MOST_LATITUDE = 90_000_000;
    private static final int MOST_LONGITUDE = 180_000_000;

    public Point {
        if (Math.abs(latitudeE6) > MOST_LATITUDE || Math.abs(longitudeE6) > MOST_LONGITUDE) {
            throw new IllegalArgumentException("no such point");
        }
    }

    /** As it is sealed: two whole numbers. */
    public String text() {
        return latitudeE6 + "," + longitudeE6;
    }

    /**
     * What {@link #text} wrote.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static Point of(String text) {
        int comma = text.indexOf(',');
        if (comma < 1) {
            throw new IllegalArgumentException("not a point");
        }
        return new Point(Integer.parseInt(text.substring(0, comma)), Integer.parseInt(text.substring(comma + 1)));
    }
}
