package org.lifang.server.routing.plan;

import java.time.LocalDate;
import org.lifang.server.identity.SamplePart;
import org.lifang.server.identity.SystemActor;
import org.springframework.stereotype.Component;

/** The plans of the invented house's first days: drafts, which somebody has yet to put in force. */
@Component
class SamplePlans implements SamplePart {

    private static final int POSITION = 60;
    private static final int DAYS = 12;
    private static final long STEPS = 20_000;

    private final Solving solving;
    private final DayPlanStore plans;

    SamplePlans(Solving solving, DayPlanStore plans) {
        this.solving = solving;
        this.plans = plans;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public void putUp(LocalDate today) {
        for (int i = 0; i < DAYS; i++) {
            Plan newest = plans.newest(today.plusDays(i));
            if (newest != null && newest.cause() == Plan.Cause.KEPT) {
                solving.solve(newest.day(), SystemActor.ID, STEPS);
            }
        }
    }

    /** Plans without people are empty by themselves. */
    @Override
    public void takeDown() {}
}
