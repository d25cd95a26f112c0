package org.lifang.kernel.visit;

import org.jspecify.annotations.Nullable;
import org.lifang.kernel.visit.VisitState.Met;
import org.lifang.kernel.visit.VisitState.Stage;

/** Whether a visit may be closed with a result. */
final class Closing {

    private Closing() {}

    static @Nullable Hindrance against(VisitState state, VisitEvent.Closed closed) {
        if (state.stage() != Stage.LEFT) {
            return Hindrance.LEAVE_FIRST;
        }
        if (state.recorded()) {
            return Hindrance.RECORDER_STILL_RUNS;
        }
        if (!fits(state, closed.result())) {
            return Hindrance.RESULT_DOES_NOT_FIT;
        }
        boolean dayMissing = closed.next().dated() && closed.nextOn() <= VisitSetting.day(closed.at()) - 1;
        return dayMissing ? Hindrance.NEXT_ACTION_MISSING : null;
    }

    /** A result says no more than what happened. */
    private static boolean fits(VisitState state, Result result) {
        boolean met = switch (result.group()) {
            case MET_BORROWER -> state.begun() && state.met() == Met.BORROWER;
            case MET_OTHER -> state.begun() && state.met() == Met.ANOTHER;
            case NOBODY -> state.met() == Met.NOBODY;
            case STOPPED -> true;
        };
        return met
                && switch (result) {
                    case PROMISE -> state.promised();
                    case PLAN_AGREED -> state.agreed();
                    case NOTICE_LEFT -> state.begun();
                    case SKIPPED -> !state.begun();
                    default -> true;
                };
    }
}
