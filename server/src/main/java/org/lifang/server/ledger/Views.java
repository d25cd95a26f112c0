package org.lifang.server.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.Amounts;
import org.lifang.server.answers.Amount;

/** What the ledger says over HTTP. */
final class Views {

    private Views() {}

    /** An amount by what it is owed for; fees hold the disclosed costs too. */
    record Split(Amount principal, Amount interest, Amount penalty, Amount compound, Amount fees, Amount total) {

        static Split of(Amounts amounts, String currency) {
            return new Split(
                    new Amount(amounts.principalFen(), currency),
                    new Amount(amounts.interestFen(), currency),
                    new Amount(amounts.penaltyFen(), currency),
                    new Amount(amounts.compoundFen(), currency),
                    new Amount(amounts.feeFen() + amounts.costFen(), currency),
                    new Amount(amounts.totalFen(), currency));
        }
    }

    record NextDue(LocalDate on, Amount amount) {}

    /** {@code by} names what last made the period run anew. */
    record LimitationView(LocalDate expiresOn, LocalDate lastInterruptedOn, String by, boolean expired) {}

    record Cost(long effectiveRatePpm, int capPpm, Amount charges, Amount ceiling, Amount excess) {}

    record InstalmentView(
            int seq,
            LocalDate dueOn,
            Amount principal,
            Amount interest,
            Amount fee,
            Amount paidPrincipal,
            Amount paidInterest,
            Amount paidCharges,
            Amount paidFee,
            Amount waived,
            Amount left,
            int dpd,
            @Nullable LocalDate paidOn) {}

    /** One thing that happened, in a sentence, and what was due after it. */
    record StepView(
            LocalDate on,
            String kind,
            String text,
            @Nullable String paymentId,
            Amount amount,
            Split amounts,
            Amount credit,
            int dpd) {}

    record Citation(String ruleId, String source, String tier, String confidence) {}

    record LoanView(
            String loanId,
            LocalDate asOf,
            boolean statedByLender,
            int dpd,
            String bucket,
            String riskClass,
            @Nullable LocalDate oldestUnpaidDueOn,
            int missedInstalments,
            Split overdue,
            Split dueNotOverdue,
            Amount notYetDue,
            Amount outstandingPrincipal,
            Amount accruedInterest,
            Amount credit,
            Amount payoff,
            @Nullable NextDue nextDue,
            @Nullable LimitationView limitation,
            Cost cost,
            List<InstalmentView> instalments,
            List<StepView> steps,
            List<Citation> citations) {}

    record LoanLine(String loanId, boolean statedByLender, Split overdue, int dpd, String bucket, Amount payoff) {}

    record BorrowerView(
            String borrowerId,
            LocalDate asOf,
            int dpd,
            String bucket,
            String riskClass,
            Split overdue,
            Amount payoff,
            List<LoanLine> loans) {}

    record CurveDay(LocalDate on, Amount principal, Amount interest, Amount penalty, Amount compound, Amount fees) {}

    record PaymentView(
            String id,
            LocalDate paidOn,
            Amount amount,
            String channel,
            @Nullable String reference,
            @Nullable LocalDate reversedOn) {}
}
