package org.lifang.kernel.route.day;

/** What a plan should stay close to, and what it costs not to. */
final class Anchor {

    static final Anchor NONE = new Anchor(new int[0], new int[0], 0, 0, 0);

    private final int[] crew;
    private final int[] begin;
    private final int anotherCrew;
    private final int anotherTime;
    private final int free;

    /**
     * Crews and begins of all visits, -1 for those that were in no plan; what it costs to hand one to another crew, and
     * to move its begin by more than {@code free} seconds.
     */
    Anchor(int[] crew, int[] begin, int anotherCrew, int anotherTime, int free) {
        this.crew = crew;
        this.begin = begin;
        this.anotherCrew = anotherCrew;
        this.anotherTime = anotherTime;
        this.free = free;
    }

    /** What a point of value is worth against changes, in seconds of travel. */
    static final int POINT = 20;

    boolean holds() {
        return crew.length > 0;
    }

    /** What it costs that a visit is with a crew. */
    int handedOver(int visit, int to) {
        return holds() && crew[visit] >= 0 && crew[visit] != to ? anotherCrew : 0;
    }

    /** What it costs that a visit begins at a time. */
    int moved(int visit, int at) {
        return holds() && crew[visit] >= 0 && Math.abs((long) at - begin[visit]) > free ? anotherTime : 0;
    }

    /** What it costs that a visit which was planned is not made. */
    int dropped(int visit) {
        return holds() && crew[visit] >= 0 ? 2 * anotherCrew : 0;
    }
}
