package org.lifang.server.compliance;

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
import org.lifang.kernel.contact.pack.Pack;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.WithoutCommand;
import org.lifang.server.compliance.tables.PackRecord;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.lifang.server.identity.SignedIn;
import org.lifang.server.platform.BusinessDates;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rule packs over HTTP. */
@RestController
@RequestMapping("/api/v1/packs")
class PackController {

    private static final int REASON_CHARS = 200;

    private final Packs packs;
    private final PackTrials trials;
    private final BusinessDates dates;

    PackController(Packs packs, PackTrials trials, BusinessDates dates) {
        this.packs = packs;
        this.trials = trials;
        this.dates = dates;
    }

    record PackCard(
            String name,
            int version,
            String title,
            String jurisdiction,
            int rules,
            String state,
            boolean shipped,
            boolean inForce,
            @Nullable LocalDate effectiveFrom,
            UUID author,
            @Nullable UUID proposer,
            @Nullable UUID approver,
            String reason,
            Instant createdAt) {}

    record ChangeText(String rule, String field, String before, String after, String effect) {}

    record PackText(PackCard pack, String text, List<ChangeText> changes) {}

    record Draft(
            @NotNull String text,
            @Size(max = REASON_CHARS) @Nullable String reason) {}

    record Proposal(
            @NotNull LocalDate effectiveFrom,
            @NotBlank @Size(max = REASON_CHARS) String reason) {}

    record Reason(@NotBlank @Size(max = REASON_CHARS) String reason) {}

    @GetMapping
    @SignedIn
    List<PackCard> packs(Locale locale) {
        List<String> inForce = packs.inForce(dates.today());
        return packs.all().stream().map(row -> card(row, inForce, locale)).toList();
    }

    /** A version with its text, and in what it differs from the one in force. */
    @GetMapping("/{name}/versions/{version}")
    @SignedIn
    PackText pack(@PathVariable String name, @PathVariable int version, Locale locale) {
        PackRecord row = found(name, version);
        List<ChangeText> changes = packs.changes(row).stream()
                .map(change -> new ChangeText(
                        change.rule().id(),
                        change.field(),
                        change.before(),
                        change.after(),
                        change.effect().name()))
                .toList();
        return new PackText(card(row, packs.inForce(dates.today()), locale), row.getBody(), changes);
    }

    @PostMapping
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER})
    PackOutcome draft(@Valid @RequestBody Draft draft, Command command) {
        return packs.draft(command.because(draft.reason()), draft.text()).orRefuse();
    }

    @PostMapping("/{name}/versions/{version}/propose")
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER})
    PackOutcome propose(
            @PathVariable String name,
            @PathVariable int version,
            @Valid @RequestBody Proposal proposal,
            Command command) {
        return packs.propose(command.because(proposal.reason()), name, version, proposal.effectiveFrom())
                .orRefuse();
    }

    @PostMapping("/{name}/versions/{version}/approve")
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER})
    PackOutcome approve(
            @PathVariable String name, @PathVariable int version, @Valid @RequestBody Reason reason, Command command) {
        return packs.approve(command.because(reason.reason()), name, version).orRefuse();
    }

    @PostMapping("/{name}/versions/{version}/withdraw")
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER})
    PackOutcome withdraw(
            @PathVariable String name, @PathVariable int version, @Valid @RequestBody Reason reason, Command command) {
        return packs.withdraw(command.because(reason.reason()), name, version).orRefuse();
    }

    /** Asks again, with this version, what was asked in the last thirty days; nothing is written. */
    @PostMapping("/{name}/versions/{version}/dry-run")
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    @WithoutCommand("asks and writes nothing; too costly for a GET that anyone may repeat")
    PackTrials.Trial dryRun(@PathVariable String name, @PathVariable int version) {
        return trials.run(found(name, version));
    }

    private PackRecord found(String name, int version) {
        PackRecord row = packs.find(name, version);
        if (row == null) {
            throw new Refused(new PackOutcome.No(PackOutcome.Why.UNKNOWN));
        }
        return row;
    }

    private static PackCard card(PackRecord row, List<String> inForce, Locale locale) {
        Pack pack = Gates.pack(row.getBody());
        return new PackCard(
                row.getName(),
                row.getVersion(),
                Spoken.english(locale) ? pack.titleEn() : pack.title(),
                row.getJurisdiction(),
                pack.rules().size(),
                row.getState(),
                row.getShipped(),
                inForce.contains(row.getName() + "@" + row.getVersion()),
                row.getEffectiveFrom(),
                row.getAuthor(),
                row.getProposer(),
                row.getApprover(),
                row.getReason(),
                row.getCreatedAt());
    }
}
