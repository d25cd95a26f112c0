package org.lifang.server.payments.receipt;

import org.lifang.server.ledger.Posting;

/** Why money is still open. */
public enum Waits {
    NO_REFERENCE,
    SEVERAL_LOANS,
    SEVERAL_PEOPLE,
    LOAN_CLOSED,
    LENDER_COMPUTES,
    OTHER_CURRENCY,
    BEFORE_DISBURSEMENT,
    NOT_POSTED,
    LEFT_OVER,
    TAKEN_BACK;

    /** Why the ledger would not take it. */
    static Waits refused(Posting no) {
        return switch (no) {
            case Posting.LoanClosed closed -> LOAN_CLOSED;
            case Posting.LenderComputes theirs -> LENDER_COMPUTES;
            case Posting.BeforeDisbursement early -> BEFORE_DISBURSEMENT;
            case Posting.OutOfRange out -> out.field().equals("currency") ? OTHER_CURRENCY : NOT_POSTED;
            default -> NOT_POSTED;
        };
    }
}
