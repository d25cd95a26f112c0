package org.lifang.server.payments.receipt;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Page;
import org.lifang.server.answers.PageToken;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.lifang.server.payments.tables.ReceiptRecord;
import org.lifang.server.privacy.Purpose;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Money received, and what becomes of it, over HTTP. */
@RestController
@RequestMapping("/api/v1/money/receipts")
class MoneyController {

    private static final int REASON_CHARS = 200;
    private static final int MOST_SHARES = 50;
    private static final int MOST_IN_QUEUE = 20;

    private final ReceiptDesk desk;
    private final MoneyReceipts receipts;
    private final ReceiptViews views;

    MoneyController(ReceiptDesk desk, MoneyReceipts receipts, ReceiptViews views) {
        this.desk = desk;
        this.receipts = receipts;
        this.views = views;
    }

    record ShareBody(
            @NotBlank @Size(max = 19) String loanId,
            @Positive long fen) {}

    record Allocation(
            @NotEmpty @Size(max = MOST_SHARES) List<@Valid ShareBody> shares,
            @Size(max = REASON_CHARS) @Nullable String reason) {}

    record TakingBack(
            @NotNull UUID movement,
            @NotBlank @Size(max = REASON_CHARS) String reason) {}

    record Return(
            @Positive long fen,
            @NotBlank @Size(max = REASON_CHARS) String reason) {}

    record Reading(@NotNull Purpose purpose, @NotBlank String reason) {}

    @GetMapping
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    Page<ReceiptViews.Line> list(
            @RequestParam ReceiptFilter.@Nullable Show show,
            @RequestParam @Nullable String channel,
            @RequestParam @Nullable String reference,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable UUID statement,
            @RequestParam @Nullable Integer size,
            @RequestParam @Nullable String after,
            Locale locale) {
        PageToken token = PageToken.parse(after, 2);
        int rows = PageToken.size(size);
        ReceiptFilter filter = new ReceiptFilter(
                show == null ? ReceiptFilter.Show.ALL : show, channel, reference, from, to, statement);
        List<ReceiptRecord> found = desk.list(
                filter,
                token == null ? null : token.key(0, Instant::parse),
                token == null ? null : token.key(1, UUID::fromString),
                rows);
        return page(
                found, rows, found.stream().map(row -> views.line(row, locale)).toList());
    }

    /** What no rule could give to a loan, the oldest first, each with the loans it may be for. */
    @GetMapping("/waiting")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    Page<ReceiptViews.Waiting> waiting(
            @RequestParam @Nullable Integer size, @RequestParam @Nullable String after, Locale locale) {
        PageToken token = PageToken.parse(after, 2);
        int rows = Math.min(PageToken.size(size), MOST_IN_QUEUE);
        List<ReceiptRecord> found = desk.waiting(
                token == null ? null : token.key(0, Instant::parse),
                token == null ? null : token.key(1, UUID::fromString),
                rows);
        return page(
                found,
                rows,
                found.stream().map(row -> views.waiting(row, locale)).toList());
    }

    private static <T> Page<T> page(List<ReceiptRecord> found, int rows, List<T> shown) {
        ReceiptRecord last = found.size() < rows ? null : found.getLast();
        return Page.of(shown, last == null ? null : PageToken.of(last.getReceivedAt(), last.getId()));
    }

    @GetMapping("/{id}")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    ReceiptViews.Whole one(@PathVariable UUID id, Locale locale) {
        return views.whole(found(id), locale);
    }

    @PostMapping("/{id}/allocate")
    @Allowed({Role.MANAGER, Role.PLANNER})
    ReceiptOutcome allocate(@PathVariable UUID id, @Valid @RequestBody Allocation body, Command command) {
        List<MoneyReceipts.Share> shares = body.shares().stream()
                .map(share -> new MoneyReceipts.Share(loan(share.loanId()), share.fen()))
                .toList();
        String reason = body.reason() == null || body.reason().isBlank() ? null : body.reason();
        return receipts.allocate(command.because(reason), id, shares).orRefuse();
    }

    private static long loan(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Refused.of(404, "LOAN_UNKNOWN", text);
        }
    }

    @PostMapping("/{id}/take-back")
    @Allowed(Role.MANAGER)
    ReceiptOutcome takeBack(@PathVariable UUID id, @Valid @RequestBody TakingBack body, Command command) {
        return receipts.takeBack(command, id, body.movement(), body.reason()).orRefuse();
    }

    /** The channel took the money back: a returned transfer or a chargeback. */
    @PostMapping("/{id}/return")
    @Allowed(Role.MANAGER)
    ReceiptOutcome returned(@PathVariable UUID id, @Valid @RequestBody Return body, Command command) {
        return receipts.returned(command, id, body.fen(), body.reason()).orRefuse();
    }

    /** Shows what the payer wrote for a purpose and with a reason, both recorded. */
    @PostMapping("/{id}/reveal")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER})
    ReceiptDesk.Written reveal(@PathVariable UUID id, @Valid @RequestBody Reading body, Command command) {
        ReceiptRecord row = found(id);
        if (command.dryRun()) {
            throw Refused.of(400, "REVEAL_NOT_REHEARSED");
        }
        desk.read(command, id, body.purpose(), body.reason()).orRefuse();
        return desk.written(row);
    }

    private ReceiptRecord found(UUID id) {
        ReceiptRecord row = desk.find(id);
        if (row == null) {
            throw new Refused(new ReceiptOutcome.No(ReceiptOutcome.Why.UNKNOWN));
        }
        return row;
    }
}
