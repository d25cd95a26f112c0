package org.lifang.server.plans.option;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.plan.Figure;
import org.lifang.server.answers.Page;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.lifang.server.identity.SignedIn;
import org.lifang.server.plans.PlanLoans;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people said a borrower can pay from; added to, never changed. */
@RestController
@RequestMapping("/api/v1/borrowers/{borrower}/means")
class MeansController {

    private static final long MOST_FEN = 100_000_000_000L;
    private static final int MOST_DEPENDANTS = 20;

    private final MeansRegister register;
    private final PlanLoans loans;

    MeansController(MeansRegister register, PlanLoans loans) {
        this.register = register;
        this.loans = loans;
    }

    /** Who can have known by a person's word, on paper, or by a model. */
    enum Known {
        STATED,
        PROVEN,
        SCORED
    }

    record StatementBody(
            @NotNull UUID id,
            @NotNull LocalDate saidOn,
            MeansRegister.@NotNull SaidBy saidBy,
            @NotNull Known basis,
            @PositiveOrZero @Max(MOST_FEN) @Nullable Long income,
            @PositiveOrZero @Max(MOST_FEN) @Nullable Long spending,
            @PositiveOrZero @Max(MOST_DEPENDANTS) int dependants,
            @PositiveOrZero @Max(MOST_FEN) @Nullable Long otherDebts,
            @PositiveOrZero @Max(MOST_FEN) @Nullable Long onHand,
            @PositiveOrZero @Max(MOST_FEN) @Nullable Long expected,
            @Nullable LocalDate expectedOn) {}

    @GetMapping
    @SignedIn
    Page<OptionViews.StatementView> means(@PathVariable long borrower) {
        loans.requireBorrower(borrower);
        return Page.of(register.of(borrower).stream().map(MeansController::view).toList(), null);
    }

    @PostMapping
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER})
    MeansOutcome state(@PathVariable long borrower, @Valid @RequestBody StatementBody body, Command command) {
        loans.requireBorrower(borrower);
        StatedMeans figures = new StatedMeans(
                body.income(),
                body.spending(),
                body.dependants(),
                body.otherDebts(),
                body.onHand(),
                body.expected(),
                body.expectedOn());
        Figure.Basis basis = Figure.Basis.valueOf(body.basis().name());
        return register.add(
                        command,
                        borrower,
                        new MeansRegister.Draft(body.id(), body.saidOn(), body.saidBy(), basis, figures))
                .orRefuse();
    }

    static OptionViews.StatementView view(MeansRegister.Statement said) {
        return new OptionViews.StatementView(
                said.id(),
                said.saidOn(),
                said.saidBy(),
                said.basis(),
                said.figures(),
                said.recordedBy(),
                said.recordedAt());
    }
}
