package org.lifang.server.payments.receipt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lifang.server.commands.Effect;
import org.lifang.server.ledger.HeldLoans;
import org.lifang.server.ledger.NewPayment;
import org.lifang.server.ledger.Posting;
import org.lifang.server.ledger.Postings;
import org.lifang.server.payments.channel.Channels;
import org.lifang.server.payments.receipt.ReceiptOutcome.No;
import org.lifang.server.payments.receipt.ReceiptOutcome.Why;
import org.lifang.server.payments.tables.MovementRecord;
import org.lifang.server.payments.tables.ReceiptRecord;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Component;

/**
 * Money that comes in, any number at once: each is kept and given to the one loan it is for after the one before it,
 * and all are written together.
 */
@Component
class Arrivals {

    private static final long MOST_FEN = 1_000_000_000_000L;
    private static final int LONGEST_REFERENCE = 80;
    private static final int MOST_YEARS_BACK = 20;

    private final MoneyStore store;
    private final Matching matching;
    private final Postings postings;
    private final Channels channels;
    private final Sealer sealer;
    private final BusinessDates dates;

    Arrivals(
            MoneyStore store,
            Matching matching,
            Postings postings,
            Channels channels,
            Sealer sealer,
            BusinessDates dates) {
        this.store = store;
        this.matching = matching;
        this.postings = postings;
        this.channels = channels;
        this.sealer = sealer;
        this.dates = dates;
    }

    /** Money on its way in: the receipt it becomes, its first movement, and the loans it may be for. */
    private record Arrival(Incoming money, Moves.Held held, MovementRecord move, Matching.Candidates candidates) {}

    /** Tells of one after the other what is wrong with it, as the channels stand now; null when nothing. */
    Function<Incoming, @Nullable Why> judge() {
        LocalDate today = dates.today();
        Map<String, Boolean> live = new HashMap<>();
        return money -> against(money, today, live);
    }

    private @Nullable Why against(Incoming money, LocalDate today, Map<String, Boolean> live) {
        LocalDate earliest = today.minusYears(MOST_YEARS_BACK);
        if (!live.computeIfAbsent(money.channel(), channels::live)) {
            return Why.CHANNEL_CLOSED;
        }
        boolean named = !money.reference().isBlank() && money.reference().length() <= LONGEST_REFERENCE;
        if (money.fen() < 1 || money.fen() > MOST_FEN || !named) {
            return Why.AMOUNT_OUT_OF_RANGE;
        }
        boolean days = money.bookedOn().isAfter(today)
                || money.bookedOn().isBefore(earliest)
                || money.valueOn().isBefore(earliest)
                || money.valueOn().isAfter(today.plusDays(MOST_YEARS_BACK));
        return days ? Why.DATE_OUT_OF_RANGE : null;
    }

    /**
     * Takes money in within the commands of whoever tells of it. Nothing is written by money that is refused.
     *
     * @throws IllegalStateException when some of several was told of another way at the same time: each alone will do
     */
    List<ReceiptOutcome> receive(List<Effect> effects, List<Incoming> all) {
        List<@Nullable ReceiptOutcome> outcomes = new ArrayList<>();
        List<Effect> running = new ArrayList<>();
        List<Incoming> fresh = new ArrayList<>();
        Function<Incoming, @Nullable Why> judge = judge();
        Set<MoneyStore.Told> told =
                new HashSet<>(store.known(all.stream().map(Arrivals::told).toList()));
        for (int i = 0; i < all.size(); i++) {
            Why why = judge.apply(all.get(i));
            if (why == null && !told.add(told(all.get(i)))) {
                why = Why.REFERENCE_TAKEN;
            }
            outcomes.add(why == null ? null : new No(why));
            if (why == null) {
                running.add(effects.get(i));
                fresh.add(all.get(i));
            }
        }
        var kept = keep(running, fresh).iterator();
        outcomes.replaceAll(outcome -> outcome == null ? kept.next() : outcome);
        return outcomes.stream().map(Objects::requireNonNull).toList();
    }

    /** The places of money that may be for the same loan, or is told of twice, kept together. */
    List<List<Integer>> apart(List<Incoming> money, int shares) {
        List<Matching.Candidates> candidates = matching.candidates(money);
        List<Set<Object>> marks = new ArrayList<>();
        for (int i = 0; i < money.size(); i++) {
            Set<Object> common = new HashSet<>(candidates.get(i).loans());
            common.add(told(money.get(i)));
            marks.add(common);
        }
        return Apart.dealt(marks, shares);
    }

