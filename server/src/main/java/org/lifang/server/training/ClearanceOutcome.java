package org.lifang.server.training;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Finding;
import org.lifang.server.answers.Refusal;

/** How putting something on record about a colleague ended. */
public sealed interface ClearanceOutcome {

    record Recorded(UUID id) implements ClearanceOutcome {}

    /** Refused; which of the reasons is told by the code. */
    record Denied(No no, @Nullable String field) implements ClearanceOutcome, Refusal {

        static Denied because(No no) {
            return new Denied(no, null);
        }

        static Denied on(String field, No no) {
            return new Denied(no, field);
        }

        @Override
        public String code() {
            return "CLEARANCE_" + no.name();
        }

        @Override
        public int status() {
            return no.status;
        }

        @Override
        public List<Finding> findings() {
            return field == null ? List.of() : List.of(Finding.on(field, code()));
        }
    }

    /** Why not. */
    enum No {
        USER_UNKNOWN(404),
        /** Nobody keeps the record about themselves. */
        OWN(422),
        ID_TAKEN(409),
        DATE_INVALID(422),
        FIELD_NEEDED(422),
        FIELD_NOT_OF_KIND(422),
        TEXT_INVALID(422),
        NOT_SUSPENDED(409),
        NOT_BLACKLISTED(409),
        NOT_QUALIFIED(409),
        RECORD_UNKNOWN(422),
        ALREADY_VOIDED(409),
        /** Who put it on record does not strike it out. */
        OWN_RECORD(422);

        private final int status;

        No(int status) {
            this.status = status;
        }
    }
}
