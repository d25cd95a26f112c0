package org.lifang.server.ledger;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.Amounts;
import org.lifang.kernel.aging.InstalmentState;
import org.lifang.kernel.aging.Limitation;
import org.lifang.kernel.aging.Owed;
import org.lifang.kernel.aging.Step;
import org.lifang.kernel.aging.YearlyCost;
import org.lifang.server.answers.Amount;
import org.lifang.server.answers.Messages;

/** Puts the kernel's answer about one loan into what people read. */
final class Spoken {

    private final LoanOwed.Known known;
    private final Messages messages;
    private final Locale locale;

    Spoken(LoanOwed.Known known, Messages messages, Locale locale) {
        this.known = known;
        this.messages = messages;
        this.locale = locale;
    }

    Views.LoanView loan() {
        Owed owed = known.owed();
        return new Views.LoanView(
                Long.toString(known.loanId()),
                owed.asOf(),
                known.stated(),
                owed.daysPastDue(),
                owed.bucket().name(),
                owed.classFloor().name(),
                owed.oldestUnpaidDueOn(),
                owed.missedInstalments(),
                split(owed.overdue()),
                split(owed.dueNotOverdue()),
                fen(owed.notYetDuePrincipalFen()),
                fen(owed.outstandingPrincipalFen()),
                fen(owed.accruedInterestFen() + owed.accruedFeeFen()),
                fen(owed.creditFen()),
                fen(owed.payoffFen()),
                owed.nextDueOn() == null ? null : new Views.NextDue(owed.nextDueOn(), fen(owed.nextDueFen())),
                limitation(owed.limitation()),
                cost(owed.yearlyCost()),
                owed.instalments().stream().map(this::instalment).toList(),
                owed.steps().stream().map(this::step).toList(),
                Citations.of(owed, known.stated(), messages, locale));
    }

    Views.LoanLine line() {
        Owed owed = known.owed();
        return new Views.LoanLine(
                Long.toString(known.loanId()),
                known.stated(),
                split(owed.overdue()),
                owed.daysPastDue(),
                owed.bucket().name(),
                fen(owed.payoffFen()));
    }

    private Views.@Nullable LimitationView limitation(@Nullable Limitation limitation) {
        return limitation == null
                ? null
                : new Views.LimitationView(
                        limitation.endsOn(),
                        limitation.runsFrom(),
                        limitation.because().name(),
                        limitation.expired());
    }

    private Views.Cost cost(YearlyCost cost) {
        return new Views.Cost(
                cost.ratePpm(), cost.capPpm(), fen(cost.chargesFen()), fen(cost.ceilingFen()), fen(cost.excessFen()));
    }

    private Views.InstalmentView instalment(InstalmentState state) {
        Amounts paid = state.paid();
        return new Views.InstalmentView(
                state.seq(),
                state.dueOn(),
                fen(state.agreed().principalFen()),
                fen(state.agreed().interestFen()),
                fen(state.agreed().feeFen()),
                fen(paid.principalFen()),
                fen(paid.interestFen()),
                fen(paid.penaltyFen() + paid.compoundFen()),
                fen(paid.feeFen()),
                fen(state.waived().totalFen()),
                fen(state.left().totalFen()),
                state.daysPastDue(),
                state.settledOn());
    }

    private Views.StepView step(Step step) {
        String kind = step.what().name();
        List<String> params = List.of(Long.toString(step.id()), Fen.text(step.amountFen()));
        return new Views.StepView(
                step.on(),
                kind,
                messages.text("ledger.step." + kind, params, locale),
                paymentId(step),
                fen(step.amountFen()),
                split(step.dueAfter()),
                fen(step.creditFen()),
                step.daysPastDue());
    }

    /** The kernel knows payments by their place among the loan's. */
    private @Nullable String paymentId(Step step) {
        return switch (step.what()) {
            case PAYMENT, REVERSED_PAYMENT, REVERSAL ->
                step.id() >= 1 && step.id() <= known.payments().size()
                        ? known.payments().get((int) step.id() - 1).id().toString()
                        : null;
            case INSTALMENT_DUE,
                    CREDIT_USED,
                    WAIVER,
                    RATE_CHANGE,
                    PAUSE_BEGINS,
                    PAUSE_ENDS,
                    ACCELERATION,
                    SETTLED_EARLY,
                    COST,
                    COST_NOT_DEMANDABLE,
                    DEMAND,
                    ACKNOWLEDGEMENT,
                    SNAPSHOT,
                    AS_OF -> null;
        };
    }

    private Views.Split split(Amounts amounts) {
        return Views.Split.of(amounts, known.currency());
    }

    private Amount fen(long fen) {
        return new Amount(fen, known.currency());
    }
}
