package org.lifang.kernel.aging;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Something that happened to a loan on a date; it takes effect at the start of that day.
 *
 * <p>The order in which same-day events are listed does not matter. They apply as: rates, acceleration, costs, use of a
 * credit balance, waivers, payments; equals by id. Of several rates on one day the lowest holds.
 */
public sealed interface LoanEvent extends Serializable {

    /** The day from which it counts. */
    LocalDate on();

    /** Money received. */
    record Payment(long id, LocalDate on, long amountFen) implements LoanEvent {
        public Payment {
            positive(amountFen);
        }
    }

    /** A payment taken back; from this date on the loan is derived as if that payment had never been made. */
    record Reversal(long id, long paymentId, LocalDate on) implements LoanEvent {}

    /** An approved reduction of what is due on the date, oldest instalment first; what exceeds it lapses. */
    record Waiver(long id, LocalDate on, Component component, long amountFen) implements LoanEvent {
        public Waiver {
            positive(amountFen);
        }
    }

    /** A new contract rate for penalty and compound interest; the schedule's own interest is not recomputed. */
    record RateChange(LocalDate on, int ppm) implements LoanEvent {
        public RateChange {
            if (ppm < 0 || ppm > Terms.MILLION) {
                throw new IllegalArgumentException("a yearly rate must be 0 to 1000000 ppm: " + ppm);
            }
        }
    }

    /** Days that do not count: from the first day up to, not including, {@code to}. No penalty runs on them. */
    record Pause(LocalDate from, LocalDate to) implements LoanEvent {
        public Pause {
            if (!to.isAfter(from)) {
                throw new IllegalArgumentException("a pause must end after it begins: " + from + " to " + to);
            }
        }

        @Override
        public LocalDate on() {
            return from;
        }
    }

    /** Notice that the whole loan is due (提前到期): the rest of the principal is overdue only after this date. */
    record Acceleration(LocalDate on) implements LoanEvent {}

    /** A demand that interrupts limitation (CN-L-03, CN-L-04). */
    record Demand(LocalDate on, DemandKind kind) implements LoanEvent {}

    /** An agreement to perform that interrupts limitation (CN-L-03, CN-L-05). */
    record Acknowledgement(LocalDate on, AcknowledgementKind kind) implements LoanEvent {}

    /**
     * A cost of realising the claim.
     *
     * @param disclosed whether the all-in cost sheet names it; if not, it may not be demanded (CN-M-11)
     */
    record CostIncurred(LocalDate on, long fen, boolean disclosed) implements LoanEvent {
        public CostIncurred {
            positive(fen);
        }
    }

    /** Ways of demanding that count as proof (CN-L-04), and suit or arbitration (CN-L-03). */
    enum DemandKind {
        SIGNED_LETTER,
        MESSAGE_ARRIVED,
        SET_OFF_AS_AGREED,
        PUBLIC_NOTICE,
        ASSIGNMENT_NOTICE,
        SUIT_OR_ARBITRATION
    }

    /** Ways of agreeing to perform (CN-L-05). */
    enum AcknowledgementKind {
        PROMISE,
        REPAYMENT_PLAN,
        REQUEST_FOR_TIME,
        SECURITY_GIVEN
    }

    private static void positive(long fen) {
        if (fen <= 0 || fen > Instalment.MOST_FEN) {
            throw new IllegalArgumentException("an amount must be 1 to 10^12 fen: " + fen);
        }
    }
}
