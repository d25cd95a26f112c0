package org.lifang.server.payments.entry;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Refusal;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.payments.entry.EntryOutcome.No;
import org.lifang.server.payments.entry.EntryOutcome.Why;
import org.lifang.server.payments.receipt.Incoming;
import org.lifang.server.payments.receipt.MoneyReceipts;
import org.lifang.server.payments.receipt.ReceiptOutcome;
import org.lifang.server.payments.tables.EntryRecord;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Masks;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Service;

/** Money entered by hand: one person says it came in, another one confirms it, and only then it is money. */
@Service
class Entries {

    private final MoneyEntryStore store;
    private final MoneyReceipts receipts;
    private final Commands commands;
    private final Sealer sealer;

    Entries(MoneyEntryStore store, MoneyReceipts receipts, Commands commands, Sealer sealer) {
        this.store = store;
        this.receipts = receipts;
        this.commands = commands;
        this.sealer = sealer;
    }

    List<EntryRecord> waiting() {
        return store.waiting();
    }

    @Nullable
    String payerMasked(EntryRecord row) {
        String payer = sealer.openNullable(Field.NAME, row.getPayerSealed());
        return payer == null ? null : Masks.name(payer);
    }

    Result<EntryOutcome> propose(Command command, Incoming money) {
        return commands.run(command, EntryOutcome.class, effect -> {
            ReceiptOutcome.Why against = receipts.against(money);
            if (against != null) {
                return notReceived(new ReceiptOutcome.No(against));
            }
            if (store.received(money.channel(), money.reference())) {
                return new No(Why.REFERENCE_TAKEN);
            }
            EntryRecord row = new EntryRecord();
            row.setId(money.id());
            row.setChannelId(money.channel());
            row.setReference(money.reference());
            row.setBookedOn(money.bookedOn());
            row.setValueOn(money.valueOn());
            row.setAmountFen(money.fen());
            row.setCurrency(money.currency());
            row.setPayerSealed(sealer.sealNullable(Field.NAME, money.payer()));
            row.setAccountSealed(sealer.sealNullable(Field.NOTE, money.account()));
            row.setRemittanceSealed(sealer.sealNullable(Field.NOTE, money.remittance()));
            row.setState("PROPOSED");
            row.setProposedBy(effect.actor());
            row.setProposedAt(effect.at());
            if (!store.add(row)) {
                return new No(Why.ID_TAKEN);
            }
            audit(effect, "proposed", row);
            return new EntryOutcome.Saved(money.id());
        });
    }

    Result<EntryOutcome> confirm(Command command, UUID id) {
        return commands.run(command, EntryOutcome.class, effect -> {
            EntryRecord row = store.lock(id);
            No no = against(row, effect);
            if (row == null || no != null) {
                return no == null ? new No(Why.UNKNOWN) : no;
            }
            decided(effect, row, "CONFIRMED");
            return switch (receipts.receiveWithin(effect, money(row))) {
                case ReceiptOutcome.Kept kept -> new EntryOutcome.Confirmed(id, kept.receipt(), kept.openFen());
                case ReceiptOutcome other when other instanceof Refusal refusal -> notReceived(refusal);
                case ReceiptOutcome other -> throw new IllegalStateException("not received: " + other);
            };
        });
    }

    Result<EntryOutcome> decline(Command command, UUID id) {
        return commands.run(command, EntryOutcome.class, effect -> {
            EntryRecord row = store.lock(id);
            No no = against(row, effect);
            if (row == null || no != null) {
                return no == null ? new No(Why.UNKNOWN) : no;
            }
            decided(effect, row, "DECLINED");
            return new EntryOutcome.Saved(id);
        });
    }

    private static @Nullable No against(@Nullable EntryRecord row, Effect effect) {
        if (row == null) {
            return new No(Why.UNKNOWN);
        }
        if (!row.getState().equals("PROPOSED")) {
            return new No(Why.DECIDED);
        }
        return row.getProposedBy().equals(effect.actor()) ? new No(Why.OWN_PROPOSAL) : null;
    }

    private Incoming money(EntryRecord row) {
        UUID id = UUID.nameUUIDFromBytes(("entry/" + row.getId()).getBytes(StandardCharsets.UTF_8));
        return new Incoming(
                id,
                row.getChannelId(),
                row.getReference(),
                row.getBookedOn(),
                row.getValueOn(),
                row.getAmountFen(),
                row.getCurrency(),
                sealer.openNullable(Field.NAME, row.getPayerSealed()),
                sealer.openNullable(Field.NOTE, row.getAccountSealed()),
                sealer.openNullable(Field.NOTE, row.getRemittanceSealed()),
                Incoming.Origin.ofEntry(row.getId()));
    }

    private static EntryOutcome notReceived(Refusal no) {
        return new EntryOutcome.NotReceived(no.code(), no.status(), List.copyOf(no.params()));
    }

    private void decided(Effect effect, EntryRecord row, String state) {
        row.setState(state);
        row.setDecidedBy(effect.actor());
        row.setDecidedAt(effect.at());
        store.save(row);
        audit(effect, state.toLowerCase(java.util.Locale.ROOT), row);
    }

    private static void audit(Effect effect, String act, EntryRecord row) {
        effect.audit(
                "payments.entry-" + act,
                "money-entry/" + row.getId(),
                null,
                row.getState(),
                Map.of("channel", row.getChannelId(), "amountFen", row.getAmountFen()));
    }
}
