package org.lifang.server.plans.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.plan.OptionPolicy;
import org.lifang.server.answers.Finding;
import org.lifang.server.answers.Messages;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.lifang.server.identity.SignedIn;
import org.lifang.server.plans.tables.PolicyRecord;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Policies on options over HTTP. */
@RestController
@RequestMapping("/api/v1/option-policies")
class PolicyController {

    private static final int REASON_CHARS = 200;

    private final Policies policies;
    private final Messages messages;

    PolicyController(Policies policies, Messages messages) {
        this.policies = policies;
        this.messages = messages;
    }

    record PolicyCard(
            String name,
            int version,
            String title,
            String product,
            int offers,
            String state,
            boolean shipped,
            boolean inForce,
            @Nullable LocalDate effectiveFrom,
            UUID author,
            @Nullable UUID proposer,
            @Nullable UUID approver,
            String reason,
            Instant createdAt) {}

    record ChangeText(String block, String field, String before, String after) {}

    record WarningText(String code, @Nullable Long line, String message) {}

    record PolicyView(PolicyCard policy, String text, List<ChangeText> changes, List<WarningText> warnings) {}

    record Draft(
            @NotNull @Size(max = 100_000) String text,
            @Size(max = 64) @Nullable String product,
            @Size(max = REASON_CHARS) @Nullable String reason) {}

    record Proposal(
            @NotNull LocalDate effectiveFrom,
            @NotBlank @Size(max = REASON_CHARS) String reason) {}

    record Reason(@NotBlank @Size(max = REASON_CHARS) String reason) {}

    @GetMapping
    @SignedIn
    List<PolicyCard> policies(Locale locale) {
        return policies.all().stream().map(row -> card(row, locale)).toList();
    }

    /** A version with its text, and in what it differs from the one in force. */
    @GetMapping("/{name}/versions/{version}")
    @SignedIn
    PolicyView policy(@PathVariable String name, @PathVariable int version, Locale locale) {
        PolicyRecord row = policies.find(name, version);
        if (row == null) {
            throw new Refused(PolicyOutcome.No.because(PolicyOutcome.Why.UNKNOWN));
        }
        return new PolicyView(
                card(row, locale),
                row.getBody(),
                policies.changes(row).stream()
                        .map(change -> new ChangeText(change.block(), change.field(), change.before(), change.after()))
                        .toList(),
                Policies.warnings(row.getBody()).stream()
                        .map(warning -> warning(warning, locale))
                        .toList());
    }

    @PostMapping
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER})
    PolicyOutcome draft(@Valid @RequestBody Draft draft, Command command) {
        String product = draft.product() == null ? "" : draft.product();
        return policies.draft(command.because(draft.reason()), product, draft.text())
                .orRefuse();
    }

    @PostMapping("/{name}/versions/{version}/propose")
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER})
    PolicyOutcome propose(
            @PathVariable String name,
            @PathVariable int version,
            @Valid @RequestBody Proposal proposal,
            Command command) {
        return policies.propose(command.because(proposal.reason()), name, version, proposal.effectiveFrom())
                .orRefuse();
    }

    @PostMapping("/{name}/versions/{version}/approve")
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER})
    PolicyOutcome approve(
            @PathVariable String name, @PathVariable int version, @Valid @RequestBody Reason reason, Command command) {
        return policies.approve(command.because(reason.reason()), name, version).orRefuse();
    }

    @PostMapping("/{name}/versions/{version}/withdraw")
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER})
    PolicyOutcome withdraw(
            @PathVariable String name, @PathVariable int version, @Valid @RequestBody Reason reason, Command command) {
        return policies.withdraw(command.because(reason.reason()), name, version)
                .orRefuse();
    }

    private WarningText warning(Finding finding, Locale locale) {
        return new WarningText(finding.code(), finding.row(), messages.text(finding.code(), finding.params(), locale));
    }

    private PolicyCard card(PolicyRecord row, Locale locale) {
        OptionPolicy policy = PolicyText.policy(row.getBody());
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return new PolicyCard(
                row.getName(),
                row.getVersion(),
                english ? policy.titleEn() : policy.title(),
                row.getProduct(),
                policy.offers().size(),
                row.getState(),
                row.getShipped(),
                row.getState().equals(PolicyStore.APPROVED) && policies.isInForce(row),
                row.getEffectiveFrom(),
                row.getAuthor(),
                row.getProposer(),
                row.getApprover(),
                row.getReason(),
                row.getCreatedAt());
    }
}
