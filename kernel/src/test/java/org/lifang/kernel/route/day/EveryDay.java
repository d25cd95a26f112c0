package org.lifang.kernel.route.day;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.route.Window;

/** The best plan's score by trying every way; for a handful of visits that keep no gap. */
final class EveryDay {

    private static final Comparator<long[]> ORDER = Comparator.comparingLong((long[] score) -> score[0])
            .thenComparingLong(score -> score[1])
            .thenComparingLong(score -> score[2])
            .thenComparingLong(score -> score[3]);

    private final Day day;
    private final boolean[] made;
    private long @Nullable [] best;

    private EveryDay(Day day) {
        this.day = day;
        this.made = new boolean[day.visits().size()];
    }

    /** Broken promises, missed musts, lost value and cost, as small as can be in this order. */
    static long[] best(Day day) {
        EveryDay every = new EveryDay(day);
        every.crew(0, 0);
        if (every.best == null) {
            throw new AssertionError("no plan at all");
        }
        return every.best;
    }

    private void crew(int number, long cost) {
        if (number == day.crews().size()) {
            score(cost);
            return;
        }
        DayCrew crew = day.crews().get(number);
        crew(number + 1, cost);
        go(number, crew.start(), crew.shift().from(), crew.lunch() == null, 0, cost, false);
    }

    private void score(long cost) {
        long[] score = new long[4];
        for (int i = 0; i < made.length; i++) {
            DayVisit visit = day.visits().get(i);
            if (!made[i]) {
                score[0] += visit.promised() != null ? 1 : 0;
                score[1] += visit.promised() == null && visit.must() ? 1 : 0;
                score[2] += visit.promised() == null && !visit.must() ? visit.value() : 0;
            }
        }
        score[3] = cost;
        if (best == null || ORDER.compare(score, best) < 0) {
            best = score;
        }
    }

    private void go(int number, int at, int free, boolean eaten, long people, long cost, boolean out) {
        DayCrew crew = day.crews().get(number);
        Lunch lunch = crew.lunch();
        if (!eaten && lunch != null && free <= lunch.begin().to()) {
            int end = Math.max(free, lunch.begin().from()) + lunch.seconds();
            go(number, at, end, true, people, cost, out);
        }
        if (out) {
            home(number, at, free, eaten, people, cost);
        }
        for (int i = 0; i < made.length; i++) {
            DayVisit visit = day.visits().get(i);
            if (!made[i] && Fit.why(visit, crew) == null) {
                int arrive = day.travel().arrive(crew.mode(), at, visit.place(), free);
                long way = cost + day.travel().table().cost(crew.mode(), at, visit.place());
                visit(number, i, arrive, eaten, people, way);
                if (!eaten && lunch != null && arrive <= lunch.begin().to()) {
                    int fed = Math.max(arrive, lunch.begin().from()) + lunch.seconds();
                    visit(number, i, fed, true, people, way);
                }
            }
        }
    }

    private void visit(int number, int i, int ready, boolean eaten, long people, long cost) {
        DayVisit visit = day.visits().get(i);
        int begin = begin(visit, ready);
        if (begin >= 0) {
            made[i] = true;
            int end = begin + visit.service();
            go(number, visit.place(), end, eaten, people + visit.service(), cost, true);
            made[i] = false;
        }
    }

    private void home(int number, int at, int free, boolean eaten, long people, long cost) {
        DayCrew crew = day.crews().get(number);
        Lunch lunch = crew.lunch();
        int back = day.travel().arrive(crew.mode(), at, crew.end(), free);
        boolean late = back > crew.shift().to() + crew.overtime();
        if (late || (!eaten && lunch != null && back > lunch.begin().to())) {
            return;
        }
        long all = day.visits().stream().mapToLong(DayVisit::service).sum();
        long shifts = day.crews().stream()
                .mapToLong(one -> one.shift().to() - one.shift().from())
                .sum();
        long share = all * (crew.shift().to() - crew.shift().from()) / Math.max(1, shifts);
        long unfair = Math.max(0, people - share - day.rules().tolerance());
        long overtime = Math.max(0, back - crew.shift().to());
        long more = day.travel().table().cost(crew.mode(), at, crew.end())
                + unfair * day.rules().unfairPrice()
                + overtime * day.rules().overtimePrice();
        crew(number + 1, cost + more);
    }

    private int begin(DayVisit visit, int arrive) {
        List<Window> open = new ArrayList<>();
        Window light = day.rules().daylight();
        for (Window window : visit.begins()) {
            int midnight = window.from() / DayVisit.DAY * DayVisit.DAY;
            boolean dark = visit.wishes().daylight() && light != null;
            int from = dark && light != null ? Math.max(window.from(), midnight + light.from()) : window.from();
            int to = dark && light != null
                    ? Math.min(window.to(), midnight + light.to() - visit.service())
                    : window.to();
            if (from <= to) {
                open.add(new Window(from, to));
            }
        }
        for (Window window : open) {
            if (arrive <= window.to()) {
                return Math.max(arrive, window.from());
            }
        }
        return -1;
    }
}
