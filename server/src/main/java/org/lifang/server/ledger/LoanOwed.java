package org.lifang.server.ledger;

import java.time.LocalDate;
import java.util.List;
import org.lifang.kernel.aging.Owed;
import org.lifang.server.answers.Refusal;

/** What one loan owes on a date, or why nobody can say. */
public sealed interface LoanOwed {

    /**
     * The answer.
     *
     * @param stated the lender's own system computed it; we carried its snapshot forward
     * @param payments by the number by which the kernel's steps know them, from 1
     */
    record Known(long loanId, long borrowerId, String currency, boolean stated, Owed owed, List<Payment> payments)
            implements LoanOwed {}

    /** No such loan. */
    record UnknownLoan(long loanId) implements LoanOwed, Refusal {
        @Override
        public String code() {
            return "LOAN_UNKNOWN";
        }

        @Override
        public int status() {
            return 404;
        }
    }

    /** The lender computes and its first snapshot is of a later date. */
    record NothingStatedYet(long loanId, LocalDate firstKnownOn) implements LoanOwed, Refusal {
        @Override
        public String code() {
            return "NOTHING_STATED_YET";
        }

        @Override
        public List<?> params() {
            return List.of(firstKnownOn.toString());
        }
    }

    /** The date lies outside the years the ledger answers for. */
    record DateOutOfRange(LocalDate earliest, LocalDate latest) implements LoanOwed, Refusal {
        @Override
        public String code() {
            return "DATE_OUT_OF_RANGE";
        }

        @Override
        public List<?> params() {
            return List.of(earliest.toString(), latest.toString());
        }
    }
}
