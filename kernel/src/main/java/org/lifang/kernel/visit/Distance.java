package org.lifang.kernel.visit;

import org.jspecify.annotations.Nullable;

/** How far two places are apart, in whole metres; close enough for a street, and the same on every machine. */
public final class Distance {

    /** Further than this from where it was planned, and the phone asks why. */
    public static final int FAR_METERS = 300;

    /** Metres of a millionth of a degree of latitude, in hundredths of a millimetre: 111.32 mm. */
    private static final long MERIDIAN = 11_132;

    private static final long SCALE = 100_000;

    /** Cosines of whole degrees from 0 to 90, in thousandths. */
    private static final int[] COSINES = {
        1000, 1000, 999, 999, 998, 996, 995, 993, 990, 988, 985, 982, 978, 974, 970, 966, 961, 956, 951, 946, 940, 934,
        927, 921, 914, 906, 899, 891, 883, 875, 866, 857, 848, 839, 829, 819, 809, 799, 788, 777, 766, 755, 743, 731,
        719, 707, 695, 682, 669, 656, 643, 629, 616, 602, 588, 574, 559, 545, 530, 515, 500, 485, 469, 454, 438, 423,
        407, 391, 375, 358, 342, 326, 309, 292, 276, 259, 242, 225, 208, 191, 174, 156, 139, 122, 105, 87, 70, 52, 35,
        17, 0
    };

    private Distance() {}

    /** Metres between two places, rounded down. */
    public static long meters(Place one, Place other) {
        long north = Math.abs((long) one.latitudeE6() - other.latitudeE6());
        long east = Math.abs((long) one.longitudeE6() - other.longitudeE6());
        int degree = (int) (Math.abs(((long) one.latitudeE6() + other.latitudeE6()) / 2) / 1_000_000);
        long x = east * MERIDIAN * COSINES[degree] / 1_000 / SCALE;
        long y = north * MERIDIAN / SCALE;
        return root(x * x + y * y);
    }

    /** Whether it is far from the plan by more than the phone may be wrong; nothing planned is never far. */
    public static boolean outOfPlace(Place at, @Nullable Place planned) {
        return planned != null && meters(at, planned) > (long) FAR_METERS + at.accuracyMeters();
    }

    /** The whole root, by Newton's steps from above. */
    private static long root(long square) {
        if (square < 2) {
            return square;
        }
        long guess = square;
        long better = (guess + 1) / 2;
        while (better < guess) {
            guess = better;
            better = (guess + square / guess) / 2;
        }
        return guess;
    }
}
