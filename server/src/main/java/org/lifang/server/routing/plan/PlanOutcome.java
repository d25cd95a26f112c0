package org.lifang.server.routing.plan;

import java.util.List;
import java.util.UUID;
import org.lifang.server.answers.Refusal;

/** How something done about a plan ended. */
public sealed interface PlanOutcome {

    /** Done; the version that came of it. */
    record Made(UUID plan, int version) implements PlanOutcome {}

    /** Refused; the code tells why. */
    record Denied(No no, List<String> about) implements PlanOutcome, Refusal {

        static Denied because(No no, Object... about) {
            return new Denied(no, List.of(about).stream().map(String::valueOf).toList());
        }

        @Override
        public String code() {
            return "PLANNING_" + no.name();
        }

        @Override
        public int status() {
            return no.status;
        }

        @Override
        public List<?> params() {
            return about;
        }
    }

    /** Why not. */
    enum No {
        PLAN_UNKNOWN(404),
        VISIT_UNKNOWN(404),
        CREW_UNKNOWN(404),
        DAY_OVER(422),
        TOO_FAR_AHEAD(422),
        NO_CREWS(422),
        /** Another version was made meanwhile. */
        NOT_THE_NEWEST(409),
        ALREADY_PUBLISHED(409),
        SOLVING(409),
        /** Promised visits are missing from it. */
        PROMISES_MISSING(422),
        /** It does not fit there with what was promised. */
        DOES_NOT_FIT(422),
        NOTHING_PUBLISHED(409),
        /** Two visits of one crew cannot be exchanged between crews. */
        SAME_CREW(422),
        PROMISED_VISIT(422);

        private final int status;

        No(int status) {
            this.status = status;
        }
    }
}
