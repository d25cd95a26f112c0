package org.lifang.server.payments.statement;

import java.util.List;
import java.util.UUID;
import org.lifang.server.answers.Refusal;

/** How a command on a statement ended. */
public sealed interface StatementOutcome {

    /** It is on record and goes on by itself. */
    record Saved(UUID id, String state) implements StatementOutcome {}

    /** A profile's new version. */
    record ProfileSaved(String name, int version) implements StatementOutcome {}

    /** Why something cannot be done. */
    enum Why {
        UNKNOWN(404),
        ID_TAKEN(409),
        KNOWN(409),
        CHANNEL_CLOSED(422),
        PROFILE_UNKNOWN(422),
        STATE(409),
        HAS_FAULTS(409),
        NOTHING_TO_BOOK(409);

        private final int status;

        Why(int status) {
            this.status = status;
        }
    }

    /** It cannot be done. */
    record No(Why why) implements StatementOutcome, Refusal {

        @Override
        public String code() {
            return "STATEMENT_" + why.name();
        }

        @Override
        public int status() {
            return why.status;
        }
    }

    /** The profile's text is wrong in these fields. */
    record ProfileFaulty(List<String> fields) implements StatementOutcome, Refusal {
        public ProfileFaulty {
            fields = List.copyOf(fields);
        }

        @Override
        public String code() {
            return "STATEMENT_PROFILE_FAULTY";
        }

        @Override
        public List<?> params() {
            return List.of(String.join(", ", fields));
        }
    }
}
