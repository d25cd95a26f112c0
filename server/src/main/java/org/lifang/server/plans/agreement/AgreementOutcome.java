package org.lifang.server.plans.agreement;

import java.util.List;
import java.util.UUID;
import org.lifang.server.answers.Finding;
import org.lifang.server.answers.Refusal;
import org.lifang.server.codes.CodeOutcome;

/** How a command on an agreement ended. */
public sealed interface AgreementOutcome {

    /** Worked out and worded; {@code needsSecondPerson} until somebody with the authority approved. */
    record Proposed(UUID id, boolean needsSecondPerson) implements AgreementOutcome {}

    /** A second person approved it. */
    record Approved(UUID id) implements AgreementOutcome {}

    /** Signed by the borrower; its terms count from today on. */
    record Accepted(UUID id, long overdueFen, int daysPastDue) implements AgreementOutcome {}

    /**
     * The figures were wrong; that is kept, and nothing was agreed.
     *
     * @param left how many tries are left
     */
    record WrongCode(UUID id, int left) implements AgreementOutcome {}

    /** The code cannot be used. */
    record CodeRefused(CodeOutcome.No no) implements AgreementOutcome, Refusal {
        @Override
        public String code() {
            return no.code();
        }

        @Override
        public int status() {
            return no.status();
        }
    }

    /** It ended, or goes on again. */
    record Turned(UUID id, AgreementState state) implements AgreementOutcome {}

    /** The policy does not allow it; every reason with its rule. */
    record Declined(List<Finding> findings) implements AgreementOutcome, Refusal {
        public Declined {
            findings = List.copyOf(findings);
        }

        @Override
        public String code() {
            return "AGREEMENT_DECLINED";
        }
    }

    /** Why something cannot be done. */
    enum Why {
        UNKNOWN(404),
        ID_TAKEN(409),
        LENDER_COMPUTES(409),
        NO_POLICY(409),
        NOT_PROPOSED(409),
        NOT_ACTIVE(409),
        ANOTHER_ACTIVE(409),
        NOTHING_TO_REPLACE(409),
        OUT_OF_DATE(409),
        CHANGED(409),
        TEXT_DIFFERS(422),
        SIGNATURE_UNFIT(422),
        OWN_PROPOSAL(422),
        NO_AUTHORITY(403),
        NEEDS_SECOND_PERSON(409),
        NEEDS_NOBODY(409),
        REASON_MISSING(422),
        NOT_POSTED(409),
        HOLD_REFUSED(409);

        private final int status;

        Why(int status) {
            this.status = status;
        }
    }

    /** It cannot be done. */
    record No(Why why, List<String> about) implements AgreementOutcome, Refusal {

        public No {
            about = List.copyOf(about);
        }

        static No because(Why why, String... about) {
            return new No(why, List.of(about));
        }

        @Override
        public String code() {
            return "AGREEMENT_" + why.name();
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
