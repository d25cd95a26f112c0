package org.lifang.kernel.route.day;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.lifang.kernel.route.Chance;

/**
 * Which absent visits are worth a look: those worth most for their time nearly always, the others the more seldom the
 * farther they are behind as many as are made. Where all are made, all get their look.
 */
final class Prospects {

    /** Seconds of way that count with each visit when value is set against time. */
    private static final double WAY = 600;
    /** How fast the chance falls, and where it stays, in parts of a million. */
    private static final double FALL = 2;

    private static final double LEAST = 30_000;
    private static final double ALWAYS = 1_000_000;

    private final DayState state;
    private final Chance chance;
    private final int[] byWorth;
    private final int[] chances;

    Prospects(DayState state, Chance chance) {
        this.state = state;
        this.chance = chance;
        DayModel model = state.model;
        this.chances = new int[model.visits];
        this.byWorth = IntStream.range(0, model.visits)
                .filter(visit -> model.rank[visit] == DayModel.MAY)
                .boxed()
                .sorted(Comparator.comparingDouble(visit -> -model.value[visit] / (model.service[visit] + WAY)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Goes by how many visits are made now. */
    void estimate() {
        double made = Math.max(1, byWorth.length - state.missing[DayModel.MAY]);
        for (int i = 0; i < byWorth.length; i++) {
            chances[byWorth[i]] = (int) Math.max(LEAST, ALWAYS * StrictMath.exp(-FALL * i / made));
        }
    }

    boolean draws(int visit) {
        return chance.in(chances[visit]);
    }
}
