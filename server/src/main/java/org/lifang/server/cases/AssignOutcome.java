package org.lifang.server.cases;

import java.util.List;
import java.util.UUID;
import org.lifang.server.answers.Refusal;

/** How giving a case by hand ended. */
public sealed interface AssignOutcome {

    /** The collector has the case now. */
    record Assigned(long caseId, UUID collectorId) implements AssignOutcome {}

    /** There is no such case. */
    record UnknownCase(long caseId) implements AssignOutcome, Refusal {
        @Override
        public String code() {
            return "CASE_UNKNOWN";
        }

        @Override
        public int status() {
            return 404;
        }
    }

    /** A closed case needs nobody. */
    record CaseClosed(long caseId) implements AssignOutcome, Refusal {
        @Override
        public String code() {
            return "CASE_CLOSED";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public List<?> params() {
            return List.of(String.valueOf(caseId));
        }
    }

    /** Not an active collector. */
    record NotACollector(UUID collectorId) implements AssignOutcome, Refusal {
        @Override
        public String code() {
            return "CASE_NOT_A_COLLECTOR";
        }
    }

    /** Why is missing; the collector who loses the case may ask. */
    record ReasonMissing() implements AssignOutcome, Refusal {
        @Override
        public String code() {
            return "CASE_REASON_MISSING";
        }
    }
}
