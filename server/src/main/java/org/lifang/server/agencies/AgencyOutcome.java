package org.lifang.server.agencies;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Finding;
import org.lifang.server.answers.Refusal;

/** How a change of the register of agencies ended. */
public sealed interface AgencyOutcome {

    record Saved(UUID id) implements AgencyOutcome {}

    /** Refused; which of the reasons is told by the code. */
    record Denied(No no, @Nullable String field) implements AgencyOutcome, Refusal {

        static Denied because(No no) {
            return new Denied(no, null);
        }

        static Denied on(String field, No no) {
            return new Denied(no, field);
        }

        @Override
        public String code() {
            return "AGENCY_" + no.name();
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
        NAME_INVALID(422, null),
        REGISTRATION_INVALID(422, null),
        TAKEN(409, null),
        ID_TAKEN(409, null),
        DATE_INVALID(422, null),
        UNTIL_INVALID(422, null),
        FIELD_NEEDED(422, null),
        FIELD_NOT_OF_KIND(422, null),
        FORM_INVALID(422, null),
        SCORES_INVALID(422, null),
        TEXT_INVALID(422, null),
        URL_INVALID(422, null),
        /** What is referred to does not exist or is of another kind. */
        REFERENCE_INVALID(422, null),
        VIOLENCE_STAYS(422, "CN-A-10"),
        NOT_EVALUATED_FOR_RENEWAL(409, "CN-A-02"),
        NOT_SUSPENDED(409, null),
        ALREADY_VOIDED(409, null),
        /** Who put it on record does not strike it out. */
        OWN_RECORD(422, null),
        USER_UNKNOWN(422, null),
        ALREADY_MEMBER(409, null),
        NOT_A_MEMBER(409, null);

        private final int status;
        private final @Nullable String citation;

        No(int status, @Nullable String citation) {
            this.status = status;
            this.citation = citation;
        }
    }
}
