package org.lifang.kernel.route.day;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lifang.kernel.route.Window;

/** When a visit may begin once daylight and what else happens at its address are taken into account. */
final class Openings {

    private final DayVisit visit;
    private final DayRules rules;
    private final List<int[]> open = new ArrayList<>();

    private Openings(DayVisit visit, DayRules rules) {
        this.visit = visit;
        this.rules = rules;
    }

    /** Pairs of first and last begin, in order. */
    static int[] of(DayVisit visit, DayRules rules, List<Taken> taken) {
        Openings openings = new Openings(visit, rules);
        for (Window window : visit.begins()) {
            openings.byDay(window);
        }
        for (Taken one : taken) {
            if (one.address().equals(visit.address())) {
                openings.without(one.begin() - rules.gap() - visit.service(), one.end() + rules.gap());
            }
        }
        return openings.open.stream().flatMapToInt(Arrays::stream).toArray();
    }

    private void byDay(Window window) {
        Window daylight = rules.daylight();
        if (!visit.wishes().daylight() || daylight == null) {
            open.add(new int[] {window.from(), window.to()});
            return;
        }
        for (int day = window.from() / DayVisit.DAY; day <= window.to() / DayVisit.DAY; day++) {
            add(
                    Math.max(window.from(), day * DayVisit.DAY + daylight.from()),
                    Math.min(window.to(), day * DayVisit.DAY + daylight.to() - visit.service()));
        }
    }

    private void add(int from, int to) {
        if (from <= to) {
            open.add(new int[] {from, to});
        }
    }

    /** Takes away all between two times, which themselves stay. */
    private void without(int from, int to) {
        List<int[]> before = List.copyOf(open);
        open.clear();
        for (int[] one : before) {
            if (one[1] <= from || one[0] >= to) {
                open.add(one);
            } else {
                add(one[0], from);
                add(to, one[1]);
            }
        }
    }
}
