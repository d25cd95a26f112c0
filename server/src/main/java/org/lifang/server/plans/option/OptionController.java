package org.lifang.server.plans.option;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.plan.Figure;
import org.lifang.kernel.plan.Means;
import org.lifang.kernel.plan.Options;
import org.lifang.server.answers.Amount;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.WithoutCommand;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.CurrentActor;
import org.lifang.server.identity.Role;
import org.lifang.server.identity.SignedIn;
import org.lifang.server.plans.PlanLoan;
import org.lifang.server.plans.PlanLoans;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What can be offered for a loan today. */
@RestController
@RequestMapping("/api/v1/loans/{loan}")
class OptionController {

    private final OptionDesk desk;
    private final PlanLoans loans;
    private final MeansRegister register;
    private final OptionWords words;
    private final OfflineLimits limits;

    OptionController(
            OptionDesk desk, PlanLoans loans, MeansRegister register, OptionWords words, OfflineLimits limits) {
        this.desk = desk;
        this.loans = loans;
        this.register = register;
        this.words = words;
        this.limits = limits;
    }

    /**
     * Means to reckon with instead of those on record.
     *
     * @param replacing the agreement another would take the place of: the loan counts as if it had not been agreed
     */
    record WhatIf(
            @Nullable @Valid MeansBody means,
            @Nullable @Valid ArrangementBody arrangement,
            @Nullable UUID replacing) {}

    record MeansBody(Figure.@NotNull Basis basis, @NotNull StatedMeans figures) {}

    record LimitsBody(
            @NotNull UUID id,

            @Positive @Max(OfflineLimits.MOST_DAYS) int days) {}

    /** From what is owed today, the last statement about means and the policy in force. */
    @GetMapping("/options")
    @SignedIn
    OptionViews.OptionsView options(
            @PathVariable long loan, @Nullable @RequestParam(required = false) UUID replacing, Locale locale) {
        PlanLoan card = loans.require(loan);
        return options(ready(card, null, replacing), locale);
    }

    /** What the options are a function of, for a browser that works them out by the same code. */
    @GetMapping("/option-question")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER})
    OptionViews.QuestionView question(
            @PathVariable long loan, @Nullable @RequestParam(required = false) UUID replacing) {
        OptionDesk.Ready ready = ready(loans.require(loan), null, replacing);
        var asked = ready.question();
        return new OptionViews.QuestionView(
                ready.policy().reference(),
                desk.text(ready),
                ready.loan().currency(),
                asked.debt(),
                asked.means(),
                asked.situation(),
                asked.workingDays().holidays().stream().sorted().toList(),
                asked.workingDays().workedWeekends().stream().sorted().toList(),
                OptionShow.grants(ready, CurrentActor.get()));
    }

    /** With means somebody tries out. */
    @PostMapping("/options")
    @SignedIn
    @WithoutCommand("asks and writes nothing; figures about means do not belong in a URL")
    OptionViews.OptionsView tryOut(@PathVariable long loan, @Valid @RequestBody WhatIf body, Locale locale) {
        PlanLoan card = loans.require(loan);
        return options(ready(card, means(body.means()), body.replacing()), locale);
    }

    /** One arrangement as somebody words it. */
    @PostMapping("/options/quote")
    @SignedIn
    @WithoutCommand("asks and writes nothing; figures about means do not belong in a URL")
    OptionViews.QuoteView quote(@PathVariable long loan, @Valid @RequestBody WhatIf body, Locale locale) {
        PlanLoan card = loans.require(loan);
        OptionDesk.Ready ready = ready(card, means(body.means()), body.replacing());
        if (body.arrangement() == null) {
            throw Refused.of(400, "OPTIONS_ARRANGEMENT_MISSING");
        }
        OptionShow show = show(ready, locale);
        return switch (Options.quote(
                ready.question(), ready.policy(), body.arrangement().arrangement())) {
            case Options.Offered yes -> new OptionViews.QuoteView(show.option(yes.option()), List.of());
            case Options.Declined no -> new OptionViews.QuoteView(null, show.refused(no.refusals()));
        };
    }

    /** How far the reader may go with this loan alone and offline, signed. */
    @PostMapping("/option-limits")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER})
    OptionViews.LimitsView limits(@PathVariable long loan, @Valid @RequestBody LimitsBody body, Command command) {
        PlanLoan card = loans.require(loan);
        OptionDesk.Ready ready = ready(card, null, null);
        LimitsOutcome done = limits.sign(command, ready, CurrentActor.get(), body.id(), body.days())
                .orRefuse();
        return switch (done) {
            case LimitsOutcome.Signed signed -> signed.view();
        };
    }

    private static @Nullable Means means(@Nullable MeansBody body) {
        if (body == null) {
            return null;
        }
        if (!body.figures().whole()) {
            throw new Refused(new MeansOutcome.ExpectedWithoutDay());
        }
        return body.figures().means(body.basis(), "what-if");
    }

    private OptionDesk.Ready ready(PlanLoan card, @Nullable Means means, @Nullable UUID replacing) {
        return switch (desk.ask(card, means, replacing)) {
            case OptionDesk.Ready ready -> ready;
            case OptionDesk.LenderComputes no -> throw new Refused(no);
            case OptionDesk.NoPolicy no -> throw new Refused(no);
        };
    }

    private OptionShow show(OptionDesk.Ready ready, Locale locale) {
        return new OptionShow(words, ready.policy(), ready.loan().currency(), CurrentActor.get(), locale);
    }

    private OptionViews.OptionsView options(OptionDesk.Ready ready, Locale locale) {
        Options options = Options.of(ready.question(), ready.policy());
        OptionShow show = show(ready, locale);
        var debt = ready.question().debt();
        List<MeansRegister.Statement> said = register.of(ready.loan().borrowerId());
        return new OptionViews.OptionsView(
                Long.toString(ready.loan().loanId()),
                Long.toString(ready.loan().borrowerId()),
                debt.asOf(),
                ready.policy().reference(),
                debt.daysPastDue(),
                debt.bucket().name(),
                new Amount(debt.due().totalFen(), ready.loan().currency()),
                said.isEmpty() ? null : MeansController.view(said.getFirst()),
                options.offered().stream().map(show::option).toList(),
                show.refused(options.refused()));
    }
}
