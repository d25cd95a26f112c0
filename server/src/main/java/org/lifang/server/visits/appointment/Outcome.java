package org.lifang.server.visits.appointment;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Refusal;

/** How a step of an appointment ended. */
public sealed interface Outcome {

    /** It stands there now. */
    record Stands(UUID id, State state) implements Outcome {}

    /** A time is kept with a crew; the gate is asked next. */
    record Booked(UUID id, UUID booking) implements Outcome {}

    /** Nobody can come then any more; these are offered instead. */
    record Gone(UUID id, List<Hours> instead) implements Outcome {
        public Gone {
            instead = List.copyOf(instead);
        }
    }

    /**
     * The gate said no; that is kept.
     *
     * @param retryFrom local time from which the clock alone heals it
     */
    record Stopped(
            @Nullable UUID id, List<String> rules, @Nullable LocalDateTime retryFrom) implements Outcome {
        public Stopped {
            rules = List.copyOf(rules);
        }
    }

    /** Why something cannot be done. */
    enum Why {
        UNKNOWN(404),
        BORROWER_UNKNOWN(404),
        LIVE_ALREADY(409),
        REASON_MISSING(422),
        DECLINED_BEFORE(409),
        WRONG_STATE(409),
        BEING_CONFIRMED(409),
        PLACE_UNKNOWN(422),
        /** Nobody knows where the address is. */
        PLACE_NOT_LOCATED(422),
        WORKPLACE_WITHOUT_CONSENT(422),
        NOT_OFFERED(422),
        HOURS_INVALID(422),
        NOTHING_NAMED(422),
        NO_CREW(409),
        NOT_PERMITTED(409),
        TOO_LATE(409),
        NOT_YET(409),
        WORDING_UNKNOWN(422),
        HELP_ALREADY(409);

        private final int status;

        Why(int status) {
            this.status = status;
        }
    }

    /** It cannot be done. */
    record No(Why why, List<String> about) implements Outcome, Refusal {

        public No {
            about = List.copyOf(about);
        }

        static No because(Why why, String... about) {
            return new No(why, List.of(about));
        }

        @Override
        public String code() {
            return "APPOINTMENT_" + why.name();
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
