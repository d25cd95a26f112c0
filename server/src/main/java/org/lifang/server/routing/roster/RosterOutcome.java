package org.lifang.server.routing.roster;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Finding;
import org.lifang.server.answers.Refusal;

/** How a change of the calendar ended. */
public sealed interface RosterOutcome {

    record Saved(UUID id) implements RosterOutcome {}

    /** Refused; the code tells why. */
    record Denied(No no, @Nullable String field) implements RosterOutcome, Refusal {

        static Denied because(No no) {
            return new Denied(no, null);
        }

        static Denied on(String field, No no) {
            return new Denied(no, field);
        }

        @Override
        public String code() {
            return "ROSTER_" + no.name();
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
        NOT_A_COLLECTOR(422),
        BRANCH_UNKNOWN(422),
        BRANCH_CLOSED(422),
        NAME_TAKEN(409),
        START_MISSING(422),
        HOURS_INVALID(422),
        LUNCH_INVALID(422),
        TOO_MANY(422),
        ABSENCE_UNKNOWN(404),
        ABSENCE_OVER(409),
        DAYS_INVALID(422),
        PAIR_OF_ONE(422),
        ALREADY_PAIRED(409);

        private final int status;

        No(int status) {
            this.status = status;
        }
    }
}
