package org.lifang.kernel.route.day;

/** What a search may change: all, or its share. */
final class Reach {

    private final DayModel model;
    private final boolean[] otherCrew;
    private final boolean[] otherVisit;

    Reach(DayModel model) {
        this.model = model;
        this.otherCrew = new boolean[model.crews];
        this.otherVisit = new boolean[model.visits];
    }

    void keepTo(DayShares shares, int share) {
        for (int crew = 0; crew < model.crews; crew++) {
            otherCrew[crew] = !shares.hasCrew(share, crew);
        }
        for (int visit = 0; visit < model.visits; visit++) {
            otherVisit[visit] = !shares.hasVisit(share, visit);
        }
    }

    /** Whether a crew may be given a visit. */
    boolean allows(int visit, int crew) {
        return !otherCrew[crew] && model.allows(visit, crew);
    }

    boolean crew(int crew) {
        return !otherCrew[crew];
    }

    boolean visit(int visit) {
        return !otherVisit[visit];
    }
}
