package org.lifang.server.payments.receipt;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.payments.receipt.ReceiptOutcome.No;
import org.lifang.server.payments.receipt.ReceiptOutcome.Why;
import org.lifang.server.payments.tables.ReceiptRecord;
import org.lifang.server.payments.tables.RefundRecord;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Service;

/** Paying open money back: one person proposes, another one pays. */
@Service
class Refunds {

    private static final String PROPOSED = "PROPOSED";

    private final MoneyStore store;
    private final Moves moves;
    private final Commands commands;
    private final Sealer sealer;
    private final BusinessDates dates;

    Refunds(MoneyStore store, Moves moves, Commands commands, Sealer sealer, BusinessDates dates) {
        this.store = store;
        this.moves = moves;
        this.commands = commands;
        this.sealer = sealer;
        this.dates = dates;
    }

    /** A refund as somebody proposes it. */
    record Draft(UUID id, UUID receipt, long fen, String to, String reason) {
        @Override
        public String toString() {
            return "Draft[" + id + "]";
        }
    }

    List<RefundRecord> waiting() {
        return store.waiting();
    }

    Result<ReceiptOutcome> propose(Command command, Draft draft) {
        return commands.run(command.because(draft.reason()), ReceiptOutcome.class, effect -> {
            ReceiptRecord receipt = store.lock(draft.receipt());
            if (receipt == null) {
                return new No(Why.UNKNOWN);
            }
            long asked = store.refunds(draft.receipt()).stream()
                    .filter(each -> each.getState().equals(PROPOSED))
                    .mapToLong(RefundRecord::getAmountFen)
                    .sum();
            if (draft.fen() < 1 || draft.fen() > receipt.getOpenFen() - asked) {
                return new No(Why.MORE_THAN_OPEN);
            }
            RefundRecord row = new RefundRecord();
            row.setId(draft.id());
            row.setReceiptId(draft.receipt());
            row.setAmountFen(draft.fen());
            row.setToSealed(sealer.seal(Field.NOTE, draft.to()));
            row.setReason(draft.reason());
            row.setState(PROPOSED);
            row.setProposedBy(effect.actor());
            row.setProposedAt(effect.at());
            if (!store.add(row)) {
                return new No(Why.ID_TAKEN);
            }
            audit(effect, "proposed", row);
            return new ReceiptOutcome.Refund(draft.receipt(), draft.id());
        });
    }

    /** The second person has it paid. */
    Result<ReceiptOutcome> pay(Command command, UUID id) {
        return commands.run(command, ReceiptOutcome.class, effect -> {
            RefundRecord found = store.refund(id);
            ReceiptRecord receipt = found == null ? null : store.lock(found.getReceiptId());
            RefundRecord row = store.refund(id);
            No no = against(row, effect);
            if (row == null || receipt == null || no != null) {
                return no == null ? new No(Why.REFUND_UNKNOWN) : no;
            }
            if (row.getAmountFen() > receipt.getOpenFen()) {
                return new No(Why.MORE_THAN_OPEN);
            }
            decided(effect, row, "PAID");
            Moves.Held held = moves.hold(receipt, effect, dates.today());
            String waits = receipt.getWaitsBecause();
            moves.refunded(held, id, row.getAmountFen());
            return moves.settle(held, waits == null ? Waits.LEFT_OVER : Waits.valueOf(waits));
        });
    }

    Result<ReceiptOutcome> decline(Command command, UUID id) {
        return commands.run(command, ReceiptOutcome.class, effect -> {
            RefundRecord found = store.refund(id);
            ReceiptRecord receipt = found == null ? null : store.lock(found.getReceiptId());
            RefundRecord row = store.refund(id);
            No no = against(row, effect);
            if (row == null || receipt == null || no != null) {
                return no == null ? new No(Why.REFUND_UNKNOWN) : no;
            }
            decided(effect, row, "DECLINED");
            return new ReceiptOutcome.Refund(receipt.getId(), id);
        });
    }

    private static @Nullable No against(@Nullable RefundRecord row, Effect effect) {
        if (row == null) {
            return new No(Why.REFUND_UNKNOWN);
        }
        if (!row.getState().equals(PROPOSED)) {
            return new No(Why.REFUND_DECIDED);
        }
        return row.getProposedBy().equals(effect.actor()) ? new No(Why.OWN_PROPOSAL) : null;
    }

    private void decided(Effect effect, RefundRecord row, String state) {
        row.setState(state);
        row.setDecidedBy(effect.actor());
        row.setDecidedAt(effect.at());
        store.save(row);
        audit(effect, state.toLowerCase(java.util.Locale.ROOT), row);
    }

    private static void audit(Effect effect, String act, RefundRecord row) {
        effect.audit(
                "payments.refund-" + act,
                "receipt/" + row.getReceiptId(),
                null,
                row.getState(),
                Map.of("refund", row.getId(), "amountFen", row.getAmountFen()));
    }
}
