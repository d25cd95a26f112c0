package org.lifang.kernel.route.day;

/** Tries to find room for one more visit in routes that are there. Whatever it does lies after the state's mark. */
final class Seats {

    /** How many visits are tried elsewhere before a time counts as not free. */
    private static final int MOST_TRIES = 30;

    private final DayState state;
    private final DayModel model;

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
        for (int node = state.start(crew); node != state.end(crew); node = state.next[node]) {
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
        int tries = MOST_TRIES;
        for (int crew = 0; crew < model.crews; crew++) {
            if (model.allows(visit, crew)) {
                for (int node = state.next[state.start(crew)]; state.isVisit(node); node = state.next[node]) {
                    if (model.rank[node] != DayModel.PROMISED) {
                        boolean in = instead(visit, crew, node);
                        if (in && best(node)) {
                            return node;
                        }
                        state.undo();
                        tries -= in ? 1 : 0;
                        if (tries == 0) {
                            return -1;
                        }
                    }
                }
            }
        }
        return -1;
    }

    /** Puts a visit in the room of the least valuable may visit worth less than it, or any; which one, or -1. */
    int byLeavingOneOut(int visit, long worth, boolean any) {
        int least = -1;
        for (int crew = 0; crew < model.crews; crew++) {
            if (model.allows(visit, crew)) {
                for (int node = state.next[state.start(crew)]; state.isVisit(node); node = state.next[node]) {
                    if (model.rank[node] == DayModel.MAY
                            && (any || model.value[node] < worth)
                            && (least < 0 || model.value[node] < model.value[least])) {
                        least = instead(visit, crew, node) ? node : least;
                        state.undo();
                    }
                }
            }
        }
        return least >= 0 && instead(visit, state.route[least], least) ? least : -1;
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
