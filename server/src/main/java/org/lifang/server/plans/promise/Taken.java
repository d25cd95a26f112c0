package org.lifang.server.plans.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.promise.Moment;
import org.lifang.kernel.promise.Obligation;
import org.lifang.kernel.promise.Receipt;
import org.lifang.kernel.promise.Standing;

/**
 * An obligation on record with the loan's money.
 *
 * @param option {@code promise}, or the kind of the agreement
 * @param bucket of the loan when it was taken
 */
public record Taken(
        UUID id,
        long loanId,
        long borrowerId,
        String currency,
        Kind kind,
        String option,
        Way way,
        String product,
        int bucket,
        UUID takenBy,
        Instant takenAt,
        Obligation obligation,
        @Nullable Because closedBecause,
        List<Receipt> receipts) {

    /** What it is. */
    public enum Kind {
        PROMISE,
        AGREEMENT
    }

    /** Where it was made. */
    public enum Way {
        CALL,
        VISIT,
        MESSAGE,
        COUNTER,
        PORTAL,
        OTHER
    }

    /** Why nothing is waited for any more. */
    public enum Because {
        CANCELLED,
        REPLACED,
        BROKEN,
        COMPLETED
    }

    public Taken {
        receipts = List.copyOf(receipts);
    }

    /** How it stands at the end of a day. */
    public Standing on(LocalDate date) {
        return obligation.on(date, receipts);
    }

    /** A day and the moment something was recorded on it. */
    static Moment moment(LocalDate on, Instant at) {
        return new Moment(on, ChronoUnit.MICROS.between(Instant.EPOCH, at));
    }
}
