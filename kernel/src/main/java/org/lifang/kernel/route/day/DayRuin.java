package org.lifang.kernel.route.day;

import org.lifang.kernel.route.Chance;

/** Takes strings of stops out of close routes, and names the absent visits thereabouts. */
final class DayRuin {

    private static final int REMOVED = 14;
    private static final int LONGEST = 12;
    static final int MOST_ROUTES = 4;
    private static final int ABSENT_MOST = 12;
    /** One step in so many is made for a promise or a must that is left out: at first, and later. */
    private static final int OFTEN = 4;

    private static final int SELDOM = 20;
    /** So many steps in a row are made around the same visits, which stay in the processor's cache. */
    private static final int FOCUS = 100;

    private static final int FOCUSED = 30;

    private final DayModel model;
    private final DayState state;
    private final Nearby near;
    private final Reach reach;
    private final Chance chance;
    private final Prospects prospects;
    private final boolean[] hopeless;
    private int hopelessPromises;
    private int hopelessMusts;
    /** What is to be put in: stops taken out and absent visits. */
    final int[] out;

    int outs;
    /** The crews that have lost stops. */
    final int[] opened;

    int opens;
    private final int[] touched;
    private final int[] absentIn;
    private int step;
    private int centre;

    DayRuin(DayState state, Nearby near, Reach reach, Chance chance) {
        this.state = state;
        this.model = state.model;
        this.near = near;
        this.reach = reach;
        this.chance = chance;
        this.out = new int[model.visits];
        this.opened = new int[model.crews];
        this.touched = new int[model.crews];
        this.absentIn = new int[model.visits];
        this.hopeless = new boolean[model.visits];
        this.prospects = new Prospects(state, chance);
        DayState bare = new DayState(model);
        for (int visit = 0; visit < model.visits; visit++) {
            hopeless[visit] = model.rank[visit] != DayModel.MAY && isHopeless(bare, visit);
            hopelessPromises += hopeless[visit] && model.rank[visit] == DayModel.PROMISED ? 1 : 0;
            hopelessMusts += hopeless[visit] && model.rank[visit] == DayModel.MUST ? 1 : 0;
        }
    }

    /** Whether no crew could make a visit even with nothing else to do. */
    private static boolean isHopeless(DayState bare, int visit) {
        for (int crew = 0; crew < bare.model.crews; crew++) {
            if (bare.model.allows(visit, crew) && bare.fits(visit, bare.start(crew))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a visit was absent before this step, too. */
    boolean wasAbsent(int visit) {
        return absentIn[visit] == step;
    }

    /** The shortest of what is to be put in. */
    int leastService() {
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < outs; i++) {
            least = Math.min(least, model.service[out[i]]);
        }
        return least;
    }

    /** Names all absent visits. */
    void everything() {
        outs = 0;
        for (int visit = 0; visit < model.visits; visit++) {
            if (state.route(visit) < 0) {
                out[outs++] = visit;
            }
        }
    }

    /**
     * Takes out strings around a visit and names the absent ones thereabouts; false when a route broke by it.
     *
     * @param all whether it is about all visits, not just about promised ones and musts
     */
    boolean dig(boolean all) {
        step++;
        outs = 0;
        opens = 0;
        boolean urgent = isUrgent();
        int seed = seed(urgent && chance.below(all ? SELDOM : OFTEN) == 0);
        int routes = 1 + chance.below(MOST_ROUTES);
        int longest = Math.min(LONGEST, Math.max(1, 2 * REMOVED / (routes + 1)));
        int absent = all ? ABSENT_MOST : 0;
        int[] close = near.close[seed];
        int node = seed;
        for (int i = 0; routes > 0 || absent > 0 || urgent; node = close[i++]) {
            int crew = state.route(node);
            if (crew >= 0 && routes > 0 && touched[crew] != step && reach.crew(crew)) {
                touched[crew] = step;
                routes--;
                opened[opens++] = crew;
                string(crew, state.route(seed) < 0 ? around(crew, seed, node) : node, longest);
                if (!state.refresh(crew)) {
                    return false;
                }
            } else if (crew < 0 && absentIn[node] != -step && absentIn[node] != step) {
                absent -= name(node, absent) ? 1 : 0;
            }
            if (i >= close.length) {
                break;
            }
        }
        return true;
    }

    private boolean name(int visit, int absent) {
        if (hopeless[visit] || !reach.visit(visit) || (absent <= 0 && model.rank[visit] == DayModel.MAY)) {
            return false;
        }
        if (model.rank[visit] == DayModel.MAY && !prospects.draws(visit)) {
            return false;
        }
        absentIn[visit] = step;
        out[outs++] = visit;
        return true;
    }

    /** The stop of a crew that is left first after an absent visit could begin, if it is a promised one or a must. */
    private int around(int crew, int visit, int node) {
        int[] open = model.open[visit];
        if (model.rank[visit] == DayModel.MAY || open.length == 0) {
            return node;
        }
        int stop = state.next(state.start(crew));
        while (Math.min(state.hungry(stop), state.fed(stop)) < open[0] && state.isVisit(state.next(stop))) {
            stop = state.next(stop);
        }
        return stop;
    }

    /** Whether promises or musts are left out that some crew could make. */
    boolean isUrgent() {
        return state.missing[DayModel.PROMISED] > hopelessPromises || state.missing[DayModel.MUST] > hopelessMusts;
    }

    /** Begins a step that takes nothing out; a visit near the one the search is about. */
    int nextSeed() {
        step++;
        return seed(false);
    }

    /** A visit near the one the search is about, or a promised one or must that is left out. */
    private int seed(boolean leftOut) {
        if (step % FOCUS == 1) {
            centre = centre();
            prospects.estimate();
        }
        int[] close = near.close[centre];
        int pick = chance.below(Math.min(FOCUSED, close.length) + 1);
        if (leftOut) {
            return leftOut(chance.below(model.visits));
        }
        return pick == 0 ? centre : close[pick - 1];
    }

    private int centre() {
        int visit = chance.below(model.visits);
        for (int tries = 0; tries < FOCUSED && !reach.visit(visit); tries++) {
            visit = chance.below(model.visits);
        }
        return visit;
    }

    private int leftOut(int from) {
        int visit = from;
        do {
            if (state.route(visit) < 0 && model.rank[visit] != DayModel.MAY && !hopeless[visit] && reach.visit(visit)) {
                return visit;
            }
            visit = visit + 1 == model.visits ? 0 : visit + 1;
        } while (visit != from);
        return from;
    }

    private void string(int crew, int node, int longest) {
        int length = 1 + chance.below(Math.min(longest, state.size[crew]));
        int first = node;
        for (int back = chance.below(length); back > 0 && state.isVisit(state.previous(first)); back--) {
            first = state.previous(first);
        }
        boolean gap = length > 1 && chance.below(2) == 0;
        int skipped = gap ? 1 + chance.below(length - 1) : -1;
        for (int i = 0; i < length && state.isVisit(first); i++) {
            int following = state.next(first);
            if (i != skipped && reach.visit(first)) {
                state.remove(first);
                absentIn[first] = -step;
                out[outs++] = first;
            }
            first = following;
        }
    }
}
