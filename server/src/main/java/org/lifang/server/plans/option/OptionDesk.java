package org.lifang.server.plans.option;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.plan.Debt;
import org.lifang.kernel.plan.Means;
import org.lifang.kernel.plan.OptionPolicy;
import org.lifang.kernel.plan.Question;
import org.lifang.server.answers.Refusal;
import org.lifang.server.identity.Actor;
import org.lifang.server.ledger.Ledger;
import org.lifang.server.ledger.LoanDebt;
import org.lifang.server.plans.PlanLoan;
import org.lifang.server.plans.calendar.WorkYears;
import org.lifang.server.plans.policy.Policies;
import org.lifang.server.platform.BusinessDates;
import org.springframework.stereotype.Service;

/** Puts together what the kernel needs to work out a loan's options today. */
@Service
public class OptionDesk {

    private final Ledger ledger;
    private final MeansRegister means;
    private final Policies policies;
    private final Circumstance circumstance;
    private final WorkYears years;
    private final BusinessDates dates;

    OptionDesk(
            Ledger ledger,
            MeansRegister means,
            Policies policies,
            Circumstance circumstance,
            WorkYears years,
            BusinessDates dates) {
        this.ledger = ledger;
        this.means = means;
        this.policies = policies;
        this.circumstance = circumstance;
        this.years = years;
        this.dates = dates;
    }

    /** What can be asked of a loan, or why nothing can. */
    public sealed interface Asked {}

    /** The question and the policy it is asked of. */
    public record Ready(PlanLoan loan, Question question, OptionPolicy policy) implements Asked {}

    /** The lender's own system computes this loan; it works its options out itself. */
    public record LenderComputes() implements Asked, Refusal {
        @Override
        public String code() {
            return "OPTIONS_LENDER_COMPUTES";
        }

        @Override
        public int status() {
            return 409;
        }
    }

    /** Nothing may be offered for the product today. */
    public record NoPolicy(String product) implements Asked, Refusal {
        @Override
        public String code() {
            return "OPTIONS_NO_POLICY";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public java.util.List<?> params() {
            return java.util.List.of(product);
        }
    }

    /**
     * The question about a loan today.
     *
     * @param wanted means to reckon with instead of those on record
     * @param without an agreement that would be replaced
     */
    public Asked ask(PlanLoan loan, @Nullable Means wanted, @Nullable UUID without) {
        LocalDate today = dates.today();
        Optional<LoanDebt> debt = ledger.debt(loan.loanId(), today, without);
        if (debt.isEmpty()) {
            return new LenderComputes();
        }
        OptionPolicy policy = policies.inForce(loan.product(), today);
        if (policy == null) {
            return new NoPolicy(loan.product());
        }
        LoanDebt owed = debt.get();
        Question question = new Question(
                Debt.of(owed.known().owed(), owed.terms(), loan.product(), owed.undisclosedFen()),
                wanted == null ? means.last(loan.borrowerId()) : wanted,
                circumstance.of(loan.borrowerId()),
                years.current());
        return new Ready(loan, question, policy);
    }

    /** The text of the policy a question is asked of. */
    String text(Ready ready) {
        return policies.text(ready.policy());
    }

    /** The role of a colleague that may go furthest alone; empty when the policy names none of theirs. */
    public static String role(OptionPolicy policy, Actor actor) {
        int best = actor.roles().stream()
                .mapToInt(role -> policy.rank(role.name()))
                .max()
                .orElse(-1);
        return best < 0 ? "" : policy.grants().get(best).role();
    }
}
