package org.lifang.bench.days;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All crews and visits, as Timefold wants them; what Timefold reads and writes is public. */
@PlanningSolution
public final class TimefoldPlan {

    @PlanningEntityCollectionProperty
    public List<TimefoldCrew> crews;

    @ValueRangeProvider
    @PlanningEntityCollectionProperty
    public List<TimefoldVisit> visits;

    @PlanningScore
    public @Nullable HardMediumSoftScore score;

    /** For Timefold, which makes copies and fills them. */
    public TimefoldPlan() {
        this(List.of(), List.of());
    }

    TimefoldPlan(List<TimefoldCrew> crews, List<TimefoldVisit> visits) {
        this.crews = crews;
        this.visits = visits;
    }

    List<TimefoldCrew> crews() {
        return crews;
    }

    List<TimefoldVisit> visits() {
        return visits;
    }

    @Nullable
    HardMediumSoftScore score() {
        return score;
    }
}
