package org.lifang.bench.days;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;

/** The rules of a day as Timefold's constraints: breaches by their size, then what is left out, then travel. */
public final class TimefoldRules implements ConstraintProvider {

    /** The gap of {@link CityDays}. */
    static final int GAP = 7_200;

    private static final long STRANGE = 3_600;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            factory.forEach(TimefoldVisit.class)
                    .filter(visit -> visit.late() > 0)
                    .penalize(HardMediumSoftScore.ONE_HARD, TimefoldVisit::late)
                    .asConstraint("begins in a window"),
            factory.forEach(TimefoldVisit.class)
                    .filter(visit -> visit.lateBack() > 0)
                    .penalize(HardMediumSoftScore.ONE_HARD, TimefoldVisit::lateBack)
                    .asConstraint("back and fed in time"),
            factory.forEach(TimefoldVisit.class)
                    .filter(TimefoldVisit::strange)
                    .penalize(HardMediumSoftScore.ONE_HARD, visit -> STRANGE)
                    .asConstraint("a crew that may come"),
            factory.forEachUniquePair(TimefoldVisit.class, Joiners.equal(TimefoldVisit::address))
                    .filter((one, other) -> tooClose(one, other) > 0)
                    .penalize(HardMediumSoftScore.ONE_HARD, TimefoldRules::tooClose)
                    .asConstraint("apart at one address"),
            factory.forEachIncludingUnassigned(TimefoldVisit.class)
                    .filter(TimefoldVisit::leftOut)
                    .penalize(HardMediumSoftScore.ONE_MEDIUM, TimefoldVisit::weight)
                    .asConstraint("left out"),
            factory.forEach(TimefoldVisit.class)
                    .penalize(HardMediumSoftScore.ONE_SOFT, TimefoldVisit::travel)
                    .asConstraint("travel"),
        };
    }

    private static long tooClose(TimefoldVisit one, TimefoldVisit other) {
        long after = (long) one.end() + GAP - other.begin();
        long before = (long) other.end() + GAP - one.begin();
        return Math.max(0, Math.min(after, before));
    }
}
