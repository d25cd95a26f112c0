package org.lifang.server.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.Amounts;
import org.lifang.kernel.aging.Limitation;
import org.lifang.kernel.aging.Owed;
import org.lifang.server.ledger.Payment;

/**
 * Everything a paper may tell, read from the records on the day it is made.
 *
 * @param idNoMasked null when none is known
 * @param address where letters go; null when none is known
 * @param loans in one currency
 */
record Facts(
        House house,
        String name,
        @Nullable String idNoMasked,
        @Nullable String address,
        LocalDate asOf,
        String currency,
        List<Loan> loans,
        Map<DocumentKind, Annex> annexes) {

    Facts {
        loans = List.copyOf(loans);
        annexes = Map.copyOf(annexes);
    }

    /** With what records besides the loans put on each part of the paper. */
    Facts with(Map<DocumentKind, Annex> found) {
        return new Facts(house, name, idNoMasked, address, asOf, currency, loans, found);
    }

    Annex annex(DocumentKind part) {
        return annexes.getOrDefault(part, Annex.EMPTY);
    }

    @Override
    public String toString() {
        return "Facts[" + asOf + "]";
    }

    /** Who issues it; what nobody set is null. */
    record House(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String site,
            @Nullable String account,
            @Nullable String seal,
            @Nullable String verify) {}

    /**
     * One loan.
     *
     * @param id by which other records name it
     * @param tomorrow what is owed if nothing happens until the day after
     */
    record Loan(
            long id,
            String number,
            LocalDate disbursedOn,
            LocalDate maturesOn,
            long principalFen,
            int ratePpm,
            int instalments,
            @Nullable LocalDate closedOn,
            Owed owed,
            Owed tomorrow,
            List<Payment> payments) {

        Loan {
            payments = List.copyOf(payments);
        }

        /** Whether nothing at all is owed any more, due or not. */
        boolean settled() {
            return owed.payoffFen() == 0
                    && owed.outstandingPrincipalFen() == 0
                    && owed.overdue().totalFen() == 0
                    && owed.dueNotOverdue().totalFen() == 0;
        }
    }

    Amounts overdue() {
        return loans.stream().map(loan -> loan.owed().overdue()).reduce(Amounts.NONE, Amounts::plus);
    }

    /** By how much charges grow on the next day; what newly falls due then is not in it. */
    long dailyFen() {
        long growth = 0;
        for (Loan loan : loans) {
            Amounts now = loan.owed().overdue();
            Amounts next = loan.tomorrow().overdue();
            growth = Math.addExact(growth, Math.max(0, next.penaltyFen() - now.penaltyFen()));
            growth = Math.addExact(growth, Math.max(0, next.compoundFen() - now.compoundFen()));
        }
        return growth;
    }

    /** The due date of the oldest instalment that is overdue; null when nothing is, or nobody says. */
    @Nullable
    LocalDate oldestDue() {
        LocalDate oldest = null;
        for (Loan loan : loans) {
            LocalDate due = loan.owed().oldestUnpaidDueOn();
            oldest = due != null && (oldest == null || due.isBefore(oldest)) ? due : oldest;
        }
        return oldest;
    }

    /** How limitation stands for each loan that is overdue. */
    List<@Nullable Limitation> limitations() {
        return loans.stream()
                .filter(loan -> loan.owed().overdue().totalFen() > 0)
                .<@Nullable Limitation>map(loan -> loan.owed().limitation())
                .toList();
    }
}
