package org.lifang.server.compliance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Page;
import org.lifang.server.answers.PageToken;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.compliance.tables.DecisionRecord;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.lifang.server.identity.SignedIn;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Asks the gate, and shows what it answered and why. With {@code dryRun=true} nothing is kept or signed. */
@RestController
@RequestMapping("/api/v1")
class GateController {

    private static final int REASON_CHARS = 200;

    private final Permits permits;
    private final GateDecisions decisions;
    private final PermitKeys keys;
    private final AgencyNumbers agencies;
    private final BorrowerView view;
    private final Spoken spoken;
    private final GateAnswers answers;
    private final Clock clock;

    GateController(
            Permits permits,
            GateDecisions decisions,
            PermitKeys keys,
            AgencyNumbers agencies,
            BorrowerView view,
            Spoken spoken,
            GateAnswers answers,
            Clock clock) {
        this.permits = permits;
        this.decisions = decisions;
        this.keys = keys;
        this.agencies = agencies;
        this.view = view;
        this.spoken = spoken;
        this.answers = answers;
        this.clock = clock;
    }

    record DecisionText(DecisionCard decision, List<Spoken.Said> findings, List<String> consulted) {}

    record PermitText(GateAnswers.Permission permit, String borrowerId, boolean expired) {}

    record Reason(@NotBlank @Size(max = REASON_CHARS) String reason) {}

    @PostMapping("/gate/ask")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COLLECTOR, Role.COMPLIANCE_OFFICER, Role.AGENCY_USER})
    GateAnswers.Answered ask(@Valid @RequestBody AskBody body, Command command, Locale locale) {
        view.requireToAsk(body.borrowerId());
        return answers.of(
                permits.ask(command, body.ask(clock.instant(), command.actor(), agencies.number(body.agencyId())))
                        .orRefuse(),
                locale);
    }

    @GetMapping("/borrowers/{id}/gate-decisions")
    @SignedIn
    Page<DecisionCard> decisions(
            @PathVariable long id, @RequestParam @Nullable Integer size, @RequestParam @Nullable String after) {
        view.require(id);
        PageToken token = PageToken.parse(after, 2);
        int rows = PageToken.size(size);
        List<DecisionRecord> found = decisions.ofBorrower(
                id,
                token == null ? null : token.key(0, Instant::parse),
                token == null ? null : token.key(1, UUID::fromString),
                rows);
        DecisionRecord last = found.size() < rows ? null : found.getLast();
        return Page.of(
                found.stream().map(DecisionCard::of).toList(),
                last == null ? null : PageToken.of(last.getAskedAt(), last.getId()));
    }

    /** A decision with its reasons, computed again from what the gate knew. */
    @GetMapping("/gate/decisions/{id}")
    @SignedIn
    DecisionText decision(@PathVariable UUID id, Locale locale) {
        DecisionRecord row = decisions.find(id);
        if (row == null) {
            throw Refused.of(404, "DECISION_UNKNOWN");
        }
        view.require(row.getBorrowerId());
        GateDecisions.Explained explained = decisions.explain(row);
        if (explained == null) {
            throw Refused.of(409, "DECISION_UNREADABLE");
        }
        return new DecisionText(
                DecisionCard.of(row),
                spoken.of(explained.verdict().findings(), explained.rules(), locale),
                explained.consulted().stream().map(rule -> rule.rule().id()).toList());
    }

    @GetMapping("/permits/{id}")
    @SignedIn
    PermitText permit(@PathVariable UUID id) {
        ContactPermit permit = permits.find(id);
        if (permit == null) {
            throw new Refused(new Revoked.Unknown());
        }
        long borrower = permit.terms().borrower();
        view.require(borrower);
        return new PermitText(
                GateAnswers.permission(permit.signed()), Long.toString(borrower), permit.expired(clock.instant()));
    }

    @PostMapping("/permits/{id}/revoke")
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER})
    Revoked revoke(@PathVariable UUID id, @Valid @RequestBody Reason reason, Command command) {
        return permits.revoke(command.because(reason.reason()), id).orRefuse();
    }

    /** The public keys by which a phone checks permits offline. */
    @GetMapping("/permit-keys")
    @SignedIn
    List<PermitKeys.Shown> keys() {
        return keys.shown();
    }
}
