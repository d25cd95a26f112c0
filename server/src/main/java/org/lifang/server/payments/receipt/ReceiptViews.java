package org.lifang.server.payments.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Amount;
import org.lifang.server.answers.Messages;
import org.lifang.server.payments.tables.MovementRecord;
import org.lifang.server.payments.tables.ReceiptRecord;
import org.lifang.server.payments.tables.RefundRecord;
import org.springframework.stereotype.Component;

/** Receipts as they are told over HTTP. */
@Component
class ReceiptViews {

    private final ReceiptDesk desk;
    private final Messages messages;

    ReceiptViews(ReceiptDesk desk, Messages messages) {
        this.desk = desk;
        this.messages = messages;
    }

    record Line(
            UUID id,
            String channel,
            String source,
            String reference,
            LocalDate bookedOn,
            LocalDate valueOn,
            Amount amount,
            Amount allocated,
            Amount refunded,
            Amount returned,
            Amount open,
            @Nullable String waits,
            @Nullable String waitsText,
            @Nullable String payerMasked,
            boolean hasWords,
            @Nullable UUID statementId,
            UUID receivedBy,
            Instant receivedAt) {}

    record LoanText(String loanId, String loanNo, String borrowerId, String borrowerMasked) {

        static LoanText of(MatchStore.Loan loan) {
            return new LoanText(
                    Long.toString(loan.loanId()),
                    loan.loanNo(),
                    Long.toString(loan.borrowerId()),
                    loan.borrowerMasked());
        }
    }

    record Move(
            UUID id,
            String kind,
            Amount amount,
            LocalDate on,
            @Nullable LoanText loan,
            @Nullable String basis,
            boolean undone,
            @Nullable String reason,
            UUID by,
            Instant at) {}

    record RefundText(
            UUID id,
            UUID receiptId,
            Amount amount,
            String state,
            String reason,
            UUID proposedBy,
            Instant proposedAt,
            @Nullable UUID decidedBy,
            @Nullable Instant decidedAt) {}

    record HintText(String code, String text) {}

    record ProposalText(LoanText loan, Amount overdue, Amount amount, String paymentReference, List<HintText> hints) {}

    record Whole(Line receipt, List<Move> moves, List<RefundText> refunds, List<ProposalText> proposals) {}

    record Waiting(Line receipt, List<ProposalText> proposals) {}

    Line line(ReceiptRecord row, Locale locale) {
        String waits = row.getWaitsBecause();
        return new Line(
                row.getId(),
                row.getChannelId(),
                row.getSource(),
                row.getReference(),
                row.getBookedOn(),
                row.getValueOn(),
                amount(row, row.getAmountFen()),
                amount(row, row.getAllocatedFen()),
                amount(row, row.getRefundedFen()),
                amount(row, row.getReturnedFen()),
                amount(row, row.getOpenFen()),
                waits,
                waits == null ? null : messages.text("payments.waits." + waits, locale),
                desk.payerMasked(row),
                row.getRemittanceSealed() != null || row.getAccountSealed() != null || row.getPayerSealed() != null,
                row.getStatementId(),
                row.getReceivedBy(),
                row.getReceivedAt());
    }

    Waiting waiting(ReceiptRecord row, Locale locale) {
        return new Waiting(line(row, locale), proposals(row, locale));
    }

    Whole whole(ReceiptRecord row, Locale locale) {
        ReceiptDesk.Story story = desk.story(row);
        return new Whole(
                line(row, locale),
                story.movements().stream().map(move -> move(story, move)).toList(),
                story.refunds().stream()
                        .map(each -> refund(each, row.getCurrency()))
                        .toList(),
                proposals(row, locale));
    }

    private static Move move(ReceiptDesk.Story story, MovementRecord move) {
        MatchStore.Loan loan = move.getLoanId() == null ? null : story.loans().get(move.getLoanId());
        return new Move(
                move.getId(),
                move.getKind(),
                amount(story.receipt(), move.getAmountFen()),
                move.getOnDate(),
                loan == null ? null : LoanText.of(loan),
                move.getBasis(),
                story.undone().contains(move.getId()),
                move.getReason(),
                move.getMovedBy(),
                move.getMovedAt());
    }

    RefundText refund(RefundRecord row, String currency) {
        return new RefundText(
                row.getId(),
                row.getReceiptId(),
                new Amount(row.getAmountFen(), currency),
                row.getState(),
                row.getReason(),
                row.getProposedBy(),
                row.getProposedAt(),
                row.getDecidedBy(),
                row.getDecidedAt());
    }

    private List<ProposalText> proposals(ReceiptRecord row, Locale locale) {
        return desk.proposals(row).stream()
                .map(each -> new ProposalText(
                        LoanText.of(each.loan()),
                        new Amount(each.overdueFen(), each.loan().currency()),
                        amount(row, each.fen()),
                        PaymentReference.of(each.loan().loanId()),
                        each.hints().stream()
                                .map(hint -> new HintText(
                                        hint.name(), messages.text("payments.hint." + hint.name(), locale)))
                                .toList()))
                .toList();
    }

    private static Amount amount(ReceiptRecord row, long fen) {
        return new Amount(fen, row.getCurrency());
    }
}
