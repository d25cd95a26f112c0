package org.lifang.server.complaints;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Finding;
import org.lifang.server.answers.Refusal;

/** How a change of the register of holds ended. */
public sealed interface HoldOutcome {

    record Saved(UUID id) implements HoldOutcome {}

    /** Refused; which of the reasons is told by the code. */
    record Denied(No no, @Nullable String field) implements HoldOutcome, Refusal {

        static Denied because(No no) {
            return new Denied(no, null);
        }

        static Denied on(String field, No no) {
            return new Denied(no, field);
        }

        @Override
        public String code() {
            return "HOLD_" + no.name();
        }

        @Override
        public int status() {
            return no.status;
        }

        @Override
        public List<Finding> findings() {
            if (field == null && no.citation == null) {
                return List.of();
            }
            return List.of(new Finding(code(), field, null, List.of(), no.citation));
        }
    }

    /** Why not. */
    enum No {
        UNKNOWN(404, null),
        BORROWER_UNKNOWN(404, null),
        LOAN_UNKNOWN(422, null),
        ID_TAKEN(409, null),
        CLOSED(409, null),
        /** Opened and lifted with its complaint only. */
        OF_COMPLAINT(409, "CN-D-01"),
        SINCE_INVALID(422, null),
        UNTIL_INVALID(422, null),
        DETAIL_INVALID(422, null),
        REVIEW_DATE_NEEDED(422, null),
        REVIEW_DATE_INVALID(422, null),
        ORDER_NUMBER_NEEDED(422, "CN-L-07"),
        UNDISPUTED_INVALID(422, "CN-D-06"),
        TEXT_INVALID(422, null),
        /** Hardship is the only kind a review lets go on. */
        NOT_REVIEWABLE(409, "CN-D-10"),
        ALREADY_REVIEWED(409, null),
        /** Who opened a hold does not review it. */
        OWN_REVIEW(422, "CN-D-10"),
        NEEDS_TWO(409, null),
        NEEDS_ONE(409, null),
        ALREADY_PROPOSED(409, null),
        NOT_PROPOSED(409, null),
        /** Who proposed the end does not agree to it. */
        OWN_PROPOSAL(422, null);

        private final int status;
        private final @Nullable String citation;

        No(int status, @Nullable String citation) {
            this.status = status;
            this.citation = citation;
        }
    }
}
