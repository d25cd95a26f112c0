package org.lifang.server.portfolio;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.CurrentActor;
import org.lifang.server.identity.Role;
import org.lifang.server.identity.Scope;
import org.lifang.server.identity.SignedIn;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/borrowers")
class BorrowerController {

    private final Borrowers borrowers;
    private final Scope scope;
    private final Clock clock;

    BorrowerController(Borrowers borrowers, Scope scope, Clock clock) {
        this.borrowers = borrowers;
        this.scope = scope;
        this.clock = clock;
    }

    record Wanted(
            @NotNull String field,
            @Nullable Long contactPointId,
            @Nullable String purpose,
            @Nullable String reason) {}

    record Shown(String value, Instant until) {}

    @GetMapping("/{id}")
    @SignedIn
    Person find(@PathVariable long id) {
        requireVisible(id);
        return borrowers.find(id).orElseThrow(BorrowerController::unknown);
    }

    @PostMapping("/{id}/reveal")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COLLECTOR, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AGENCY_USER})
    Shown reveal(@PathVariable long id, @Valid @RequestBody Wanted wanted, Command command) {
        requireVisible(id);
        if (command.dryRun()) {
            throw Refused.of(400, "REVEAL_NOT_REHEARSED");
        }
        long contactPoint = wanted.contactPointId() == null ? 0 : wanted.contactPointId();
        Borrowers.Look look = new Borrowers.Look(id, wanted.field(), contactPoint, wanted.purpose(), wanted.reason());
        return switch (borrowers.reveal(command.because(wanted.reason()), look).orRefuse()) {
            case Glance.Granted granted -> shown(look, granted.until());
            case Glance.NothingThere no -> throw new Refused(no);
            case Glance.PurposeUnknown no -> throw new Refused(no);
            case Glance.Denied no -> throw new Refused(no);
        };
    }

    /** The same request again shows the value again, but not beyond the time that was granted. */
    private Shown shown(Borrowers.Look look, Instant until) {
        if (clock.instant().isAfter(until)) {
            throw Refused.of(409, "REVEAL_OVER");
        }
        Borrowers.Hidden hidden = borrowers.hidden(look).orElseThrow(BorrowerController::unknown);
        return new Shown(hidden.value(), until);
    }

    private void requireVisible(long borrower) {
        if (!borrowers.exists(borrower, id -> scope.visible(CurrentActor.get(), id))) {
            throw unknown();
        }
    }

    private static Refused unknown() {
        return Refused.of(404, "BORROWER_UNKNOWN");
    }
}
