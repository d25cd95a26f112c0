package org.lifang.kernel.route.day;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A day as flat arrays. Nodes are the visits, then each crew's start and end. */
final class DayModel {

    /** A time that never comes. */
    static final int NEVER = 1 << 30;

    static final int PROMISED = 0;
    static final int MUST = 1;
    static final int MAY = 2;

    final Day day;
    final int visits;
    final int crews;
    final int[] place;
    /** The same places as the ways number them. */
    final int[] spot;
    /** Pairs of first and last begin of each visit. */
    final int[][] open;

    final int[] service;
    final long[] value;
    final int[] rank;
    /** The number of the address for visits that share one; else -1. */
    final int[] group;

    final int[][] members;
    final int[] shiftFrom;
    final int[] shiftTo;
    final int[] latest;
    final boolean[] eats;
    final int[] lunchFrom;
    final int[] lunchTo;
    final int[] lunchTakes;
    final Ways[] ways;
    final Pace[] paces;
    final int gap;
    /** Seconds with people that a crew may have before it counts as unfair. */
    final long[] share;

    final int unfairPrice;
    final int overtimePrice;
    final Anchor anchor;
    private final Map<String, Integer> visitNumber = new HashMap<>();
    private final Map<String, Integer> crewNumber = new HashMap<>();
    private final long[][] allowed;

    DayModel(Day day) {
        this(day, Anchor.NONE);
    }

    DayModel(Day day, Anchor anchor) {
        this.day = day;
        this.anchor = anchor;
        List<DayVisit> all = day.visits();
        visits = all.size();
        crews = day.crews().size();
        place = new int[visits + 2 * crews];
        open = new int[visits][];
        service = all.stream().mapToInt(DayVisit::service).toArray();
        value = all.stream().mapToLong(DayVisit::value).toArray();
        rank = all.stream().mapToInt(DayModel::rank).toArray();
        for (int visit = 0; visit < visits; visit++) {
            place[visit] = all.get(visit).place();
            open[visit] = Openings.of(all.get(visit), day.rules(), day.taken());
            visitNumber.put(all.get(visit).id(), visit);
        }
        group = new int[visits];
        members = groups(all);
        shiftFrom = new int[crews];
        shiftTo = new int[crews];
        latest = new int[crews];
        eats = new boolean[crews];
        lunchFrom = new int[crews];
        lunchTo = new int[crews];
        lunchTakes = new int[crews];
        ways = new Ways[crews];
        paces = new Pace[crews];
        for (int crew = 0; crew < crews; crew++) {
            crew(crew, day.crews().get(crew));
        }
        spot = spots();
        gap = day.rules().gap();
        share = shares();
        unfairPrice = day.rules().unfairPrice();
        overtimePrice = day.rules().overtimePrice();
        allowed = new long[visits][];
    }

    private int[] spots() {
        Ways any = anyWays();
        return Arrays.stream(place).map(any::number).toArray();
    }

    /** The ways of the first crew, by which visits are near each other. */
    Ways anyWays() {
        return crews == 0 ? day.travel().ways(0) : ways[0];
    }

    private static int rank(DayVisit visit) {
        return visit.promised() != null ? PROMISED : visit.must() ? MUST : MAY;
    }

    private void crew(int crew, DayCrew it) {
        place[visits + 2 * crew] = it.start();
        place[visits + 2 * crew + 1] = it.end();
        shiftFrom[crew] = it.shift().from();
        shiftTo[crew] = it.shift().to();
        latest[crew] = it.latest();
        Lunch lunch = it.lunch();
        if (lunch != null) {
            eats[crew] = true;
            lunchFrom[crew] = lunch.begin().from();
            lunchTo[crew] = lunch.begin().to();
            lunchTakes[crew] = lunch.seconds();
        }
        ways[crew] = day.travel().ways(it.mode());
        paces[crew] = day.travel().pace(it.mode());
        crewNumber.put(it.id(), crew);
    }

    private int[][] groups(List<DayVisit> all) {
        Map<String, Integer> sizes = new HashMap<>();
        for (DayVisit visit : all) {
            if (visit.address() != null) {
                sizes.merge(visit.address(), 1, Integer::sum);
            }
        }
        Map<String, Integer> numbers = new HashMap<>();
        int[][] sets = new int[visits][];
        Arrays.fill(group, -1);
        for (int visit = 0; visit < visits; visit++) {
            String address = all.get(visit).address();
            if (address != null && sizes.getOrDefault(address, 0) > 1) {
                int number = numbers.computeIfAbsent(address, name -> numbers.size());
                group[visit] = number;
                int[] others = sets[number] == null ? new int[0] : sets[number];
                sets[number] = Arrays.copyOf(others, others.length + 1);
                sets[number][others.length] = visit;
            }
        }
        return Arrays.copyOf(sets, numbers.size());
    }

    /** What each crew would have if all time with people were shared out by the length of shifts, and the tolerance. */
    private long[] shares() {
        long people = Arrays.stream(service).asLongStream().sum();
        long shifts = 0;
        for (int crew = 0; crew < crews; crew++) {
            shifts += shiftTo[crew] - shiftFrom[crew];
        }
        long[] shares = new long[crews];
        for (int crew = 0; crew < crews; crew++) {
            shares[crew] = people * (shiftTo[crew] - shiftFrom[crew]) / Math.max(1, shifts)
                    + day.rules().tolerance();
        }
        return shares;
    }

    int visit(String id) {
        return visitNumber.getOrDefault(id, -1);
    }

    int crew(String id) {
        return crewNumber.getOrDefault(id, -1);
    }

    /** Whether a crew may make a visit, times aside. */
    boolean allows(int visit, int crew) {
        long[] row = allowed[visit];
        if (row == null) {
            row = row(visit);
            allowed[visit] = row;
        }
        return (row[crew >>> 6] >>> crew & 1) != 0;
    }

    /** Finds out for all visits, so that several threads may ask. */
    void prepare() {
        for (int visit = 0; visit < visits; visit++) {
            allowed[visit] = row(visit);
        }
    }

    private long[] row(int visit) {
        long[] row = new long[(crews + 63) >>> 6];
        for (int crew = 0; crew < crews; crew++) {
            if (Fit.why(day.visits().get(visit), day.crews().get(crew)) == null) {
                row[crew >>> 6] |= 1L << crew;
            }
        }
        return row;
    }
}
