package org.lifang.server.compliance;

import java.time.LocalDate;
import java.util.List;
import org.lifang.server.answers.Finding;
import org.lifang.server.answers.Refusal;

/** How a command on a rule pack ended. */
public sealed interface PackOutcome {

    /** Kept as a draft; nothing is judged by it. */
    record Drafted(String name, int version) implements PackOutcome {}

    /** Waits for a second person. */
    record Proposed(String name, int version, LocalDate effectiveFrom) implements PackOutcome {}

    /** In force from its day on. */
    record Approved(String name, int version, LocalDate effectiveFrom) implements PackOutcome {}

    /** No longer used; what it decided stays as it was. */
    record Withdrawn(String name, int version) implements PackOutcome {}

    /** The text cannot be used, or the packs do not fit together; the findings say where and why. */
    record Faulty(boolean together, List<Finding> findings) implements PackOutcome, Refusal {
        public Faulty {
            findings = List.copyOf(findings);
        }

        @Override
        public String code() {
            return together ? "PACKS_DO_NOT_FIT" : "PACK_FAULTY";
        }
    }

    /** Why something cannot be done. */
    enum Why {
        UNKNOWN(404),
        VERSION_TAKEN(409),
        NOT_A_DRAFT(409),
        NOT_PROPOSED(409),
        WITHDRAWN_ALREADY(409),
        SAME_PERSON(422),
        EFFECTIVE_IN_THE_PAST(422),
        EFFECTIVE_BEFORE_THE_PACK(422),
        REASON_MISSING(422),
        LAST_ONE(409);

        private final int status;

        Why(int status) {
            this.status = status;
        }
    }

    /** It cannot be done, for a reason that is not in the text. */
    record No(Why why, List<String> about) implements PackOutcome, Refusal {

        public No {
            about = List.copyOf(about);
        }

        No(Why why) {
            this(why, List.of());
        }

        @Override
        public String code() {
            return "PACK_" + why.name();
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
