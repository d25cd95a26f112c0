package org.lifang.kernel.plan;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.money.Rounding;

/**
 * The chance that an option is kept, by a declared score card: the points of every trait are hundredths of log-odds.
 *
 * @param base points everybody starts with
 * @param scales points by trait; a trait without a scale counts for nothing
 */
public record KeepCard(int base, Map<Trait, Scale> scales) implements Serializable {

    private static final int MOST_POINTS = 800;
    private static final int STEP = 25;

    /** 10^6 ÷ (1 + e^−x) for x = 0, 0.25, … 8, rounded half up; between them the line is straight. */
    private static final int[] LOGISTIC = {
        500_000, 562_177, 622_459, 679_179, 731_059, 777_300, 817_574, 851_953,
        880_797, 904_651, 924_142, 939_913, 952_574, 962_673, 970_688, 977_023,
        982_014, 985_936, 989_013, 991_423, 993_307, 994_780, 995_930, 996_827,
        997_527, 998_073, 998_499, 998_830, 999_089, 999_290, 999_447, 999_569,
        999_665
    };

    /** What the chance is read from. */
    public enum Trait {
        /** Place of the bucket, 0 to 7. */
        BUCKET,
        /** The score, 0 to 1000. */
        SCORE,
        /** Earlier promises kept. */
        KEPT,
        /** Earlier promises broken. */
        BROKEN,
        /** The heaviest month's payment, in thousandths of what is free for it. */
        BURDEN,
        /** The payment today, in thousandths of what is due. */
        FIRST,
        /** Months from today to the end of what is agreed. */
        MONTHS;

        /** As policies write it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether more of it can only lower the chance; a card that says otherwise is refused. */
        boolean onlyLowers() {
            return this == BUCKET || this == BROKEN || this == BURDEN;
        }
    }

    /** Points up to and including a value. */
    public record Bin(int upTo, int points) implements Serializable {}

    /**
     * A trait's points.
     *
     * @param bins rising by value
     * @param above points above the last bin
     * @param unknown points when nobody knows
     */
    public record Scale(List<Bin> bins, int above, int unknown) implements Serializable {

        public Scale {
            bins = List.copyOf(bins);
        }

        int points(@Nullable Integer value) {
            if (value == null) {
                return unknown;
            }
            for (Bin bin : bins) {
                if (value <= bin.upTo()) {
                    return bin.points();
                }
            }
            return above;
        }
    }

    /** Why the chance is what it is: one trait's share. */
    public record Reason(Trait trait, @Nullable Integer value, int points) implements Serializable {}

    /**
     * A chance and its reasons.
     *
     * @param ppm in millionths
     */
    public record Chance(int ppm, List<Reason> reasons) implements Serializable {

        public Chance {
            reasons = List.copyOf(reasons);
        }
    }

    public KeepCard {
        Objects.requireNonNull(scales, "scales");
        scales = Map.copyOf(scales);
    }

    /** The chance for what is known; a trait that is missing is unknown. */
    Chance chance(Map<Trait, Integer> known) {
        List<Reason> reasons = new ArrayList<>();
        int points = base;
        for (Trait trait : Trait.values()) {
            Scale scale = scales.get(trait);
            if (scale != null) {
                Integer value = known.get(trait);
                reasons.add(new Reason(trait, value, scale.points(value)));
                points += scale.points(value);
            }
        }
        return new Chance(chancePpm(points), reasons);
    }

    /** The chance of so many points in millionths. */
    static int chancePpm(int points) {
        int size = Math.min(MOST_POINTS, Math.abs(points));
        int at = size / STEP;
        int chance = LOGISTIC[at];
        if (size % STEP != 0) {
            chance += (int) Rounding.HALF_UP.divide((long) (LOGISTIC[at + 1] - chance) * (size % STEP), STEP);
        }
        return points < 0 ? Debt.MILLION - chance : chance;
    }
}
