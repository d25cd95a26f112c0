package org.lifang.server.payments.entry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Amount;
import org.lifang.server.answers.Page;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.lifang.server.payments.receipt.Incoming;
import org.lifang.server.payments.tables.EntryRecord;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Money entered by hand, over HTTP. */
@RestController
@RequestMapping("/api/v1/money/entries")
class EntryController {

    private static final int REFERENCE_CHARS = 80;
    private static final int TEXT_CHARS = 500;

    private final Entries entries;

    EntryController(Entries entries) {
        this.entries = entries;
    }

    record NewEntry(
            @NotNull UUID id,
            @NotBlank @Size(max = 20) String channel,
            @NotBlank @Size(max = REFERENCE_CHARS) String reference,
            @NotNull LocalDate bookedOn,
            @Nullable LocalDate valueOn,
            @NotNull Amount amount,
            @Size(max = TEXT_CHARS) @Nullable String payer,
            @Size(max = TEXT_CHARS) @Nullable String account,
            @Size(max = TEXT_CHARS) @Nullable String remittance) {
        @Override
        public String toString() {
            return "NewEntry[" + id + "]";
        }
    }

    record EntryView(
            UUID id,
            String channel,
            String reference,
            LocalDate bookedOn,
            LocalDate valueOn,
            Amount amount,
            @Nullable String payerMasked,
            UUID proposedBy,
            Instant proposedAt) {}

    /** What waits for another person. */
    @GetMapping
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    Page<EntryView> waiting() {
        return Page.of(entries.waiting().stream().map(this::view).toList(), null);
    }

    @PostMapping
    @Allowed({Role.MANAGER, Role.PLANNER})
    EntryOutcome propose(@Valid @RequestBody NewEntry body, Command command) {
        LocalDate valueOn = body.valueOn() == null ? body.bookedOn() : body.valueOn();
        Incoming money = new Incoming(
                body.id(),
                body.channel(),
                body.reference().strip(),
                body.bookedOn(),
                valueOn,
                body.amount().minor(),
                body.amount().currency(),
                clean(body.payer()),
                clean(body.account()),
                clean(body.remittance()),
                Incoming.Origin.ofEntry(body.id()));
        return entries.propose(command, money).orRefuse();
    }

    private static @Nullable String clean(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @PostMapping("/{id}/confirm")
    @Allowed(Role.MANAGER)
    EntryOutcome confirm(@PathVariable UUID id, Command command) {
        return entries.confirm(command, id).orRefuse();
    }

    @PostMapping("/{id}/decline")
    @Allowed(Role.MANAGER)
    EntryOutcome decline(@PathVariable UUID id, Command command) {
        return entries.decline(command, id).orRefuse();
    }

    private EntryView view(EntryRecord row) {
        return new EntryView(
                row.getId(),
                row.getChannelId(),
                row.getReference(),
                row.getBookedOn(),
                row.getValueOn(),
                new Amount(row.getAmountFen(), row.getCurrency()),
                entries.payerMasked(row),
                row.getProposedBy(),
                row.getProposedAt());
    }
}
