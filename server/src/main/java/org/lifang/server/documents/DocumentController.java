package org.lifang.server.documents;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Messages;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
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
class DocumentController {

    private static final int REASON_CHARS = 500;

    private final Documents documents;
    private final DocumentSight sight;
    private final Choices choices;
    private final Messages messages;
    private final Clock clock;

    DocumentController(Documents documents, DocumentSight sight, Choices choices, Messages messages, Clock clock) {
        this.documents = documents;
        this.sight = sight;
        this.choices = choices;
        this.messages = messages;
        this.clock = clock;
    }

    record DocumentText(
            UUID id,
            String kind,
            String title,
            @Nullable String loanId,
            String language,
            Map<String, Integer> templates,
            LocalDate asOf,
            String code,
            int pages,
            UUID madeBy,
            Instant madeAt,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnBecause) {}

    record NewDocument(
            @NotNull DocumentKind kind,
            @Nullable Long loanId,
            @Nullable UUID recordId,
            @Nullable LocalDate asOf,
            @Pattern(regexp = "zh-CN|en") @Nullable String language) {

        Preparation.Wanted of(long borrower) {
            return new Preparation.Wanted(kind, borrower, loanId, recordId, asOf, language);
        }
    }

    record DocumentReason(
            @Size(max = REASON_CHARS) @Nullable String reason) {}

    record MadeDocument(UUID id, String code, int pages) {}

    record KeptDocument(UUID id) {}

    @GetMapping("/borrowers/{id}/documents")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COLLECTOR, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    List<DocumentText> list(@PathVariable long id, Locale locale) {
        sight.require(id);
        return documents.of(id).stream().map(row -> text(row, locale)).toList();
    }

    private DocumentText text(DocumentStore.Row row, Locale locale) {
        return new DocumentText(
                row.id(),
                row.kind().name(),
                messages.text("documents.kind." + row.kind().name(), locale),
                row.loan() == null ? null : String.valueOf(row.loan()),
                row.language(),
                row.templates(),
                row.asOf(),
                Codes.spoken(row.code()),
                row.pages(),
                row.madeBy(),
                row.madeAt(),
                row.withdrawnAt(),
                row.withdrawnBecause());
    }

    /** What can be made today, and of which records. */
    @GetMapping("/borrowers/{id}/documents/choices")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COLLECTOR, Role.COMPLIANCE_OFFICER})
    List<Choices.Choice> choices(@PathVariable long id, Locale locale) {
        sight.require(id);
        return choices.of(id, locale);
    }

    /** Makes a paper from the records; it is signed and kept as it is. */
    @PostMapping("/borrowers/{id}/documents")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COLLECTOR, Role.COMPLIANCE_OFFICER})
    MadeDocument make(@PathVariable long id, @Valid @RequestBody NewDocument body, Command command) {
        sight.require(id);
        return switch (documents.make(command, body.of(id)).orRefuse()) {
            case DocumentOutcome.Made made -> new MadeDocument(made.id(), Codes.spoken(made.code()), made.pages());
            case DocumentOutcome.No no -> throw new Refused(no);
            case DocumentOutcome.Previewed other -> throw unexpected(other);
            case DocumentOutcome.Taken other -> throw unexpected(other);
            case DocumentOutcome.Withdrawn other -> throw unexpected(other);
        };
    }

    /** Shows what would be made; who looked is recorded, and nothing is kept. */
    @PostMapping("/borrowers/{id}/documents/preview")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COLLECTOR, Role.COMPLIANCE_OFFICER})
    ResponseEntity<byte[]> preview(@PathVariable long id, @Valid @RequestBody NewDocument body, Command command) {
        sight.require(id);
        refuseRehearsal(command);
        documents.preview(command, body.of(id)).orRefuse();
        return pdf("preview-" + id, documents.previewed(body.of(id), clock.instant()));
    }

    /** The file of a paper; who took it is recorded. */
    @PostMapping("/documents/{id}/file")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COLLECTOR, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    ResponseEntity<byte[]> file(@PathVariable UUID id, Command command) {
        requireSeen(id);
        refuseRehearsal(command);
        documents.take(command, id).orRefuse();
        return pdf("document-" + id, documents.file(id));
    }

    @PostMapping("/documents/{id}/withdraw")
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER})
    KeptDocument withdraw(@PathVariable UUID id, @Valid @RequestBody DocumentReason body, Command command) {
        requireSeen(id);
        documents.withdraw(command.because(body.reason()), id).orRefuse();
        return new KeptDocument(id);
    }

    /** Somebody who may not see the person learns no more than one who made the number up. */
    private void requireSeen(UUID id) {
        DocumentStore.Row row = documents.find(id);
        if (row == null || !sight.sees(row.borrower())) {
            throw Refused.of(404, "DOCUMENT_UNKNOWN");
        }
    }

    private static void refuseRehearsal(Command command) {
        if (command.dryRun()) {
            throw Refused.of(400, "REVEAL_NOT_REHEARSED");
        }
    }

    private static ResponseEntity<byte[]> pdf(String name, byte[] file) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(file);
    }

    private static IllegalStateException unexpected(DocumentOutcome outcome) {
        return new IllegalStateException(
                "not what was asked: " + outcome.getClass().getSimpleName());
    }
}
