package org.lifang.server.compliance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.agencies.Agencies;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.lifang.server.identity.SignedIn;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Visits that begin and debts that are placed, over HTTP. */
@RestController
@RequestMapping("/api/v1")
class ActController {

    private static final int REASON_CHARS = 200;

    private final Acts acts;
    private final BorrowerView view;
    private final Agencies agencies;
    private final Clock clock;

    ActController(Acts acts, BorrowerView view, Agencies agencies, Clock clock) {
        this.acts = acts;
        this.view = view;
        this.agencies = agencies;
        this.clock = clock;
    }

    record BeginBody(@Nullable Instant startedAt) {}

    record RecallBody(@NotBlank @Size(max = REASON_CHARS) String reason) {}

    record PlacementCard(
            UUID permit,
            long agencyId,
            @Nullable String agencyName,
            Instant placedAt,
            @Nullable Instant recalledAt) {}

    @PostMapping("/permits/{id}/visit-start")
    @Allowed({Role.MANAGER, Role.COLLECTOR, Role.AGENCY_USER})
    ActOutcome begin(@PathVariable UUID id, @Valid @RequestBody BeginBody body, Command command) {
        require(id);
        Instant startedAt = body.startedAt() != null ? body.startedAt() : clock.instant();
        return acts.begin(command, id, startedAt).orRefuse();
    }

    @PostMapping("/permits/{id}/placement")
    @Allowed({Role.MANAGER})
    ActOutcome place(@PathVariable UUID id, Command command) {
        require(id);
        return acts.place(command, id).orRefuse();
    }

    @PostMapping("/placements/{id}/recall")
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER})
    ActOutcome recall(@PathVariable UUID id, @Valid @RequestBody RecallBody body, Command command) {
        require(id);
        return acts.recall(command.because(body.reason()), id).orRefuse();
    }

    @GetMapping("/borrowers/{id}/placements")
    @SignedIn
    List<PlacementCard> placements(@PathVariable long id) {
        view.require(id);
        return acts.placements(id).stream()
                .map(row -> new PlacementCard(
                        row.getPermitId(),
                        row.getAgencyId(),
                        agencyName(row.getAgencyId()),
                        row.getPlacedAt(),
                        row.getRecalledAt()))
                .toList();
    }

    private @Nullable String agencyName(long number) {
        return agencies.numbered(number)
                .map(agencies::named)
                .map(Agencies.Named::name)
                .orElse(null);
    }

    private void require(UUID permit) {
        Long borrower = acts.borrowerOf(permit);
        if (borrower == null) {
            throw new Refused(new ActOutcome.No(ActOutcome.No.Why.PERMIT_UNKNOWN));
        }
        view.require(borrower);
    }
}