    private static MoneyStore.Told told(Incoming money) {
        return new MoneyStore.Told(money.channel(), money.reference());
    }

    private List<ReceiptOutcome> keep(List<Effect> effects, List<Incoming> fresh) {
        if (fresh.isEmpty()) {
            return List.of();
        }
        List<Matching.Candidates> candidates = matching.candidates(fresh);
        List<Arrival> arrivals = new ArrayList<>();
        Set<Long> loans = new HashSet<>();
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            ReceiptRecord row = row(effects.get(i), fresh.get(i));
            Moves.Held held = new Moves.Held(row, List.of(), effects.get(i), dates.today());
            Arrival arrival = new Arrival(fresh.get(i), held, Moves.first(held), candidates.get(i));
            arrivals.add(arrival);
            loans.addAll(arrival.candidates().loans());
            ids.add(arrival.move().getId());
        }
        HeldLoans ledger = postings.hold(loans, ids);
        List<ReceiptOutcome> outcomes = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            outcomes.add(place(ledger, arrival));
        }
        return written(arrivals, ledger) ? outcomes : List.of(new No(Why.REFERENCE_TAKEN));
    }

    /** Receipts first: whoever told of one of them meanwhile was before us, and nothing else is written yet. */
    private boolean written(List<Arrival> arrivals, HeldLoans ledger) {
        List<ReceiptRecord> receipts = arrivals.stream()
                .map(arrival -> arrival.held().receipt())
                .sorted(Comparator.comparing(ReceiptRecord::getChannelId).thenComparing(ReceiptRecord::getReference))
                .toList();
        int added = store.receive(receipts);
        if (added < receipts.size()) {
            if (receipts.size() == 1) {
                return false;
            }
            throw new IllegalStateException("some of the money was told of another way at the same time");
        }
        ledger.write();
        store.add(arrivals.stream()
                .flatMap(arrival -> arrival.held().movements().stream())
                .toList());
        return true;
    }

    private ReceiptOutcome place(HeldLoans ledger, Arrival arrival) {
        Moves.Held held = arrival.held();
        Incoming money = arrival.money();
        audit(held.effect(), money);
        return switch (Matching.find(arrival.candidates(), money.fen(), loan -> ledger.owed(loan, held.receivedOn()))) {
            case Matching.Found.Nobody nobody -> settled(held, nobody.why());
            case Matching.Found.Loan loan -> {
                NewPayment payment = Moves.payment(held, arrival.move(), loan.loanId());
                Posting posted = ledger.record(held.effect(), payment);
                if (!(posted instanceof Posting.Posted)) {
                    yield settled(held, Waits.refused(posted));
                }
                Moves.allocated(held, arrival.move(), payment, loan.basis());
                yield settled(held, null);
            }
        };
    }

    private static ReceiptOutcome settled(Moves.Held held, @Nullable Waits why) {
        held.receipt().setWaitsBecause(why == null ? null : why.name());
        return Moves.kept(held.receipt(), why);
    }

    private static void audit(Effect effect, Incoming money) {
        effect.audit(
                "payments.received",
                "receipt/" + money.id(),
                null,
                null,
                Map.of(
                        "channel",
                        money.channel(),
                        "amountFen",
                        money.fen(),
                        "source",
                        money.origin().source()));
    }

    private ReceiptRecord row(Effect effect, Incoming money) {
        ReceiptRecord row = new ReceiptRecord();
        row.setId(money.id());
        row.setChannelId(money.channel());
        row.setSource(money.origin().source().name());
        row.setReference(money.reference());
        row.setBookedOn(money.bookedOn());
        row.setValueOn(money.valueOn());
        row.setAmountFen(money.fen());
        row.setCurrency(money.currency());
        row.setPayerSealed(sealer.sealNullable(Field.NAME, money.payer()));
        row.setAccountSealed(sealer.sealNullable(Field.NOTE, money.account()));
        row.setRemittanceSealed(sealer.sealNullable(Field.NOTE, money.remittance()));
        row.setStatementId(money.origin().statement());
        row.setRowNo(money.origin().row());
        row.setEntryId(money.origin().entry());
        row.setEventId(money.origin().event());
        row.setAllocatedFen(0L);
        row.setRefundedFen(0L);
        row.setReturnedFen(0L);
        row.setOpenFen(money.fen());
        row.setReceivedBy(effect.actor());
        row.setReceivedAt(effect.at());
        row.setCommandKey(effect.key());
        return row;
    }
}
