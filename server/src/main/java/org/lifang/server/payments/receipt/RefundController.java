package org.lifang.server.payments.receipt;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.lifang.server.answers.Page;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Refunds over HTTP: proposed by one person, paid by another. */
@RestController
@RequestMapping("/api/v1/money")
class RefundController {

    private static final int REASON_CHARS = 200;
    private static final String CNY = "CNY";

    private final Refunds refunds;
    private final ReceiptDesk desk;
    private final ReceiptViews views;

    RefundController(Refunds refunds, ReceiptDesk desk, ReceiptViews views) {
        this.refunds = refunds;
        this.desk = desk;
        this.views = views;
    }

    record NewRefund(
            @NotNull UUID id,
            @Positive long fen,
            @NotBlank @Size(max = REASON_CHARS) String to,
            @NotBlank @Size(max = REASON_CHARS) String reason) {
        @Override
        public String toString() {
            return "NewRefund[" + id + "]";
        }
    }

    /** Refunds that wait for their second person. */
    @GetMapping("/refunds")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    Page<ReceiptViews.RefundText> waiting() {
        return Page.of(
                refunds.waiting().stream()
                        .map(row -> views.refund(row, currency(row.getReceiptId())))
                        .toList(),
                null);
    }

    private String currency(UUID receipt) {
        var row = desk.find(receipt);
        return row == null ? CNY : row.getCurrency();
    }

    @PostMapping("/receipts/{id}/refunds")
    @Allowed({Role.MANAGER, Role.PLANNER})
    ReceiptOutcome propose(@PathVariable UUID id, @Valid @RequestBody NewRefund body, Command command) {
        Refunds.Draft draft = new Refunds.Draft(body.id(), id, body.fen(), body.to(), body.reason());
        return refunds.propose(command, draft).orRefuse();
    }

    @PostMapping("/refunds/{id}/pay")
    @Allowed(Role.MANAGER)
    ReceiptOutcome pay(@PathVariable UUID id, Command command) {
        return refunds.pay(command, id).orRefuse();
    }

    @PostMapping("/refunds/{id}/decline")
    @Allowed(Role.MANAGER)
    ReceiptOutcome decline(@PathVariable UUID id, Command command) {
        return refunds.decline(command, id).orRefuse();
    }
}
