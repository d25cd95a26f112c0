package org.lifang.server.plans.policy;

import java.time.LocalDate;
import java.util.List;
import org.lifang.server.answers.Finding;
import org.lifang.server.answers.Refusal;

/** How a command on a policy ended. */
public sealed interface PolicyOutcome {

    /** Kept as a draft; nothing is offered by it. */
    record Drafted(String name, int version) implements PolicyOutcome {}

    /** Waits for a second person. */
    record Proposed(String name, int version, LocalDate effectiveFrom) implements PolicyOutcome {}

    /** In force from its day on. */
    record Approved(String name, int version, LocalDate effectiveFrom) implements PolicyOutcome {}

    /** No longer used; what was agreed by it stays. */
    record Withdrawn(String name, int version) implements PolicyOutcome {}

    /** The text cannot be used; the findings say where and why. */
    record Faulty(List<Finding> findings) implements PolicyOutcome, Refusal {
        public Faulty {
            findings = List.copyOf(findings);
        }

        @Override
        public String code() {
            return "POLICY_FAULTY";
        }
    }

    /** Why something cannot be done. */
    enum Why {
        UNKNOWN(404),
        VERSION_TAKEN(409),
        OTHER_PRODUCT(409),
        NOT_A_DRAFT(409),
        NOT_PROPOSED(409),
        WITHDRAWN_ALREADY(409),
        SAME_PERSON(422),
        EFFECTIVE_IN_THE_PAST(422),
        EFFECTIVE_BEFORE_THE_TEXT(422),
        ROLE_UNKNOWN(422),
        REASON_MISSING(422);

        private final int status;

        Why(int status) {
            this.status = status;
        }
    }

    /** It cannot be done, for a reason that is not a fault of the text. */
    record No(Why why, List<String> about) implements PolicyOutcome, Refusal {

        public No {
            about = List.copyOf(about);
        }

        static No because(Why why, String... about) {
            return new No(why, List.of(about));
        }

        @Override
        public String code() {
            return "POLICY_" + why.name();
        }

        @Override
        public int status() {
            return why.status;
        }

        @Override
        public List<?> params() {
            return about;
        }
    }
}
