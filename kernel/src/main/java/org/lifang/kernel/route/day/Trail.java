package org.lifang.kernel.route.day;

import java.util.Arrays;

/** What a step has changed, so that it can be taken back: the routes it touched as they were, and bounds of begins. */
final class Trail {

    private final DayState state;
    private final int[] touched;
    private int step = 1;
    private final int[] crews;
    private final int[] firsts;
    private int count;
    private final int[] stops;
    private int length;
    private int[] bounds = new int[48];
    private int written;

    Trail(DayState state) {
        this.state = state;
        this.touched = new int[state.model.crews];
        this.crews = new int[state.model.crews];
        this.firsts = new int[state.model.crews + 1];
        this.stops = new int[state.model.visits];
    }

    void mark() {
        step++;
        count = 0;
        length = 0;
        written = 0;
    }

    /** Keeps a crew's route as it is, once a step. */
    void touch(int crew) {
        if (touched[crew] == step) {
            return;
        }
        touched[crew] = step;
        crews[count] = crew;
        firsts[count++] = length;
        for (int node = state.next(state.start(crew)); state.isVisit(node); node = state.next(node)) {
            stops[length++] = node;
        }
        firsts[count] = length;
    }

    /** Changes the bounds of a visit's begin. */
    void bound(int visit, int from, int to) {
        if (written + 3 > bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * bounds.length);
        }
        bounds[written++] = visit;
        bounds[written++] = state.from[visit];
        bounds[written++] = state.to[visit];
        state.from[visit] = from;
        state.to[visit] = to;
    }

    /** How many bounds have been changed, for {@link #takeBack}. */
    int written() {
        return written;
    }

    /** Takes back the bounds changed since there were so many. */
    void takeBack(int since) {
        for (int i = written - 3; i >= since; i -= 3) {
            state.from[bounds[i]] = bounds[i + 1];
            state.to[bounds[i]] = bounds[i + 2];
        }
        written = since;
    }

    void undo() {
        for (int i = 0; i < count; i++) {
            state.empty(crews[i]);
        }
        takeBack(0);
        for (int i = 0; i < count; i++) {
            state.restore(crews[i], stops, firsts[i], firsts[i + 1] - firsts[i]);
            state.refresh(crews[i]);
        }
        mark();
    }
}
