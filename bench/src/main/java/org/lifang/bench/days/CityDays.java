package org.lifang.bench.days;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.lifang.kernel.route.Travel;
import org.lifang.kernel.route.Window;
import org.lifang.kernel.route.day.Day;
import org.lifang.kernel.route.day.DayCrew;
import org.lifang.kernel.route.day.DayRules;
import org.lifang.kernel.route.day.DayTravel;
import org.lifang.kernel.route.day.DayVisit;
import org.lifang.kernel.route.day.Lunch;
import org.lifang.kernel.route.day.Wishes;

/**
 * Days in a made-up city of twenty by twenty kilometres: most people live in a dozen quarters, crews start from three
 * branches, three visits of ten are agreed for an hour. Everything follows from the seed.
 */
final class CityDays {

    private static final int HOUR = 3_600;
    private static final int MINUTE = 60;
    private static final int BRANCHES = 3;
    private static final double SIDE = 20_000;
    /** Metres of road for each metre as the crow flies, and metres a second in a city by day. */
    private static final double DETOUR = 1.35;

    private static final double SPEED = 6.5;

    private final SplittableRandom random;
    private final double[][] where;
    private final double[][] quarters;

    private CityDays(long seed, int visits) {
        this.random = new SplittableRandom(seed);
        this.where = new double[BRANCHES + visits][];
        this.quarters = new double[12][];
        for (int i = 0; i < quarters.length; i++) {
            quarters[i] = new double[] {random.nextDouble() * SIDE, random.nextDouble() * SIDE};
        }
    }

    /** A day of so many crews and visits. */
    static Day of(long seed, int crews, int visits) {
        return new CityDays(seed, visits).day(crews, visits);
    }

    private Day day(int crewCount, int visitCount) {
        for (int i = 0; i < BRANCHES; i++) {
            where[i] = quarters[i];
        }
        List<DayVisit> visits = new ArrayList<>();
        for (int i = 0; i < visitCount; i++) {
            visits.add(visit(i));
        }
        List<DayCrew> crews = new ArrayList<>();
        for (int i = 0; i < crewCount; i++) {
            crews.add(crew(i));
        }
        DayRules rules = new DayRules(2 * HOUR, new Window(7 * HOUR, 18 * HOUR), HOUR, 0, 0, 200);
        return new Day(crews, visits, DayTravel.of(Travel.of(where.length, legs())), rules);
    }

    private DayVisit visit(int number) {
        boolean neighbour = number > 0 && random.nextInt(25) == 0;
        int place = BRANCHES + number;
        where[place] = neighbour ? where[place - 1] : somewhere();
        String address = "a" + (neighbour ? number - 1 : number);
        int service = random.nextInt(20, 51) * MINUTE;
        boolean agreed = random.nextInt(10) < 3;
        int hour = random.nextInt(9, 17) * HOUR;
        List<Window> windows = switch (random.nextInt(4)) {
            case 0 -> List.of(new Window(9 * HOUR, 12 * HOUR));
            case 1 -> List.of(new Window(13 * HOUR, 17 * HOUR));
            case 2 -> List.of(new Window(9 * HOUR, 11 * HOUR), new Window(15 * HOUR, 17 * HOUR));
            default -> List.of(new Window(9 * HOUR, 17 * HOUR));
        };
        return new DayVisit(
                "v" + number,
                address,
                place,
                windows,
                service,
                service / 4,
                !agreed && random.nextInt(20) == 0,
                random.nextInt(1, 101),
                wishes(),
                agreed ? new Window(hour, hour + HOUR) : null);
    }

    private Wishes wishes() {
        return new Wishes(
                random.nextInt(12) == 0 ? "yue" : null,
                random.nextInt(12) == 0,
                random.nextInt(20) == 0 ? Set.of("hardship") : Set.of(),
                null,
                random.nextInt(10) == 0,
                Set.of(),
                Set.of(),
                null);
    }

    private double[] somewhere() {
        if (random.nextInt(4) == 0) {
            return new double[] {random.nextDouble() * SIDE, random.nextDouble() * SIDE};
        }
        double[] quarter = quarters[random.nextInt(quarters.length)];
        return new double[] {
            Math.clamp(quarter[0] + random.nextGaussian() * 1_200, 0, SIDE),
            Math.clamp(quarter[1] + random.nextGaussian() * 1_200, 0, SIDE)
        };
    }

    private DayCrew crew(int number) {
        int branch = number % BRANCHES;
        boolean late = random.nextInt(5) == 0;
        Window shift = late ? new Window(10 * HOUR, 19 * HOUR) : new Window(9 * HOUR, 18 * HOUR);
        Lunch lunch = new Lunch(new Window(11 * HOUR + 30 * MINUTE, 13 * HOUR), 45 * MINUTE);
        return new DayCrew(
                "c" + number,
                List.of("p" + 2 * number, "p" + (2 * number + 1)),
                branch,
                branch,
                shift,
                0,
                lunch,
                0,
                null,
                random.nextInt(3) == 0 ? Set.of("zh", "yue") : Set.of("zh"),
                random.nextInt(3) == 0 ? Set.of("hardship") : Set.of(),
                random.nextInt(2) == 0);
    }

    private int[] legs() {
        int[] legs = new int[where.length * where.length];
        for (int one = 0; one < where.length; one++) {
            for (int other = 0; other < where.length; other++) {
                double way = Math.hypot(where[one][0] - where[other][0], where[one][1] - where[other][1]);
                legs[one * where.length + other] = one == other ? 0 : (int) Math.ceil(60 + way * DETOUR / SPEED);
            }
        }
        return legs;
    }
}
