package org.lifang.kernel.aging;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one loan owes on one date, and how it came about.
 *
 * @param overdue what is past due (and past grace), with charges and disclosed costs
 * @param dueNotOverdue what is due today or within grace
 * @param notYetDuePrincipalFen principal of instalments still to come
 * @param accruedInterestFen interest of the running period up to the date, owed only if the loan is paid off
 * @param accruedFeeFen fee of the running period, likewise
 * @param creditFen money received beyond all that was due
 * @param payoffFen owed if everything is paid on the date; cut to the yearly line when the terms say so
 * @param daysPastDue days past due of the oldest unpaid instalment, pauses not counted
 * @param oldestUnpaidDueOn its due date; null when nothing is overdue
 * @param missedInstalments instalments overdue with something left; a balance called due early counts as one
 * @param limitation null when the facts do not tell (arrears snapshots)
 * @param nextDueOn next due date, today included, on which something is still to be paid
 * @param nextDueFen what is to be paid then
 */
public record Owed(
        LocalDate asOf,
        Amounts overdue,
        Amounts dueNotOverdue,
        long notYetDuePrincipalFen,
        long accruedInterestFen,
        long accruedFeeFen,
        long creditFen,
        long payoffFen,
        int daysPastDue,
        Bucket bucket,
        RiskClass classFloor,
        @Nullable LocalDate oldestUnpaidDueOn,
        int missedInstalments,
        YearlyCost yearlyCost,
        @Nullable Limitation limitation,
        @Nullable LocalDate nextDueOn,
        long nextDueFen,
        List<InstalmentState> instalments,
        List<Application> applications,
        List<Step> steps)
        implements Serializable {

    public Owed {
        instalments = List.copyOf(instalments);
        applications = List.copyOf(applications);
        steps = List.copyOf(steps);
    }

    /** Principal not paid yet, due or not. */
    public long outstandingPrincipalFen() {
        return overdue.principalFen() + dueNotOverdue.principalFen() + notYetDuePrincipalFen;
    }
}
