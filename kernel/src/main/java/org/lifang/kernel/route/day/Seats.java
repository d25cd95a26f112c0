package org.lifang.kernel.route.day;

/** Tries to find room for one more visit in routes that are there. Whatever it does lies after the state's mark. */
final class Seats {

    /** How many visits are tried elsewhere before a time counts as not free. */
    private static final int MOST_TRIES = 30;
    /** How many are taken out in vain. */
    private static final int MOST_LOOKS = 400;

    private final DayState state;
    private final DayModel model;
    private int tries;
    private int looks;

    Seats(DayState state) {
        this.state = state;
        this.model = state.model;
    }

    /** The node after which a visit costs least in a crew's route, or -1. */
    int place(int visit, int crew) {
        int after = -1;
        long least = Long.MAX_VALUE;
        int first = state.firstBegin(visit);
        int last = state.lastBegin(visit);
        for (int node = state.start(crew); node != state.end(crew); node = state.next(node)) {
            if (state.hasRoom(visit, node, first, last)) {
                long added = state.added(visit, node);
                if (added < least && state.fits(visit, node)) {
                    least = added;
                    after = node;
                }
            }
        }
        return after;
    }

    /** The node after which a visit costs least with any crew but one, or -1. */
    int place(int visit, int fromCrew, int toCrew, int but) {
        int after = -1;
        long least = Long.MAX_VALUE;
        for (int crew = fromCrew; crew < toCrew; crew++) {
            int node = crew == but || !model.allows(visit, crew) ? -1 : place(visit, crew);
            if (node >= 0 && state.added(visit, node) < least) {
                least = state.added(visit, node);
                after = node;
            }
        }
        return after;
    }

    /** Puts a visit where it costs least. */
    boolean best(int visit) {
        int after = place(visit, 0, model.crews, -1);
        return after >= 0 && state.insert(visit, after);
    }

    /** Puts a visit in and one other visit that is not promised elsewhere; which one, or -1 when none does it. */
    int byMovingOne(int visit) {
        tries = MOST_TRIES;
        looks = MOST_LOOKS;
        int moved = byMovingOne(visit, true);
        return moved >= 0 ? moved : byMovingOne(visit, false);
    }

    /** First where the room of one visit is enough as it is; then where the others of its crew have to move up, too. */
    private int byMovingOne(int visit, boolean inItsRoom) {
        for (int crew = 0; crew < model.crews; crew++) {
            if (model.allows(visit, crew)) {
                for (int node = state.next(state.start(crew)); state.isVisit(node); node = state.next(node)) {
                    boolean may = model.rank[node] != DayModel.PROMISED;
                    if (may && fitsInstead(visit, node) == inItsRoom && moves(visit, crew, node)) {
                        return node;
                    }
                    if (tries <= 0 || looks <= 0) {
                        return -1;
                    }
                }
            }
        }
        return -1;
    }

    private boolean fitsInstead(int visit, int out) {
        return state.fitsBetween(visit, state.previous(out), state.next(out));
    }

    /** Tries to move one visit elsewhere and another into its crew's route; all is as before when it cannot be done. */
    private boolean moves(int visit, int crew, int out) {
        looks--;
        if (instead(visit, crew, out)) {
            if (best(out)) {
                return true;
            }
            tries--;
        }
        state.undo();
        return false;
    }

    /** Puts a visit in the room of the least valuable may visit worth less than it, or any; which one, or -1. */
    int byLeavingOneOut(int visit, long worth, boolean any) {
        int least = -1;
        for (int crew = 0; crew < model.crews; crew++) {
            if (model.allows(visit, crew)) {
                for (int node = state.next(state.start(crew)); state.isVisit(node); node = state.next(node)) {
                    if (model.rank[node] == DayModel.MAY
                            && (any || model.value[node] < worth)
                            && (least < 0 || model.value[node] < model.value[least])) {
                        least = instead(visit, crew, node) ? node : least;
                        state.undo();
                    }
                }
            }
        }
        return least >= 0 && instead(visit, state.route(least), least) ? least : -1;
    }

    /** Takes one visit out of a crew's route and puts another in. */
    boolean instead(int visit, int crew, int out) {
        state.remove(out);
        if (!state.refresh(crew)) {
            return false;
        }
        int after = place(visit, crew);
        return after >= 0 && state.insert(visit, after);
    }
}
