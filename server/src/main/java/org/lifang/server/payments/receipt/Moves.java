package org.lifang.server.payments.receipt;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.commands.Effect;
import org.lifang.server.ledger.NewPayment;
import org.lifang.server.ledger.Posting;
import org.lifang.server.ledger.Postings;
import org.lifang.server.payments.tables.MovementRecord;
import org.lifang.server.payments.tables.ReceiptRecord;
import org.springframework.stereotype.Component;

/** Moves money of a receipt that the running command holds; each move is posted in the same transaction. */
@Component
class Moves {

    private static final String ALLOCATED = "ALLOCATED";

    private final MoneyStore store;
    private final Postings postings;

    Moves(MoneyStore store, Postings postings) {
        this.store = store;
        this.postings = postings;
    }

    /** How a loan was found. */
    enum Basis {
        REFERENCE,
        NAME_AND_SUM,
        BY_HAND
    }

    /** A receipt held by the running command, with what happened to it so far. */
    record Held(ReceiptRecord receipt, List<MovementRecord> movements, Effect effect, LocalDate today) {

        Held {
            movements = new ArrayList<>(movements);
        }

        /** The day the money counts from: today when its own is still to come. */
        LocalDate receivedOn() {
            return receipt.getValueOn().isAfter(today) ? today : receipt.getValueOn();
        }

        /** Allocations nobody took back, the last one first. */
        List<MovementRecord> standing() {
            Set<UUID> undone = new HashSet<>();
            movements.forEach(move -> undone.add(move.getUndoes()));
            return movements.reversed().stream()
                    .filter(move -> move.getLoanId() != null && !undone.contains(move.getId()))
                    .toList();
        }
    }

    Held hold(ReceiptRecord receipt, Effect effect, LocalDate today) {
        return new Held(receipt, store.movements(receipt.getId()), effect, today);
    }

    /** Gives money to a loan; dated on the day it was received. Null when done, or the ledger's no. */
    @Nullable
    Posting allocate(Held held, long loanId, long fen, Basis basis, @Nullable String reason) {
        MovementRecord move = move(held, ALLOCATED, fen, reason);
        NewPayment payment = payment(held, move, loanId);
        Posting posted = postings.recordWithin(held.effect(), payment);
        if (!(posted instanceof Posting.Posted)) {
            return posted;
        }
        allocated(held, move, payment, basis);
        store.add(List.of(move));
        return null;
    }

    /** The payment an allocation becomes. */
    static NewPayment payment(Held held, MovementRecord move, long loanId) {
        ReceiptRecord receipt = held.receipt();
        long before = held.movements().stream()
                .filter(each -> each.getLoanId() != null && each.getLoanId() == loanId)
                .count();
        // The lender's reference is unique for a loan; the second try of the same money is told apart.
        String reference = receipt.getReference() + (before == 0 ? "" : "/" + (before + 1));
        return new NewPayment(
                move.getId(),
                loanId,
                held.receivedOn(),
                move.getAmountFen(),
                receipt.getCurrency(),
                receipt.getChannelId(),
                reference);
    }

    /** Notes an allocation whose payment was posted. */
    static void allocated(Held held, MovementRecord move, NewPayment payment, Basis basis) {
        ReceiptRecord receipt = held.receipt();
        move.setOnDate(payment.paidOn());
        move.setLoanId(payment.loanId());
        move.setPaymentId(payment.id());
        move.setBasis(basis.name());
        note(held, move);
        receipt.setAllocatedFen(receipt.getAllocatedFen() + payment.amountFen());
        receipt.setOpenFen(receipt.getOpenFen() - payment.amountFen());
    }

    /** Takes one allocation back from today on. Null when done, or the ledger's no. */
    @Nullable
    Posting takeBack(Held held, MovementRecord allocation, String reason) {
        ReceiptRecord receipt = held.receipt();
        MovementRecord move = move(held, "TAKEN_BACK", allocation.getAmountFen(), reason);
        Posting posted = postings.reverseWithin(held.effect(), move.getId(), allocation.getPaymentId(), held.today());
        if (!(posted instanceof Posting.Posted)) {
            return posted;
        }
        move.setUndoes(allocation.getId());
        add(held, move);
        receipt.setAllocatedFen(receipt.getAllocatedFen() - allocation.getAmountFen());
        receipt.setOpenFen(receipt.getOpenFen() + allocation.getAmountFen());
        return null;
    }

    /** The channel took the money back from us. */
    void returned(Held held, long fen, String reason) {
        ReceiptRecord receipt = held.receipt();
        add(held, move(held, "RETURNED", fen, reason));
        receipt.setReturnedFen(receipt.getReturnedFen() + fen);
        receipt.setOpenFen(receipt.getOpenFen() - fen);
    }

    /** We paid it back to whoever sent it. */
    void refunded(Held held, UUID refund, long fen) {
        ReceiptRecord receipt = held.receipt();
        MovementRecord move = move(held, "REFUNDED", fen, null);
        move.setRefundId(refund);
        add(held, move);
        receipt.setRefundedFen(receipt.getRefundedFen() + fen);
        receipt.setOpenFen(receipt.getOpenFen() - fen);
    }

    /** Writes the sums down; why it waits counts only while something is open. */
    ReceiptOutcome.Kept settle(Held held, Waits waits) {
        ReceiptRecord receipt = held.receipt();
        Waits why = receipt.getOpenFen() > 0 ? waits : null;
        receipt.setWaitsBecause(why == null ? null : why.name());
        store.save(receipt);
        return kept(receipt, why);
    }

    /** The first movement of money that has just come in. */
    static MovementRecord first(Held held) {
        return move(held, ALLOCATED, held.receipt().getAmountFen(), null);
    }

    static ReceiptOutcome.Kept kept(ReceiptRecord receipt, @Nullable Waits why) {
        return new ReceiptOutcome.Kept(
                receipt.getId(),
                receipt.getAllocatedFen(),
                receipt.getRefundedFen(),
                receipt.getReturnedFen(),
                receipt.getOpenFen(),
                why);
    }

    private void add(Held held, MovementRecord move) {
        store.add(List.of(move));
        note(held, move);
    }

    private static void note(Held held, MovementRecord move) {
        held.movements().add(move);
        held.effect()
                .audit(
                        "payments."
                                + move.getKind()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-'),
                        "receipt/" + move.getReceiptId(),
                        null,
                        null,
                        Map.of("movement", move.getId(), "amountFen", move.getAmountFen()));
    }

    private static MovementRecord move(Held held, String kind, long fen, @Nullable String reason) {
        int seq = held.movements().size() + 1;
        String name = held.receipt().getId() + "/" + seq + "/" + held.effect().key();
        MovementRecord move = new MovementRecord();
        move.setId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        move.setReceiptId(held.receipt().getId());
        move.setSeq((short) seq);
        move.setKind(kind);
        move.setAmountFen(fen);
        move.setOnDate(held.today());
        move.setReason(reason);
        move.setMovedBy(held.effect().actor());
        move.setMovedAt(held.effect().at());
        move.setCommandKey(held.effect().key());
        return move;
    }
}
