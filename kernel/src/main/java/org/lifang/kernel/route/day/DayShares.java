package org.lifang.kernel.route.day;

import java.util.Arrays;
import org.lifang.kernel.route.Chance;

/**
 * Shares crews out among searches that run side by side, so that each changes only its own, and puts their routes
 * together again. The first share is what lies close to a visit drawn by chance, and so on.
 */
final class DayShares {

    private static final int CREW_BITS = 13;

    private final DayModel model;
    private final Nearby near;
    private final int shares;
    private final int[] ofCrew;
    private final int[] ofVisit;
    /** Visits whose address has visits in several shares: nobody touches them. */
    private final boolean[] still;

    final int[] next;
    final int[] from;
    final int[] to;

    DayShares(DayModel model, Nearby near, int shares) {
        this.model = model;
        this.near = near;
        this.shares = shares;
        this.ofCrew = new int[model.crews];
        this.ofVisit = new int[model.visits];
        this.still = new boolean[model.visits];
        this.next = new int[model.visits + 2 * model.crews];
        this.from = new int[model.visits];
        this.to = new int[model.visits];
    }

    /** Draws the shares of the routes there are. */
    void draw(DayState state, Chance chance) {
        state.nexts(next);
        System.arraycopy(state.from, 0, from, 0, from.length);
        System.arraycopy(state.to, 0, to, 0, to.length);
        int centre = model.spot[chance.below(model.visits)];
        long[] keys = new long[model.crews];
        int served = 0;
        for (int crew = 0; crew < model.crews; crew++) {
            long sum = 0;
            for (int node = next[state.start(crew)]; state.isVisit(node); node = next[node]) {
                sum += model.ways[crew].cost(centre, model.spot[node]);
            }
            int size = state.size[crew];
            keys[crew] = (size == 0 ? chance.next() >>> 40 : sum / size) << CREW_BITS | crew;
            served += size;
        }
        Arrays.sort(keys);
        int before = 0;
        int idle = 0;
        for (long key : keys) {
            int crew = (int) (key & ((1 << CREW_BITS) - 1));
            int size = state.size[crew];
            ofCrew[crew] = size == 0 ? idle++ % shares : Math.min(shares - 1, (before + size / 2) * shares / served);
            before += size;
        }
        visits(state);
    }

    private void visits(DayState state) {
        for (int visit = 0; visit < model.visits; visit++) {
            ofVisit[visit] = state.route(visit) >= 0 ? ofCrew[state.route(visit)] : absent(state, visit);
        }
        Arrays.fill(still, false);
        for (int[] members : model.members) {
            boolean apart = false;
            for (int visit : members) {
                apart |= ofVisit[visit] != ofVisit[members[0]];
            }
            for (int visit : members) {
                still[visit] = apart;
            }
        }
    }

    /** An absent visit goes with the closest one that is served by a crew that may make it. */
    private int absent(DayState state, int visit) {
        for (int other : near.close[visit]) {
            int crew = state.route(other);
            if (crew >= 0 && model.allows(visit, crew)) {
                return ofCrew[crew];
            }
        }
        return visit % shares;
    }

    boolean hasCrew(int share, int crew) {
        return ofCrew[crew] == share;
    }

    boolean hasVisit(int share, int visit) {
        return ofVisit[visit] == share && !still[visit];
    }

    /** Takes a share's own routes over into the whole. */
    void merge(int share, DayState state) {
        for (int crew = 0; crew < model.crews; crew++) {
            if (ofCrew[crew] == share) {
                for (int node = state.start(crew); node != state.end(crew); node = state.next(node)) {
                    next[node] = state.next(node);
                }
            }
        }
        for (int visit = 0; visit < model.visits; visit++) {
            if (ofVisit[visit] == share) {
                from[visit] = state.from[visit];
                to[visit] = state.to[visit];
            }
        }
    }
}
