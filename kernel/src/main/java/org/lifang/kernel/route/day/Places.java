package org.lifang.kernel.route.day;

import org.lifang.kernel.route.Chance;

/** Finds the cheapest place for an absent visit, now and then overlooking one. */
final class Places {

    private final DayModel model;
    private final DayState state;
    private final Nearby near;
    private final Chance chance;
    private final int seen;
    private final int blinks;

    /** The node after which the visit fits best, or -1. */
    int after;

    /** What it costs there. */
    long added;

    private int first;
    private int last;

    Places(DayState state, Nearby near, Chance chance, int seen, int blinks) {
        this.state = state;
        this.model = state.model;
        this.near = near;
        this.chance = chance;
        this.seen = seen;
        this.blinks = blinks;
    }

    /** Looks beside the visits that are close and leave time enough, and at crews that have none yet. */
    boolean findFurther(int visit) {
        int left = seen;
        for (int other : near.before[visit]) {
            int crew = state.route[other];
            if (crew >= 0 && model.allows(visit, crew) && consider(visit, other) && --left == 0) {
                break;
            }
        }
        left = seen;
        for (int other : near.after[visit]) {
            int crew = state.route[other];
            if (crew >= 0 && model.allows(visit, crew) && consider(visit, state.previous[other]) && --left == 0) {
                break;
            }
        }
        for (int crew = 0; crew < model.crews && state.anyIdle(); crew++) {
            if (state.size[crew] == 0 && model.allows(visit, crew)) {
                consider(visit, state.start(crew));
            }
        }
        return after >= 0;
    }

    /** Looks at all places of some crews. */
    boolean find(int visit, int[] crews, int count) {
        begin(visit);
        for (int i = 0; i < count; i++) {
            int crew = crews[i];
            if (model.allows(visit, crew)) {
                for (int node = state.start(crew); node != state.end(crew); node = state.next[node]) {
                    consider(visit, node);
                }
            }
        }
        return after >= 0;
    }

    /** Looks everywhere. */
    boolean findAnywhere(int visit) {
        begin(visit);
        for (int crew = 0; crew < model.crews; crew++) {
            if (model.allows(visit, crew)) {
                for (int node = state.start(crew); node != state.end(crew); node = state.next[node]) {
                    consider(visit, node);
                }
            }
        }
        return after >= 0;
    }

    private void begin(int visit) {
        after = -1;
        added = Long.MAX_VALUE;
        first = state.firstBegin(visit);
        last = state.lastBegin(visit);
    }

    /** Takes a place if it is the cheapest so far; whether it leaves time enough, ways aside. */
    private boolean consider(int visit, int node) {
        if (!state.hasRoom(visit, node, first, last)) {
            return false;
        }
        long more = state.added(visit, node);
        if (more < added && !chance.in(blinks) && state.fits(visit, node)) {
            added = more;
            after = node;
        }
        return true;
    }
}
