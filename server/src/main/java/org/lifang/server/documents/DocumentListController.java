package org.lifang.server.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Messages;
import org.lifang.server.answers.Page;
import org.lifang.server.answers.PageToken;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the house issued, over all people. */
@RestController
@RequestMapping("/api/v1")
class DocumentListController {

    private final DocumentLists lists;
    private final Messages messages;

    DocumentListController(DocumentLists lists, Messages messages) {
        this.lists = lists;
        this.messages = messages;
    }

    record DocumentLine(
            UUID id,
            DocumentKind kind,
            String title,
            String borrowerId,
            String borrowerNo,
            String nameMasked,
            String code,
            String language,
            LocalDate asOf,
            int pages,
            UUID madeBy,
            Instant madeAt,
            @Nullable Instant withdrawnAt) {}

    record KindText(DocumentKind kind, String title) {}

    /** Every kind there is, for choosing one. */
    @GetMapping("/document-kinds")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COLLECTOR, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    List<KindText> kinds(Locale locale) {
        return List.of(DocumentKind.values()).stream()
                .map(kind -> new KindText(kind, title(kind, locale)))
                .toList();
    }

    /** {@code from} and {@code to} are days of issue, both included; {@code code} may be written as it is read out. */
    @GetMapping("/documents")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COLLECTOR, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    Page<DocumentLine> list(
            @RequestParam @Nullable DocumentKind kind,
            @RequestParam @Nullable String code,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable UUID by,
            @RequestParam @Nullable Boolean withdrawn,
            @RequestParam @Nullable Integer size,
            @RequestParam @Nullable String after,
            Locale locale) {
        PageToken token = PageToken.parse(after, 2);
        int rows = PageToken.size(size);
        List<DocumentLists.Line> found = lists.list(
                new DocumentLists.Filter(kind, code == null ? null : Codes.read(code), from, to, by, withdrawn),
                token == null
                        ? null
                        : new DocumentLists.After(token.key(0, Instant::parse), token.key(1, UUID::fromString)),
                rows + 1);
        List<DocumentLists.Line> shown = found.subList(0, Math.min(rows, found.size()));
        DocumentLists.Line last = found.size() > rows ? shown.getLast() : null;
        return Page.of(
                shown.stream().map(line -> text(line, locale)).toList(),
                last == null ? null : PageToken.of(last.madeAt(), last.id()));
    }

    private DocumentLine text(DocumentLists.Line line, Locale locale) {
        return new DocumentLine(
                line.id(),
                line.kind(),
                title(line.kind(), locale),
                Long.toString(line.borrower()),
                line.borrowerNo(),
                line.nameMasked(),
                Codes.spoken(line.code()),
                line.language(),
                line.asOf(),
                line.pages(),
                line.madeBy(),
                line.madeAt(),
                line.withdrawnAt());
    }

    private String title(DocumentKind kind, Locale locale) {
        return messages.text("documents.kind." + kind.name(), locale);
    }
}
