package org.lifang.server.field.device;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lifang.server.answers.Refusal;

/** How something about a phone ended. */
public sealed interface DeviceOutcome {

    record Enrolled(UUID id) implements DeviceOutcome {}

    record Revoked(UUID id) implements DeviceOutcome {}

    /** The PIN was right; which half keys are released stands in the answer, not in the receipt. */
    record Opened(UUID id) implements DeviceOutcome {}

    /** It was wrong, and that is kept. */
    record Wrong(UUID id, int left) implements DeviceOutcome {}

    /** The server's half of the key of a day. */
    record Share(LocalDate day, String share) {}

    /** Why not. */
    enum Why {
        UNKNOWN(404),
        REVOKED(403),
        LOCKED(409),
        TOO_MANY(409),
        REASON_MISSING(422),
        KEY_INVALID(422),
        ID_TAKEN(409);

        private final int status;

        Why(int status) {
            this.status = status;
        }
    }

    record No(Why why) implements DeviceOutcome, Refusal {

        public static No unknown() {
            return new No(Why.UNKNOWN);
        }

        public static No revoked() {
            return new No(Why.REVOKED);
        }

        @Override
        public String code() {
            return "DEVICE_" + why.name();
        }

        @Override
        public int status() {
            return why.status;
        }

        @Override
        public List<?> params() {
            return List.of();
        }
    }
}
