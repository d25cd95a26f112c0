package org.lifang.kernel.route.day;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lifang.kernel.Draws;
import org.lifang.kernel.route.Travel;
import org.lifang.kernel.route.Window;

/** Days of all sorts, small enough to be checked by the hundred. */
final class RandomDays {

    private static final int MINUTE = 60;
    private static final int HOUR = 3_600;
    private static final List<String> LANGUAGES = List.of("zh", "yue", "wuu");

    private final Draws draws;
    private final int places;
    private final int days;

    private RandomDays(Draws draws, int places) {
        this.draws = draws;
        this.places = places;
        this.days = draws.onceIn(5) ? 2 : 1;
    }

    /** A day of at most so many visits and crews. */
    static Day any(Draws draws, int mostVisits, int mostCrews) {
        return new RandomDays(draws, draws.between(3, 12)).day(mostVisits, mostCrews);
    }

    private Day day(int mostVisits, int mostCrews) {
        List<DayVisit> visits = new ArrayList<>();
        int count = draws.between(1, mostVisits);
        for (int i = 0; i < count; i++) {
            visits.add(visit("v" + i));
        }
        List<DayCrew> crews = new ArrayList<>();
        int sent = draws.between(1, mostCrews);
        for (int i = 0; i < sent; i++) {
            crews.add(crew("c" + i, i));
        }
        List<Taken> taken = new ArrayList<>();
        if (draws.onceIn(4)) {
            int begin = draws.between(8, 17) * HOUR;
            taken.add(new Taken("a0", begin, begin + 30 * MINUTE));
        }
        return new Day(crews, visits, travel(), rules(), taken);
    }

    private DayRules rules() {
        return new DayRules(
                draws.below(5) * 30 * MINUTE,
                new Window(draws.between(7, 9) * HOUR, draws.between(15, 18) * HOUR),
                draws.below(3) * 30 * MINUTE,
                draws.below(3) * 10,
                draws.below(4) * 5,
                200);
    }

    private DayTravel travel() {
        List<int[]> where = new ArrayList<>();
        for (int place = 0; place < places; place++) {
            where.add(new int[] {draws.below(60), draws.below(60)});
        }
        int[] car = new int[places * places];
        int[] foot = new int[places * places];
        int[] cost = new int[places * places];
        for (int one = 0; one < places; one++) {
            for (int other = 0; other < places; other++) {
                double x = where.get(one)[0] - where.get(other)[0];
                double y = where.get(one)[1] - where.get(other)[1];
                int way = (int) (40 * StrictMath.sqrt(x * x + y * y));
                car[one * places + other] = way + (one == other ? 0 : draws.below(120));
                foot[one * places + other] = 3 * way;
                cost[one * places + other] = 2 * way;
            }
        }
        Travel table = Travel.of(places, car).and(foot, cost);
        if (!draws.onceIn(3)) {
            return DayTravel.of(table);
        }
        Speeds rush = new Speeds(
                List.of(new Window(7 * HOUR, 9 * HOUR), new Window(17 * HOUR, 19 * HOUR)),
                List.of(draws.between(300, 1_000), draws.between(300, 1_500)));
        return DayTravel.of(table, List.of(rush, Speeds.EVEN));
    }

    private DayCrew crew(String id, int number) {
        int day = draws.below(days) * DayVisit.DAY;
        int from = day + draws.between(7, 12) * HOUR;
        int to = from + draws.between(2, 10) * HOUR;
        int noon = day + draws.between(11, 12) * HOUR;
        Lunch lunch = draws.onceIn(3)
                ? null
                : new Lunch(new Window(noon, noon + draws.below(4) * HOUR / 2), draws.between(2, 6) * 10 * MINUTE);
        int start = draws.below(places);
        return new DayCrew(
                id,
                List.of("p" + 2 * number, "p" + (2 * number + 1)),
                start,
                draws.onceIn(3) ? draws.below(places) : start,
                new Window(from, to),
                draws.onceIn(3) ? HOUR : 0,
                lunch,
                draws.below(2),
                draws.onceIn(3) ? "t" + draws.below(2) : null,
                draws.onceIn(2) ? Set.copyOf(LANGUAGES) : Set.of("zh"),
                draws.onceIn(2) ? Set.of("hardship") : Set.of(),
                draws.onceIn(2));
    }

    private DayVisit visit(String id) {
        List<Window> windows = windows();
        int promise = draws.below(days) * DayVisit.DAY + draws.between(16, 36) * HOUR / 2;
        return new DayVisit(
                id,
                draws.onceIn(3) ? "a" + draws.below(2) : null,
                draws.below(places),
                windows,
                draws.between(1, 12) * 5 * MINUTE,
                draws.below(3) * 5 * MINUTE,
                draws.onceIn(4),
                draws.below(100),
                draws.onceIn(3) ? wishes() : Wishes.NONE,
                draws.onceIn(4) ? new Window(promise, promise + draws.below(5) * 15 * MINUTE) : null);
    }

    private List<Window> windows() {
        int from = draws.between(7, 16) * HOUR;
        int to = from + draws.below(6) * HOUR;
        List<Window> windows = new ArrayList<>(List.of(new Window(from, to)));
        if (draws.onceIn(4) && to < 17 * HOUR) {
            windows.add(new Window(18 * HOUR, 18 * HOUR + draws.below(3) * HOUR));
        }
        return DayVisit.onDays(0, days - 1, windows);
    }

    private Wishes wishes() {
        return new Wishes(
                draws.onceIn(3) ? draws.oneOf(LANGUAGES) : null,
                draws.onceIn(3),
                draws.onceIn(3) ? Set.of("hardship") : Set.of(),
                draws.onceIn(3) ? "t" + draws.below(2) : null,
                draws.onceIn(2),
                draws.onceIn(3) ? Set.of("p" + draws.below(6)) : Set.of(),
                draws.onceIn(3) ? Set.of(Set.of("p0", "p1")) : Set.of(),
                draws.onceIn(8) ? "c0" : null);
    }
}
