package org.lifang.server.payments.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Refusal;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Result;
import org.lifang.server.payments.tables.MovementRecord;
import org.lifang.server.payments.tables.ReceiptRecord;
import org.lifang.server.payments.tables.RefundRecord;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Masks;
import org.lifang.server.privacy.Purpose;
import org.lifang.server.privacy.RevealOutcome;
import org.lifang.server.privacy.Reveals;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Service;

/** Receipts as people look at them: masked, with where the money went and where it might go. */
@Service
class ReceiptDesk {

    private final MoneyStore store;
    private final ReceiptListStore lists;
    private final MatchStore loans;
    private final Matching matching;
    private final Commands commands;
    private final Sealer sealer;
    private final Reveals reveals;
    private final BusinessDates dates;

    ReceiptDesk(
            MoneyStore store,
            ReceiptListStore lists,
            MatchStore loans,
            Matching matching,
            Commands commands,
            Sealer sealer,
            Reveals reveals,
            BusinessDates dates) {
        this.store = store;
        this.lists = lists;
        this.loans = loans;
        this.matching = matching;
        this.commands = commands;
        this.sealer = sealer;
        this.reveals = reveals;
        this.dates = dates;
    }

    /** A receipt with everything that happened to it. */
    record Story(
            ReceiptRecord receipt,
            List<MovementRecord> movements,
            Set<UUID> undone,
            List<RefundRecord> refunds,
            Map<Long, MatchStore.Loan> loans) {}

    /** Where a refund is to be paid, in clear. */
    record PaidTo(UUID refund, String to) {
        @Override
        public String toString() {
            return "PaidTo[" + refund + "]";
        }
    }

    /** What was written by whoever paid, and where money goes back to, in clear. */
    record Written(
            @Nullable String payer,
            @Nullable String account,
            @Nullable String remittance,
            List<PaidTo> refunds) {
        @Override
        public String toString() {
            return "Written[]";
        }
    }

    @Nullable
    ReceiptRecord find(UUID id) {
        return store.find(id);
    }

    List<ReceiptRecord> list(ReceiptFilter filter, @Nullable Instant before, @Nullable UUID beforeId, int rows) {
        return lists.list(filter, before, beforeId, rows);
    }

    List<ReceiptRecord> waiting(@Nullable Instant after, @Nullable UUID afterId, int rows) {
        return lists.waiting(after, afterId, rows);
    }

    Story story(ReceiptRecord receipt) {
        List<MovementRecord> movements = store.movements(receipt.getId());
        Set<UUID> undone = new HashSet<>();
        Set<Long> ids = new HashSet<>();
        for (MovementRecord move : movements) {
            if (move.getUndoes() != null) {
                undone.add(move.getUndoes());
            }
            if (move.getLoanId() != null) {
                ids.add(move.getLoanId());
            }
        }
        return new Story(receipt, movements, undone, store.refunds(receipt.getId()), loans.cards(ids));
    }

    List<Matching.Proposal> proposals(ReceiptRecord receipt) {
        if (receipt.getOpenFen() == 0) {
            return List.of();
        }
        String payer = sealer.openNullable(Field.NAME, receipt.getPayerSealed());
        String remittance = sealer.openNullable(Field.NOTE, receipt.getRemittanceSealed());
        LocalDate today = dates.today();
        LocalDate on = receipt.getValueOn().isAfter(today) ? today : receipt.getValueOn();
        return matching.propose(payer, remittance, receipt.getOpenFen(), on);
    }

    @Nullable
    String payerMasked(ReceiptRecord receipt) {
        String payer = sealer.openNullable(Field.NAME, receipt.getPayerSealed());
        return payer == null ? null : Masks.name(payer);
    }

    /** Reading what a payer wrote is an act: for a purpose, with a reason, recorded first. */
    Result<ReceiptOutcome> read(Command command, UUID receipt, Purpose purpose, String reason) {
        return commands.run(command.because(reason), ReceiptOutcome.class, effect -> {
            String subject = "receipt/" + receipt;
            return switch (reveals.record(effect, subject, Field.NOTE, purpose, reason)) {
                case RevealOutcome.Allowed allowed -> new ReceiptOutcome.Read(receipt);
                case RevealOutcome.QuotaSpent no -> refused(no);
                case RevealOutcome.NoReason no -> refused(no);
            };
        });
    }

    private static ReceiptOutcome refused(Refusal no) {
        return ReceiptOutcome.Refused.by(no);
    }

    /** The words, once the look is recorded. */
    Written written(ReceiptRecord receipt) {
        return new Written(
                sealer.openNullable(Field.NAME, receipt.getPayerSealed()),
                sealer.openNullable(Field.NOTE, receipt.getAccountSealed()),
                sealer.openNullable(Field.NOTE, receipt.getRemittanceSealed()),
                store.refunds(receipt.getId()).stream()
                        .map(refund -> new PaidTo(refund.getId(), sealer.open(Field.NOTE, refund.getToSealed())))
                        .toList());
    }
}
