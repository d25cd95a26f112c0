package org.lifang.kernel.route.day;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What visits ask for, put together by kind, and how much of it a set of crews could do. */
final class Demand {

    /** What a visit takes beside its service, for a rough guess of how many fit into a shift. */
    private static final int WAY = 1_200;

    private static final double PROMISE = 1e6;
    private static final double MUST = 1e4;

    /** Visits that ask for the same. */
    private record Kind(DayVisit example, long seconds, double worth) {}

    private final List<Kind> kinds = new ArrayList<>();

    Demand(List<DayVisit> visits) {
        Map<Wishes, List<DayVisit>> alike = new LinkedHashMap<>();
        for (DayVisit visit : visits) {
            alike.computeIfAbsent(visit.wishes().pinnedTo(null), wishes -> new ArrayList<>())
                    .add(visit);
        }
        for (List<DayVisit> same : alike.values()) {
            DayVisit example = same.getFirst().wishing(same.getFirst().wishes().pinnedTo(null));
            long seconds =
                    same.stream().mapToLong(visit -> visit.service() + WAY).sum();
            kinds.add(new Kind(
                    example, seconds, same.stream().mapToDouble(Demand::worth).sum() / Math.max(1, seconds)));
        }
    }

    private static double worth(DayVisit visit) {
        return visit.promised() != null ? PROMISE : visit.must() ? MUST : 1 + visit.value();
    }

    /**
     * The worth of what crews can do: kinds that few can do first, each by those who can do least else. What nobody may
     * do is lost for certain, so what somebody may do counts once more, however full the day is.
     */
    double served(List<DayCrew> crews) {
        boolean[][] able = new boolean[kinds.size()][crews.size()];
        int[] manyKinds = new int[crews.size()];
        int[] manyCrews = new int[kinds.size()];
        for (int kind = 0; kind < kinds.size(); kind++) {
            for (int crew = 0; crew < crews.size(); crew++) {
                able[kind][crew] = Fit.why(kinds.get(kind).example(), crews.get(crew)) == null;
                manyKinds[crew] += able[kind][crew] ? 1 : 0;
                manyCrews[kind] += able[kind][crew] ? 1 : 0;
            }
        }
        long[] left = crews.stream()
                .mapToLong(crew -> crew.shift().to() - crew.shift().from())
                .toArray();
        boolean[] done = new boolean[kinds.size()];
        double served = 0;
        for (int round = 0; round < kinds.size(); round++) {
            int kind = scarcest(manyCrews, done);
            done[kind] = true;
            served += manyCrews[kind] == 0
                    ? 0
                    : kinds.get(kind).worth() * kinds.get(kind).seconds();
            served += kinds.get(kind).worth() * take(kinds.get(kind).seconds(), able[kind], manyKinds, left);
        }
        return served;
    }

    private static int scarcest(int[] manyCrews, boolean[] done) {
        int scarcest = -1;
        for (int kind = 0; kind < manyCrews.length; kind++) {
            if (!done[kind] && (scarcest < 0 || manyCrews[kind] < manyCrews[scarcest])) {
                scarcest = kind;
            }
        }
        return scarcest;
    }

    private static long take(long wanted, boolean[] able, int[] manyKinds, long[] left) {
        long taken = 0;
        while (taken < wanted) {
            int best = -1;
            for (int crew = 0; crew < left.length; crew++) {
                if (able[crew] && left[crew] > 0 && (best < 0 || manyKinds[crew] < manyKinds[best])) {
                    best = crew;
                }
            }
            if (best < 0) {
                return taken;
            }
            long part = Math.min(left[best], wanted - taken);
            left[best] -= part;
            taken += part;
        }
        return taken;
    }
}
