package org.lifang.server.plans.follow;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.promise.Fate;
import org.lifang.kernel.promise.Tally;
import org.lifang.server.answers.Page;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.Actor;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.CurrentActor;
import org.lifang.server.identity.Role;
import org.lifang.server.plans.PlanLoans;
import org.lifang.server.plans.promise.Taken;
import org.lifang.server.plans.tables.NextActionRecord;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Following promises up over HTTP. */
@RestController
@RequestMapping("/api/v1")
class FollowController {

    private final FollowUp follow;
    private final PlanLoans loans;

    FollowController(FollowUp follow, PlanLoans loans) {
        this.follow = follow;
        this.loans = loans;
    }

    enum ActionKind {
        CALL,
        MESSAGE,
        VISIT,
        NEW_PLAN,
        HARDSHIP,
        LEGAL,
        OTHER
    }

    enum CameOut {
        REACHED,
        NOT_REACHED,
        NEW_PROMISE,
        NEW_AGREEMENT,
        PAID,
        HANDED_ON,
        NOTHING
    }

    record ActionView(
            UUID id,
            UUID promise,
            String loanId,
            String borrowerId,
            String borrowerNo,
            String kind,
            UUID assignedTo,
            @Nullable String assignedName,
            LocalDate dueOn,
            LocalDate openedOn) {}

    /** @param worker who works the person's case, to whom the next action would go; null when nobody does */
    record LeakView(
            UUID promise,
            String loanId,
            String borrowerId,
            String borrowerNo,
            Fate fate,
            LocalDate since,
            @Nullable UUID worker,
            @Nullable String workerName) {}

    /** {@code keptPpm} of those whose time is over; null when none is. */
    record RateView(
            String key,
            @Nullable String name,
            int taken,
            @Nullable Integer keptPpm,
            Tally.Counts counts,
            Tally.Money money) {}

    record ActionBody(
            @NotNull UUID id,
            @NotNull ActionKind kind,
            @NotNull UUID assignedTo,
            @NotNull LocalDate dueOn) {}

    record DoneBody(@NotNull CameOut outcome) {}

    /** What has to be done: the reader's own, or everybody's for those who see everything. */
    @GetMapping("/follow-up/actions")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER, Role.AGENCY_USER})
    Page<ActionView> actions(@RequestParam(defaultValue = "false") boolean all) {
        Actor actor = CurrentActor.get();
        boolean everybody = all && actor.seesEverything();
        return Page.of(
                follow.open(everybody ? null : actor.id()).stream()
                        .map(this::view)
                        .toList(),
                null);
    }

    /** Promises that failed and from which nothing followed. */
    @GetMapping("/follow-up/leaks")
    @Allowed({Role.PLANNER, Role.MANAGER, Role.AUDITOR})
    Page<LeakView> leaks() {
        return Page.of(follow.leaks().stream().map(this::view).toList(), null);
    }

    /** How many of the promises taken in some days were kept. */
    @GetMapping("/follow-up/kept-rates")
    @Allowed({Role.PLANNER, Role.MANAGER, Role.AUDITOR})
    List<RateView> rates(@RequestParam LocalDate from, @RequestParam LocalDate to, @RequestParam FollowUp.By by) {
        if (to.isBefore(from) || to.isAfter(from.plusYears(1))) {
            throw Refused.of(400, "FOLLOW_DATES_INVALID");
        }
        return follow.rates(from, to, by).stream().map(FollowController::view).toList();
    }

    @PostMapping("/promises/{id}/actions")
    @Allowed({Role.PLANNER, Role.MANAGER})
    ActionOutcome give(@PathVariable UUID id, @Valid @RequestBody ActionBody body, Command command) {
        Taken taken = follow.promise(id);
        if (taken == null) {
            throw Refused.of(404, "PROMISE_UNKNOWN");
        }
        loans.require(taken.loanId());
        FollowUp.Draft draft = new FollowUp.Draft(body.id(), id, body.kind().name(), body.assignedTo(), body.dueOn());
        return follow.give(command, taken, draft).orRefuse();
    }

    @PostMapping("/follow-up/actions/{id}/done")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER, Role.AGENCY_USER})
    ActionOutcome done(@PathVariable UUID id, @Valid @RequestBody DoneBody body, Command command) {
        NextActionRecord row = follow.action(id);
        if (row == null) {
            throw new Refused(new ActionOutcome.No(ActionOutcome.Why.UNKNOWN));
        }
        loans.requireBorrower(row.getBorrowerId());
        return follow.done(command, id, body.outcome().name()).orRefuse();
    }

    private LeakView view(FollowStore.Leak leak) {
        UUID worker = follow.worker(leak.borrower());
        return new LeakView(
                leak.obligation(),
                Long.toString(leak.loan()),
                Long.toString(leak.borrower()),
                leak.borrowerNo(),
                leak.fate(),
                leak.since(),
                worker,
                worker == null ? null : follow.name(worker));
    }

    private ActionView view(FollowStore.Action action) {
        NextActionRecord row = action.row();
        return new ActionView(
                row.getId(),
                row.getObligationId(),
                Long.toString(action.loan()),
                Long.toString(row.getBorrowerId()),
                action.borrowerNo(),
                row.getKind(),
                row.getAssignedTo(),
                follow.name(row.getAssignedTo()),
                row.getDueOn(),
                row.getOpenedOn());
    }

    private static RateView view(FollowUp.Rate rate) {
        int ppm = rate.tally().keptPpm();
        return new RateView(
                rate.key(),
                rate.name(),
                rate.tally().counts().taken(),
                ppm < 0 ? null : (Integer) ppm,
                rate.tally().counts(),
                rate.tally().money());
    }
}
