package org.lifang.server.plans;

import java.util.Locale;

/** Amounts and shares as people write them, in sentences only. */
public final class PlanWords {

    private static final long FEN_PER_YUAN = 100;
    private static final int PPM_PER_HUNDREDTH = 100;

    private PlanWords() {}

    /** Whole yuan and the fen beyond them: nothing is rounded away. */
    public static String yuan(long fen) {
        long size = Math.abs(fen);
        String sign = fen < 0 ? "-" : "";
        return String.format(Locale.ROOT, "%s%,d.%02d", sign, size / FEN_PER_YUAN, size % FEN_PER_YUAN);
    }

    /** Millionths as percent with two places, cut off. */
    public static String percent(long ppm) {
        long hundredths = ppm / PPM_PER_HUNDREDTH;
        return String.format(Locale.ROOT, "%d.%02d%%", hundredths / 100, hundredths % 100);
    }
}
