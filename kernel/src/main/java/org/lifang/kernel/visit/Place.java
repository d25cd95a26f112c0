package org.lifang.kernel.visit;

import java.io.Serializable;

/**
 * Where the phone was, as far as it knew.
 *
 * @param latitudeE6 millionths of a degree
 * @param longitudeE6 likewise
 * @param accuracyMeters how far off it may be
 */
public record Place(int latitudeE6, int longitudeE6, int accuracyMeters) implements Serializable {

    private static final int POLE = 90_000_000;
    private static final int DATE_LINE = 180_000_000;

    public Place {
        if (Math.abs(latitudeE6) > POLE || Math.abs(longitudeE6) > DATE_LINE || accuracyMeters < 0) {
            throw new IllegalArgumentException("no such place on earth");
        }
    }
}
