package org.lifang.server.documents;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.wording.Value;

/** Sums, rates and days as they stand in tables. */
final class Figures {

    private static final long FEN = 100;
    private static final int PPM_PER_PERCENT = 10_000;
    private static final int GROUP = 3;

    private Figures() {}

    static String money(long fen) {
        long size = Math.abs(fen);
        StringBuilder digits = new StringBuilder(Long.toString(size / FEN));
        for (int at = digits.length() - GROUP; at > 0; at -= GROUP) {
            digits.insert(at, ',');
        }
        long rest = size % FEN;
        return (fen < 0 ? "-" : "") + digits + (rest < 10 ? ".0" : ".") + rest;
    }

    /** Millionths as per cent, without digits that say nothing. */
    static String percent(int ppm) {
        String rest = Integer.toString(PPM_PER_PERCENT + ppm % PPM_PER_PERCENT).substring(1);
        String digits = rest.replaceAll("0+$", "");
        return ppm / PPM_PER_PERCENT + (digits.isEmpty() ? "" : "." + digits) + "%";
    }

    static String day(@Nullable LocalDate day, String language) {
        return day == null ? "" : Objects.requireNonNull(new Value.Day(day).written(language));
    }
}
