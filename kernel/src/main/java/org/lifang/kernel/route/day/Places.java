package org.lifang.kernel.route.day;

import org.lifang.kernel.route.Chance;

/** Finds the cheapest place for an absent visit, now and then overlooking one. */
final class Places {

    private final DayModel model;
    private final DayState state;
    private final Nearby near;
    private final Reach reach;
    private final Chance chance;
    private final int seen;
    private final int blinks;

    /** The node after which the visit fits best, or -1. */
    int after;

    /** What it costs there. */
    long added;

    /** The crews that were opened, and of each its places that leave time for any visit. */
    private int[] opened = new int[0];

    private int opens;
    private int least;
    private final int[][] room;
    private final int[] rooms;
    private int first;
    private int last;

    Places(DayState state, Nearby near, Reach reach, Chance chance, int seen, int blinks, int most) {
        this.state = state;
        this.model = state.model;
        this.near = near;
        this.reach = reach;
        this.chance = chance;
        this.seen = seen;
        this.blinks = blinks;
        this.room = new int[most][model.visits + 1];
        this.rooms = new int[most];
    }

    /** Looks beside the visits that are close and leave time enough, and at crews that have none yet. */
    boolean findFurther(int visit) {
        int left = seen;
        for (int other : near.before[visit]) {
            int crew = state.route(other);
            if (crew >= 0 && reach.allows(visit, crew) && consider(visit, other) && --left == 0) {
                break;
            }
        }
        left = seen;
        for (int other : near.after[visit]) {
            int crew = state.route(other);
            if (crew >= 0 && reach.allows(visit, crew) && consider(visit, state.previous(other)) && --left == 0) {
                break;
            }
        }
        for (int crew = 0; crew < model.crews && state.anyIdle(); crew++) {
            if (state.size[crew] == 0 && reach.allows(visit, crew)) {
                consider(visit, state.start(crew));
            }
        }
        return after >= 0;
    }

    /** Notes the places of some crews that leave time for any visit at all, for {@link #find} to look at. */
    void open(int[] crews, int count, int shortest) {
        opened = crews;
        opens = count;
        least = shortest;
        for (int i = 0; i < count; i++) {
            note(i);
        }
    }

    /** The same again for a crew that has changed. */
    void changed(int crew) {
        for (int i = 0; i < opens; i++) {
            if (opened[i] == crew) {
                note(i);
            }
        }
    }

    private void note(int which) {
        int count = 0;
        int crew = opened[which];
        for (int node = state.start(crew); node != state.end(crew); node = state.next(node)) {
            if (state.room(node) >= least) {
                room[which][count++] = node;
            }
        }
        rooms[which] = count;
    }

    /** Looks at the places noted last. */
    boolean find(int visit) {
        begin(visit);
        for (int i = 0; i < opens; i++) {
            if (reach.allows(visit, opened[i])) {
                for (int j = 0; j < rooms[i]; j++) {
                    consider(visit, room[i][j]);
                }
            }
        }
        return after >= 0;
    }

    /** Looks everywhere. */
    boolean findAnywhere(int visit) {
        begin(visit);
        for (int crew = 0; crew < model.crews; crew++) {
            if (reach.allows(visit, crew)) {
                for (int node = state.start(crew); node != state.end(crew); node = state.next(node)) {
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
