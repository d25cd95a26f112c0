package org.lifang.server.plans.option;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Result;
import org.lifang.server.identity.Actor;
import org.lifang.server.plans.PlanLoan;
import org.lifang.server.plans.PlanLoans;
import org.springframework.stereotype.Service;

/** What a phone needs to work options out by itself for a day, and how far its holder may go alone. */
@Service
public class OfflinePlans {

    private final OptionDesk desk;
    private final OfflineLimits limits;
    private final PlanLoans loans;

    OfflinePlans(OptionDesk desk, OfflineLimits limits, PlanLoans loans) {
        this.desk = desk;
        this.limits = limits;
        this.loans = loans;
    }

    /** A loan on a phone; its policy's text is named and sent once for all loans. */
    public record OfflineLoan(
            PlanLoan loan, String policyText, OptionViews.QuestionView question, OptionViews.LimitsView limits) {}

    /**
     * A loan with its question and signed limits; null when the lender computes it or nothing may be offered. Asked
     * again on the same day it is the same answer.
     */
    public @Nullable OfflineLoan of(long loanId, Actor holder, LocalDate day, UUID key) {
        PlanLoan loan = loans.known(loanId);
        if (!(desk.ask(loan, null, null) instanceof OptionDesk.Ready ready)) {
            return null;
        }
        Command command = Command.of(key, "field.limits", "loan/" + loanId, day.toString(), holder.id());
        Result<LimitsOutcome> signed = limits.sign(command, ready, holder, key, 1);
        if (!(signed instanceof Result.Accepted<LimitsOutcome> accepted)
                || !(accepted.outcome() instanceof LimitsOutcome.Signed limited)) {
            return null;
        }
        var asked = ready.question();
        OptionViews.QuestionView question = new OptionViews.QuestionView(
                ready.policy().reference(),
                "",
                loan.currency(),
                asked.debt(),
                asked.means(),
                asked.situation(),
                asked.workingDays().holidays().stream().sorted().toList(),
                asked.workingDays().workedWeekends().stream().sorted().toList(),
                OptionShow.grants(ready, holder));
        return new OfflineLoan(loan, desk.text(ready), question, limited.view());
    }
}
