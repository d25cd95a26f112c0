package org.lifang.server.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.Limitation;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.facts.Facts;
import org.lifang.server.ledger.BorrowerStatement;
import org.lifang.server.ledger.Ledger;
import org.lifang.server.ledger.LoanOwed;
import org.springframework.stereotype.Component;

/**
 * What the gate needs to know of the debt on a day, worked out by the ledger and kept while no loan of the borrower has
 * a new fact.
 */
@Component
final class Money {

    private static final int KEPT_BORROWERS = 50_000;

    private final Ledger ledger;
    private final Map<Long, Kept> kept = new LinkedHashMap<>(1_024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Kept> eldest) {
            return size() > KEPT_BORROWERS;
        }
    };

    Money(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Three answers: yes, no, and nobody can say. */
    enum Told {
        YES,
        NO,
        UNKNOWN;

        private void state(Facts.Draft facts, Fact fact) {
            if (this != UNKNOWN) {
                facts.flag(fact, this == YES);
            }
        }

        private Told or(Told other) {
            return this == YES || other == YES ? YES : this == UNKNOWN || other == UNKNOWN ? UNKNOWN : NO;
        }
    }

    /** The debt of a borrower on a day. */
    record Debt(boolean overdue, boolean owed, Told timeBarred, Told aboveLine) {

        static final Debt NONE = new Debt(false, false, Told.NO, Told.NO);

        void state(Facts.Draft facts) {
            facts.flag(Fact.OVERDUE, overdue).flag(Fact.OWED, owed);
            timeBarred.state(facts, Fact.TIME_BARRED);
            aboveLine.state(facts, Fact.CHARGES_ABOVE_LINE);
        }
    }

    private record Kept(LocalDate day, List<Known.Loan> loans, Debt debt) {}

    void forget() {
        synchronized (kept) {
            kept.clear();
        }
    }

    /** The debt behind these loans, which are all the borrower has. */
    Debt of(long borrower, LocalDate day, List<Known.Loan> loans) {
        if (loans.isEmpty()) {
            return Debt.NONE;
        }
        Debt known = known(borrower, day, loans);
        if (known != null) {
            return known;
        }
        Optional<BorrowerStatement> statement = ledger.owedByBorrower(borrower, day);
        Debt debt = statement.map(Money::debt).orElse(Debt.NONE);
        keep(borrower, day, loans, debt);
        return debt;
    }

    /** Works out what is not known yet of these borrowers, those of one day together. */
    void prepare(Map<Long, List<Known.Loan>> loans, Map<Long, LocalDate> days) {
        Map<LocalDate, List<Long>> missing = new HashMap<>();
        days.forEach((borrower, day) -> {
            List<Known.Loan> theirs = loans.getOrDefault(borrower, List.of());
            if (!theirs.isEmpty() && known(borrower, day, theirs) == null) {
                missing.computeIfAbsent(day, any -> new ArrayList<>()).add(borrower);
            }
        });
        missing.forEach((day, borrowers) -> ledger.owedByBorrowers(borrowers, day)
                .forEach(statement -> keep(
                        statement.borrowerId(),
                        day,
                        loans.getOrDefault(statement.borrowerId(), List.of()),
                        debt(statement))));
    }

    private @Nullable Debt known(long borrower, LocalDate day, List<Known.Loan> loans) {
        synchronized (kept) {
            Kept known = kept.get(borrower);
            return known != null && known.day().equals(day) && known.loans().equals(loans) ? known.debt() : null;
        }
    }

    private void keep(long borrower, LocalDate day, List<Known.Loan> loans, Debt debt) {
        synchronized (kept) {
            kept.put(borrower, new Kept(day, List.copyOf(loans), debt));
        }
    }

    private static Debt debt(BorrowerStatement statement) {
        boolean overdue = false;
        boolean owed = false;
        Told barred = Told.NO;
        Told above = Told.NO;
        for (LoanOwed.Known loan : statement.loans()) {
            boolean late = loan.owed().overdue().totalFen() > 0;
            overdue |= late;
            owed |= loan.owed().payoffFen() > 0;
            if (late) {
                barred = barred.or(barred(loan.owed().limitation()));
                above = above.or(aboveLine(loan));
            }
        }
        return new Debt(overdue, owed, barred, above);
    }

    private static Told barred(@Nullable Limitation limitation) {
        return limitation == null ? Told.UNKNOWN : limitation.expired() ? Told.YES : Told.NO;
    }

    /** A lender that only states its arrears does not say what they are made of. */
    private static Told aboveLine(LoanOwed.Known loan) {
        if (loan.stated()) {
            return Told.UNKNOWN;
        }
        return loan.owed().yearlyCost().excessFen() > 0 ? Told.YES : Told.NO;
    }
}
