package org.lifang.server.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.Aging;
import org.lifang.kernel.aging.NightLine;
import org.lifang.kernel.aging.Owed;
import org.lifang.server.commands.Effect;

/**
 * Loans held by one transaction while payments come in for them, one after the other: each is judged and derived after
 * the one before it, and all are written together. Nothing is written by a payment that is refused.
 */
public final class HeldLoans {

    private final HistoryStore.Held held;
    private final LocalDate today;
    private final Writing writing;
    private final Map<Long, History> histories;
    private final Map<Long, Owed> owed = new TreeMap<>();
    private final Map<Long, Integer> facts = new TreeMap<>();
    private final Map<UUID, Added> added = new LinkedHashMap<>();

    HeldLoans(HistoryStore.Held held, LocalDate today, Writing writing) {
        this.held = held;
        this.today = today;
        this.writing = writing;
        this.histories = held.histories();
    }

    /** A payment to be written down. */
    record Added(NewPayment payment, Effect effect) {}

    /** Writes payments, and the accounts by how many payments each loan got. */
    @FunctionalInterface
    interface Writing {
        void down(List<Added> payments, List<AccountRow> accounts, Map<Long, Integer> facts);
    }

    /** What a loan owes on a date after what came in so far; null when nobody can say. */
    public LoanOwed.@Nullable Known owed(long loanId, LocalDate on) {
        History history = histories.get(loanId);
        Owed amounts = history == null ? null : history.owed(on);
        if (history == null || amounts == null) {
            return null;
        }
        LoanHead head = history.head();
        return new LoanOwed.Known(loanId, head.borrowerId(), head.currency(), head.stated(), amounts, List.of());
    }

    /** Takes a payment in; a refusal changes nothing. */
    public Posting record(Effect effect, NewPayment payment) {
        Posting no = against(payment);
        return no != null ? no : post(effect, payment);
    }

    /** Why a payment cannot be taken in; null when it can. */
    @Nullable
    Posting against(NewPayment payment) {
        History history = histories.get(payment.loanId());
        if (history == null || !held.revisions().containsKey(payment.loanId())) {
            return new Posting.LoanUnknown(payment.loanId());
        }
        Posting no = PostingRules.loan(history);
        if (no == null) {
            no = PostingRules.payment(history, payment, today);
        }
        return no == null && recorded(payment) ? new Posting.AlreadyRecorded() : no;
    }

    private boolean recorded(NewPayment payment) {
        String reference = payment.reference();
        return held.taken().contains(payment.id())
                || added.containsKey(payment.id())
                || (reference != null
                        && held.references().contains(new HistoryStore.Reference(payment.loanId(), reference)));
    }

    private Posting post(Effect effect, NewPayment payment) {
        long loan = payment.loanId();
        History before = Objects.requireNonNull(histories.get(loan));
        History after = before.with(new History.Paid(payment.id(), payment.paidOn(), payment.amountFen()));
        Owed then = owed.computeIfAbsent(loan, any -> Aging.owed(before.factsOn(today), today));
        Owed now = Aging.owed(after.factsOn(today), today);
        histories.put(loan, after);
        owed.put(loan, now);
        facts.merge(loan, 1, Integer::sum);
        added.put(payment.id(), new Added(payment, effect));
        if (payment.reference() != null) {
            held.references().add(new HistoryStore.Reference(loan, payment.reference()));
        }
        Map<String, ?> details =
                Map.of("payment", payment.id(), "on", payment.paidOn(), "amountFen", payment.amountFen());
        return LockedLoans.told(
                effect,
                new LockedLoans.Change(loan, payment.id(), payment.paidOn(), then, now),
                "payment.recorded",
                details);
    }

    /**
     * Writes everything that was taken in.
     *
     * @throws IllegalStateException when somebody took one of the payments' ids meanwhile
     */
    public void write() {
        if (added.isEmpty()) {
            return;
        }
        NightLine scratch = new NightLine();
        List<AccountRow> accounts = new ArrayList<>();
        for (long loan : facts.keySet()) {
            int revision = Objects.requireNonNull(held.revisions().get(loan));
            accounts.add(AccountRow.derive(Objects.requireNonNull(histories.get(loan)), today, scratch)
                    .atRevision(revision));
        }
        writing.down(List.copyOf(added.values()), accounts, facts);
        added.clear();
        facts.clear();
    }
}
