package org.lifang.kernel.route.day;

/**
 * Keeps visits at one address apart, whoever makes them: when a second one is put in, a time is drawn between the two,
 * and each keeps to its side of it from then on.
 */
final class Gaps {

    private static final int NEVER = DayModel.NEVER;

    private final DayState state;
    private final DayModel model;
    private final Trail trail;
    /** Visits whose routes have to be worked out anew. */
    private final int[] unsettled;

    private int count;
    private int since;

    Gaps(DayState state, Trail trail) {
        this.state = state;
        this.model = state.model;
        this.trail = trail;
        int most = 0;
        for (int[] members : model.members) {
            most = Math.max(most, members.length);
        }
        this.unsettled = new int[most];
    }

    boolean othersPlanned(int visit) {
        for (int other : model.members[model.group[visit]]) {
            if (other != visit && state.route(other) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** When a visit could begin after a node, away from the others at its address; never if it cannot. */
    int begin(int visit, int after) {
        int crew = state.route(after);
        int begin = apart(visit, state.arriveFed(crew, after, visit));
        if (begin < NEVER && state.onwardsFed(visit, state.next(after), begin + model.service[visit])) {
            return begin;
        }
        begin = apart(visit, state.arrive(crew, after, visit, state.hungry(after)));
        return begin < NEVER && state.onwardsHungry(visit, state.next(after), begin + model.service[visit])
                ? begin
                : NEVER;
    }

    private int apart(int visit, int arrival) {
        int at = arrival < NEVER ? state.begin(visit, arrival) : NEVER;
        int[] members = model.members[model.group[visit]];
        for (int i = 0; i < members.length && at < NEVER; i++) {
            int other = members[i];
            if (other != visit && state.route(other) >= 0 && !follows(at, other) && !precedes(visit, at, other)) {
                at = state.begin(visit, low(other) + model.service[other] + model.gap);
                i = -1;
            }
        }
        return at;
    }

    private boolean follows(int at, int other) {
        return at >= low(other) + model.service[other] + model.gap;
    }

    private boolean precedes(int visit, int at, int other) {
        return at + model.service[visit] + model.gap <= high(other);
    }

    private int arrivalFed(int visit) {
        int before = state.previous(visit);
        int arrival = state.arriveFed(state.route(visit), before, visit);
        int begin = arrival < NEVER ? state.begin(visit, arrival) : NEVER;
        return begin <= state.lateFed(visit) ? begin : NEVER;
    }

    private int arrivalHungry(int visit) {
        int before = state.previous(visit);
        int arrival = state.arrive(state.route(visit), before, visit, state.hungry(before));
        int begin = arrival < NEVER ? state.begin(visit, arrival) : NEVER;
        return begin <= state.lateHungry(visit) ? begin : NEVER;
    }

    /** The earliest begin of a planned visit. */
    private int low(int visit) {
        return Math.min(arrivalFed(visit), arrivalHungry(visit));
    }

    /** The latest begin of a planned visit. */
    private int high(int visit) {
        int high = arrivalFed(visit) < NEVER ? state.lateFed(visit) : -1;
        return arrivalHungry(visit) < NEVER ? Math.max(high, state.lateHungry(visit)) : high;
    }

    /** Draws the times between a visit that is about to follow a node and the others; false when it cannot be. */
    boolean keepApart(int visit, int after) {
        count = 0;
        since = trail.written();
        if (!othersPlanned(visit)) {
            return true;
        }
        int at = begin(visit, after);
        if (at >= NEVER) {
            return false;
        }
        int from = state.from[visit];
        int to = state.to[visit];
        for (int other : model.members[model.group[visit]]) {
            if (other == visit || state.route(other) < 0) {
                continue;
            }
            if (follows(at, other)) {
                from = Math.max(from, at);
                int last = at - model.gap - model.service[other];
                trail.bound(other, state.from[other], Math.min(state.to[other], last));
            } else {
                int first = Math.max(at + model.service[visit] + model.gap, low(other));
                to = Math.min(to, first - model.gap - model.service[visit]);
                trail.bound(other, Math.max(state.from[other], first), state.to[other]);
            }
            trail.touch(state.route(other));
            unsettled[count++] = other;
        }
        trail.bound(visit, from, to);
        return true;
    }

    /** Works out the routes of the others anew; false when one cannot be kept. */
    boolean settle() {
        boolean kept = true;
        for (int i = 0; i < count; i++) {
            kept &= state.refresh(state.route(unsettled[i]));
        }
        return kept;
    }

    /** Takes back the times drawn last; the routes are to be settled again. */
    void takeBack() {
        if (count > 0) {
            trail.takeBack(since);
        }
    }

    /** Frees a visit that was taken out, and the last one that stays at the address. */
    void release(int visit) {
        trail.bound(visit, 0, NEVER);
        int last = -1;
        for (int other : model.members[model.group[visit]]) {
            if (state.route(other) >= 0) {
                if (last >= 0) {
                    return;
                }
                last = other;
            }
        }
        if (last >= 0) {
            trail.touch(state.route(last));
            trail.bound(last, 0, NEVER);
            state.refresh(state.route(last));
        }
    }
}
