package org.lifang.server.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lifang.server.answers.Finding;
import org.lifang.server.answers.Refusal;

/** How recording a money fact ended. */
public sealed interface Posting {

    /**
     * The fact is stored and the loan's account derived from it.
     *
     * @param id of the payment or event
     * @param overdueFen principal, interest, charges, fees and costs past due afterwards
     * @param creditFen money received beyond all that was due
     */
    record Posted(UUID id, long loanId, LocalDate effectiveOn, long overdueFen, long creditFen, int daysPastDue)
            implements Posting {}

    /** No such loan, or one that was never imported whole. */
    record LoanUnknown(long loanId) implements Posting, Refusal {
        @Override
        public String code() {
            return "LOAN_UNKNOWN";
        }

        @Override
        public int status() {
            return 404;
        }
    }

    /** No such payment. */
    record PaymentUnknown() implements Posting, Refusal {
        @Override
        public String code() {
            return "PAYMENT_UNKNOWN";
        }

        @Override
        public int status() {
            return 404;
        }
    }

    /** The lender's own system computes this loan: the fact belongs there and comes back with its next snapshot. */
    record LenderComputes() implements Posting, Refusal {
        @Override
        public String code() {
            return "LENDER_COMPUTES";
        }

        @Override
        public int status() {
            return 409;
        }
    }

    /** The lender has closed the loan. */
    record LoanClosed(LocalDate closedOn) implements Posting, Refusal {
        @Override
        public String code() {
            return "LOAN_CLOSED";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public List<?> params() {
            return List.of(closedOn.toString());
        }
    }

    /** Nothing can happen to a loan before it is paid out. */
    record BeforeDisbursement(LocalDate disbursedOn) implements Posting, Refusal {
        @Override
        public String code() {
            return "BEFORE_DISBURSEMENT";
        }

        @Override
        public List<?> params() {
            return List.of(disbursedOn.toString());
        }
    }

    /** Money cannot have come in, been waived or spent on a day still to come. */
    record InTheFuture(LocalDate businessDate) implements Posting, Refusal {
        @Override
        public String code() {
            return "DATE_IN_THE_FUTURE";
        }

        @Override
        public List<?> params() {
            return List.of(businessDate.toString());
        }
    }

    /** The id or the lender's reference is already that of another fact. */
    record AlreadyRecorded() implements Posting, Refusal {
        @Override
        public String code() {
            return "ALREADY_RECORDED";
        }

        @Override
        public int status() {
            return 409;
        }
    }

    /** A new schedule took the balance over on that day; what is dated before would change nothing any more. */
    record BeforeAgreement(LocalDate agreedOn) implements Posting, Refusal {
        @Override
        public String code() {
            return "BEFORE_AGREEMENT";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public List<?> params() {
            return List.of(agreedOn.toString());
        }
    }

    /** Another schedule agreed before is in force. */
    record AlreadyAgreed(LocalDate agreedOn) implements Posting, Refusal {
        @Override
        public String code() {
            return "ALREADY_AGREED";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public List<?> params() {
            return List.of(agreedOn.toString());
        }
    }

    /** Nothing was agreed under this id. */
    record AgreementUnknown() implements Posting, Refusal {
        @Override
        public String code() {
            return "AGREEMENT_UNKNOWN";
        }

        @Override
        public int status() {
            return 404;
        }
    }

    /** Money is taken only where the lender said so; that cash is not taken is a house rule (CN-V-17). */
    record ChannelNotDesignated(String channel) implements Posting, Refusal {
        @Override
        public String code() {
            return "CHANNEL_NOT_DESIGNATED";
        }

        @Override
        public List<?> params() {
            return List.of(channel);
        }

        @Override
        public List<Finding> findings() {
            return List.of(new Finding("CHANNEL_RULE", "channel", null, List.of(), "CN-V-17"));
        }
    }

    /** It belongs to a receipt, where it is taken back together with the rest of its story. */
    record PartOfReceipt() implements Posting, Refusal {
        @Override
        public String code() {
            return "PAYMENT_PART_OF_RECEIPT";
        }

        @Override
        public int status() {
            return 409;
        }
    }

    /** A payment can be taken back once. */
    record AlreadyReversed() implements Posting, Refusal {
        @Override
        public String code() {
            return "ALREADY_REVERSED";
        }

        @Override
        public int status() {
            return 409;
        }
    }

    /** A payment cannot be taken back before it was made. */
    record ReversalBeforePayment(LocalDate paidOn) implements Posting, Refusal {
        @Override
        public String code() {
            return "REVERSAL_BEFORE_PAYMENT";
        }

        @Override
        public List<?> params() {
            return List.of(paidOn.toString());
        }
    }

    /** More than what is due of that component on that date: only what is owed can be waived. */
    record WaiverTooLarge(long dueFen) implements Posting, Refusal {
        @Override
        public String code() {
            return "WAIVER_TOO_LARGE";
        }

        @Override
        public List<?> params() {
            return List.of(Fen.text(dueFen));
        }
    }

    /** A loan is called due once, and only while something is still to come. */
    record NothingToCall() implements Posting, Refusal {
        @Override
        public String code() {
            return "NOTHING_TO_CALL";
        }

        @Override
        public int status() {
            return 409;
        }
    }

    /** An amount, rate or range outside what the ledger can hold. */
    record OutOfRange(String field) implements Posting, Refusal {
        @Override
        public String code() {
            return "VALUE_OUT_OF_RANGE";
        }

        @Override
        public List<?> params() {
            return List.of(field);
        }
    }
}
