package org.lifang.server.plans.promise;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.promise.Obligation;
import org.lifang.server.answers.Messages;
import org.lifang.server.answers.Page;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.lifang.server.identity.SignedIn;
import org.lifang.server.plans.PlanLoan;
import org.lifang.server.plans.PlanLoans;
import org.lifang.server.platform.BusinessDates;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Promises to pay over HTTP. */
@RestController
@RequestMapping("/api/v1")
class PromiseController {

    private static final int REASON_CHARS = 200;
    private static final int MOST_PARTS = 24;
    private static final long MOST_TOLERANCE_FEN = 10_000;
    private static final int MOST_GRACE_DAYS = 7;
    private static final long MOST_FEN = 1_000_000_000_000L;

    private final Promises promises;
    private final PlanLoans loans;
    private final BusinessDates dates;
    private final Messages messages;

    PromiseController(Promises promises, PlanLoans loans, BusinessDates dates, Messages messages) {
        this.promises = promises;
        this.loans = loans;
        this.dates = dates;
        this.messages = messages;
    }

    record PartBody(
            @NotNull LocalDate dueOn,
            @Positive @Max(MOST_FEN) long fen) {}

    record PromiseBody(
            @NotNull UUID id,
            @NotEmpty @Size(max = MOST_PARTS) List<@Valid PartBody> parts,
            @PositiveOrZero @Max(MOST_TOLERANCE_FEN) long toleranceFen,
            @PositiveOrZero @Max(MOST_GRACE_DAYS) int graceDays,
            Taken.@NotNull Way way,
            boolean replaces) {}

    record Reason(@NotBlank @Size(max = REASON_CHARS) String reason) {}

    /** Everything promised or agreed on a loan, as it stands on a day. */
    @GetMapping("/loans/{loan}/promises")
    @SignedIn
    Page<PromiseViews.PromiseView> ofLoan(
            @PathVariable long loan, @RequestParam @Nullable LocalDate on, Locale locale) {
        loans.require(loan);
        LocalDate day = on == null ? dates.today() : on;
        return Page.of(
                promises.ofLoan(loan).stream()
                        .filter(taken -> !taken.obligation().taken().on().isAfter(day))
                        .map(taken -> PromiseViews.view(taken, day, messages, locale))
                        .toList(),
                null);
    }

    /** The same of a person, whatever the loan, as it stands today. */
    @GetMapping("/borrowers/{borrower}/promises")
    @SignedIn
    Page<PromiseViews.PromiseView> ofBorrower(@PathVariable long borrower, Locale locale) {
        loans.requireBorrower(borrower);
        LocalDate today = dates.today();
        return Page.of(
                promises.ofBorrower(borrower).stream()
                        .map(taken -> PromiseViews.view(taken, today, messages, locale))
                        .toList(),
                null);
    }

    @PostMapping("/loans/{loan}/promises")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER, Role.AGENCY_USER})
    PromiseOutcome take(@PathVariable long loan, @Valid @RequestBody PromiseBody body, Command command) {
        PlanLoan card = loans.require(loan);
        List<Obligation.Part> parts = body.parts().stream()
                .map(part -> new Obligation.Part(part.dueOn(), part.fen()))
                .toList();
        return promises.take(
                        command,
                        card,
                        new Promises.Draft(
                                body.id(), parts, body.toleranceFen(), body.graceDays(), body.way(), body.replaces()))
                .orRefuse();
    }

    @PostMapping("/promises/{id}/cancel")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER, Role.AGENCY_USER})
    PromiseOutcome cancel(@PathVariable UUID id, @Valid @RequestBody Reason body, Command command) {
        Taken taken = promises.find(id);
        if (taken == null) {
            throw new Refused(PromiseOutcome.No.because(PromiseOutcome.Why.UNKNOWN));
        }
        loans.require(taken.loanId());
        return promises.cancel(command.because(body.reason()), id).orRefuse();
    }
}
