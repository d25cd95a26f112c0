package org.lifang.server.outreach.letter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.lifang.server.outreach.outbox.Receipts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class LetterController {

    private static final int NOTE_CHARS = 500;

    private final Letters letters;

    LetterController(Letters letters) {
        this.letters = letters;
    }

    record BatchText(
            UUID id,
            LocalDate day,
            Instant openedAt,
            @Nullable Instant closedAt,
            int letters) {}

    record LetterText(
            UUID messageId,
            String borrowerId,
            @Nullable String nameMasked,
            @Nullable String dispatchNumber,
            @Nullable LocalDate dispatchedOn,
            @Nullable String proof,
            @Nullable LocalDate proofOn) {}

    record Dispatch(
            @NotBlank @Pattern(regexp = "[0-9A-Za-z-]{3,40}")
            String number,

            @NotNull LocalDate on) {}

    record Proof(
            Receipts.@NotNull Status status,
            @NotNull LocalDate on,
            @Size(max = NOTE_CHARS) @Nullable String note) {}

    record Kept(UUID id) {}

    @GetMapping("/letter-batches")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    List<BatchText> batches() {
        return letters.batches().stream()
                .map(b -> new BatchText(b.id(), b.day(), b.openedAt(), b.closedAt(), b.letters()))
                .toList();
    }

    @GetMapping("/letter-batches/{id}")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    List<LetterText> letters(@PathVariable UUID id) {
        return letters.letters(id).stream()
                .map(each -> new LetterText(
                        each.message(),
                        String.valueOf(each.borrower()),
                        each.nameMasked(),
                        each.dispatchNumber(),
                        each.dispatchedOn(),
                        each.proof(),
                        each.proofOn()))
                .toList();
    }

    @PostMapping("/letter-batches/{id}/close")
    @Allowed({Role.MANAGER, Role.PLANNER})
    Kept close(@PathVariable UUID id, Command command) {
        return kept(letters.close(command, id).orRefuse());
    }

    /** The pages of a closed batch, for printing; who took them is recorded. */
    @PostMapping("/letter-batches/{id}/pdf")
    @Allowed({Role.MANAGER, Role.PLANNER})
    ResponseEntity<byte[]> pages(@PathVariable UUID id, Command command) {
        if (command.dryRun()) {
            throw Refused.of(400, "REVEAL_NOT_REHEARSED");
        }
        kept(letters.take(command, id).orRefuse());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"letters-" + id + ".pdf\"")
                .body(letters.pages(id));
    }

    @PostMapping("/letters/{id}/dispatch")
    @Allowed({Role.MANAGER, Role.PLANNER})
    Kept dispatch(@PathVariable UUID id, @Valid @RequestBody Dispatch body, Command command) {
        return kept(letters.dispatch(command, id, body.number(), body.on()).orRefuse());
    }

    @PostMapping("/letters/{id}/proof")
    @Allowed({Role.MANAGER, Role.PLANNER})
    Kept prove(@PathVariable UUID id, @Valid @RequestBody Proof body, Command command) {
        return kept(letters.prove(command, id, body.status(), body.on(), body.note())
                .orRefuse());
    }

    private static Kept kept(Letters.Outcome outcome) {
        return switch (outcome) {
            case Letters.Outcome.Kept kept -> new Kept(kept.id());
            case Letters.Outcome.No no -> throw new Refused(no);
        };
    }
}
