package org.lifang.server.payments.receipt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.Owed;
import org.lifang.server.ledger.BorrowerStatement;
import org.lifang.server.ledger.Ledger;
import org.lifang.server.ledger.LoanOwed;
import org.lifang.server.payments.receipt.Moves.Basis;
import org.lifang.server.portfolio.Borrowers;
import org.springframework.stereotype.Component;

/**
 * Finds the loan that money is for: by exactly one loan the payer's words name, else by exactly one person of exactly
 * the payer's name with exactly one loan of exactly this sum. Whatever leaves a choice is left to people.
 */
@Component
class Matching {

    private static final int MOST_PROPOSALS = 8;

    private final MatchStore store;
    private final Borrowers borrowers;
    private final Ledger ledger;

    Matching(MatchStore store, Borrowers borrowers, Ledger ledger) {
        this.store = store;
        this.borrowers = borrowers;
        this.ledger = ledger;
    }

    /** The loan money is for, or why nobody can say. */
    sealed interface Found {
        record Loan(long loanId, Basis basis) implements Found {}

        record Nobody(Waits why) implements Found {}
    }

    /** Why a loan is proposed. */
    enum Hint {
        NAMED_IN_WORDS,
        SAME_NAME,
        SUM_OVERDUE,
        SUM_NEXT_DUE,
        SUM_PAYOFF,
        CLOSED,
        LENDER_COMPUTES
    }

    /** A loan somebody may choose; {@code fen} is what of the money would go to it. */
    record Proposal(MatchStore.Loan loan, long overdueFen, long fen, List<Hint> hints) {

        private int weight() {
            int sums = hints.stream().anyMatch(hint -> hint.name().startsWith("SUM_")) ? 2 : 0;
            return sums
                    + (hints.contains(Hint.NAMED_IN_WORDS) ? 8 : 0)
                    + (hints.contains(Hint.SAME_NAME) ? 4 : 0)
                    - (hints.contains(Hint.CLOSED) || hints.contains(Hint.LENDER_COMPUTES) ? 1 : 0);
        }
    }

    /**
     * What money may be for before anybody looks at what is owed.
     *
     * @param named loans the payer's words name
     * @param people of exactly the payer's name, where no loan is named
     * @param theirs the loans of the one person of that name
     */
    record Candidates(Set<Long> named, List<Long> people, Set<Long> theirs) {

        /** The loans that may get the money without anybody's choosing. */
        Set<Long> loans() {
            return named.size() == 1 ? named : theirs;
        }
    }

    /** The candidates of each, found for all of them at once. */
    List<Candidates> candidates(List<Incoming> money) {
        List<Words> words =
                money.stream().map(each -> Words.of(each.remittance())).toList();
        MatchStore.Named known = store.named(words);
        Map<String, List<Long>> namesakes = new HashMap<>();
        List<Candidates> all = new ArrayList<>();
        for (int i = 0; i < money.size(); i++) {
            Set<Long> named = known.by(words.get(i));
            String payer = money.get(i).payer();
            List<Long> people =
                    named.isEmpty() && payer != null ? namesakes.computeIfAbsent(payer, borrowers::named) : List.of();
            all.add(new Candidates(named, people, new LinkedHashSet<>()));
        }
        Set<Long> single = new LinkedHashSet<>();
        all.stream().filter(each -> each.people().size() == 1).forEach(each -> single.addAll(each.people()));
        Map<Long, List<Long>> loans = single.isEmpty() ? Map.of() : store.loansOf(single);
        all.stream()
                .filter(each -> each.people().size() == 1)
                .forEach(each ->
                        each.theirs().addAll(loans.getOrDefault(each.people().getFirst(), List.of())));
        return all;
    }

    /** The loan money is for, given what each loan owes on the day it counts from. */
    static Found find(Candidates candidates, long fen, LongFunction<LoanOwed.@Nullable Known> owed) {
        if (candidates.named().size() == 1) {
            return new Found.Loan(candidates.named().iterator().next(), Basis.REFERENCE);
        }
        if (!candidates.named().isEmpty()) {
            return new Found.Nobody(Waits.SEVERAL_LOANS);
        }
        if (candidates.people().size() > 1) {
            return new Found.Nobody(Waits.SEVERAL_PEOPLE);
        }
        List<Long> fitting = new ArrayList<>();
        for (long loan : candidates.theirs()) {
            LoanOwed.Known known = owed.apply(loan);
            if (known != null && !sums(known.owed(), fen).isEmpty()) {
                fitting.add(loan);
            }
        }
        if (fitting.size() == 1) {
            return new Found.Loan(fitting.getFirst(), Basis.NAME_AND_SUM);
        }
        return new Found.Nobody(fitting.isEmpty() ? Waits.NO_REFERENCE : Waits.SEVERAL_LOANS);
    }

    /** Loans somebody may choose from, the likeliest first, each with the reasons. */
    List<Proposal> propose(@Nullable String payer, @Nullable String remittance, long fen, LocalDate on) {
        Words words = Words.of(remittance);
        Set<Long> named = store.named(List.of(words)).by(words);
        List<Long> people = payer == null ? List.of() : borrowers.named(payer);
        Set<Long> loans = new LinkedHashSet<>(named);
        loans.addAll(store.loansOf(people, MOST_PROPOSALS * 4));
        Map<Long, MatchStore.Loan> cards = store.cards(loans);
        Map<Long, LoanOwed.Known> owed = owed(
                cards.values().stream()
                        .map(MatchStore.Loan::borrowerId)
                        .distinct()
                        .toList(),
                on);
        return cards.values().stream()
                .map(card -> proposal(card, owed.get(card.loanId()), fen, named, people))
                .sorted(Comparator.comparingInt(Proposal::weight)
                        .reversed()
                        .thenComparingLong(p -> p.loan().loanId()))
                .limit(MOST_PROPOSALS)
                .toList();
    }

    private static Proposal proposal(
            MatchStore.Loan card, LoanOwed.@Nullable Known known, long fen, Set<Long> named, List<Long> people) {
        List<Hint> hints = new ArrayList<>();
        if (named.contains(card.loanId())) {
            hints.add(Hint.NAMED_IN_WORDS);
        }
        if (people.contains(card.borrowerId())) {
            hints.add(Hint.SAME_NAME);
        }
        if (card.closedOn() != null) {
            hints.add(Hint.CLOSED);
        }
        if (known == null) {
            return new Proposal(card, 0, fen, hints);
        }
        hints.addAll(sums(known.owed(), fen));
        if (known.stated()) {
            hints.add(Hint.LENDER_COMPUTES);
        }
        return new Proposal(card, known.owed().overdue().totalFen(), fen, hints);
    }

    private Map<Long, LoanOwed.Known> owed(List<Long> people, LocalDate on) {
        Map<Long, LoanOwed.Known> all = new TreeMap<>();
        for (BorrowerStatement statement : ledger.owedByBorrowers(people, on)) {
            statement.loans().forEach(loan -> all.put(loan.loanId(), loan));
        }
        return all;
    }

    private static List<Hint> sums(Owed owed, long fen) {
        List<Hint> hints = new ArrayList<>();
        if (owed.overdue().totalFen() == fen) {
            hints.add(Hint.SUM_OVERDUE);
        }
        if (owed.nextDueFen() == fen) {
            hints.add(Hint.SUM_NEXT_DUE);
        }
        if (owed.payoffFen() == fen) {
            hints.add(Hint.SUM_PAYOFF);
        }
        return hints;
    }
}
