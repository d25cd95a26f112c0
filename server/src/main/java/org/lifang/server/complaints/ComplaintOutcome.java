package org.lifang.server.complaints;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Finding;
import org.lifang.server.answers.Refusal;

/** How a change of a complaint ended. */
public sealed interface ComplaintOutcome {

    record Saved(UUID id) implements ComplaintOutcome {}

    /** Refused; which of the reasons is told by the code. */
    record Denied(No no, @Nullable String field) implements ComplaintOutcome, Refusal {

        static Denied because(No no) {
            return new Denied(no, null);
        }

        static Denied on(String field, No no) {
            return new Denied(no, field);
        }

        @Override
        public String code() {
            return "COMPLAINT_" + no.name();
        }

        @Override
        public int status() {
            return no.status;
        }

        @Override
        public List<Finding> findings() {
            return field == null && no.citation == null
                    ? List.of()
                    : List.of(new Finding(code(), field, null, List.of(), no.citation));
        }
    }

    /** Why not. */
    enum No {
        UNKNOWN(404, null),
        BORROWER_UNKNOWN(404, null),
        LOAN_UNKNOWN(422, null),
        ID_TAKEN(409, null),
        CLOSED(409, null),
        TEXT_INVALID(422, null),
        RECEIVED_INVALID(422, null),
        PERSON_UNKNOWN(422, null),
        TOO_MANY_PERSONS(422, null),
        ALREADY_NAMED(409, null),
        /** Not somebody who may handle complaints. */
        NOT_A_HANDLER(422, null),
        NO_HANDLER(409, "CN-D-02"),
        /** Nobody handles or decides what they are complained about for. */
        ABOUT_HANDLER(422, "CN-D-02"),
        ABOUT_YOU(422, "CN-D-02"),
        /** Steps come in order, and before the day that is due has passed. */
        STAGE_INVALID(409, "CN-D-01"),
        TOO_LATE_TO_EXTEND(409, "CN-D-01"),
        /** The last extension is approved by somebody above the handler. */
        OWN_APPROVAL(422, "CN-D-01"),
        TOLD_INVALID(422, "CN-D-01");

        private final int status;
        private final @Nullable String citation;

        No(int status, @Nullable String citation) {
            this.status = status;
            this.citation = citation;
        }
    }
}
