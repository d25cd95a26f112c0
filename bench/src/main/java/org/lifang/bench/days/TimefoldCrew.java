package org.lifang.bench.days;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.route.day.DayCrew;
import org.lifang.kernel.route.day.Lunch;

/** A crew and its visits in their order, which Timefold changes; what Timefold reads and writes is public. */
@PlanningEntity
public final class TimefoldCrew {

    @PlanningId
    public String id;

    private int start;
    private int end;
    private int from;
    private int latest;
    private @Nullable Lunch lunch;
    private IntBinaryOperator ways;

    @PlanningListVariable(allowsUnassignedValues = true)
    public List<TimefoldVisit> visits = new ArrayList<>();

    /** For Timefold, which makes copies and fills them. */
    public TimefoldCrew() {
        this.id = "";
        this.ways = (one, other) -> 0;
    }

    TimefoldCrew(DayCrew crew, IntBinaryOperator ways) {
        this.id = crew.id();
        this.start = crew.start();
        this.end = crew.end();
        this.from = crew.shift().from();
        this.latest = crew.latest();
        this.lunch = crew.lunch();
        this.ways = ways;
    }

    String id() {
        return id;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    int from() {
        return from;
    }

    int latest() {
        return latest;
    }

    @Nullable
    Lunch lunch() {
        return lunch;
    }

    int way(int one, int other) {
        return ways.applyAsInt(one, other);
    }

    List<TimefoldVisit> visits() {
        return visits;
    }
}
