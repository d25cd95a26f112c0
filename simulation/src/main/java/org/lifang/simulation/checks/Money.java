package org.lifang.simulation.checks;

import java.util.List;

/** Money: what came in is booked once, to the fen, and what is owed follows from it. */
final class Money {

    private Money() {}

    /**
     * Loans without interest under their contract as it was signed: what they owe is counted on one's fingers. The
     * day it is looked at is today, or the last day for which the account says that it holds.
     */
    static final String PLAIN = """
            (select l.loan, l.borrower, a.x as on_date, a.overdue_principal_fen, a.outstanding_principal_fen,
                a.overdue_interest_fen + a.overdue_fee_fen as other_fen, a.days, a.bucket, p.fen as paid,
                coalesce((select max(d.upto) from sim_due d where d.loan = l.loan and d.due < a.x), 0) as due,
                (select min(d.due) from sim_due d where d.loan = l.loan and d.upto > p.fen and d.due < a.x) as oldest,
                l.monthly * l.instalments as principal
            from sim_loan l
            cross join sim_now
            join lateral (select b.*, least(today, b.next_change_on - 1) as x, ledger.days_past_due(
                    b.counts_from, b.frozen_dpd, least(today, b.next_change_on - 1)) as days
                from ledger.account b where b.loan_id = l.loan) a on true
            cross join lateral (select coalesce(sum(fen), 0) as fen from sim_paid where sim_paid.loan = l.loan) p
            where l.rate = 0 and not exists (select from ledger.agreed g where g.loan_id = l.loan)
                and not exists (select from ledger.event e where e.loan_id = l.loan and e.kind <> 'REVERSAL')) plain
            """;

    static final List<Check> ALL = List.of(
            Check.daily(
                    "money.receipt-sums",
                    "What arrived is allocated, refunded, returned or open, and its movements say the same.",
                    """
                    select r.id from payments.receipt r
                    left join (select receipt_id, sum(case kind when 'ALLOCATED' then amount_fen
                            when 'TAKEN_BACK' then -amount_fen else 0 end) as allocated,
                        sum(amount_fen) filter (where kind = 'REFUNDED') as refunded,
                        sum(amount_fen) filter (where kind = 'RETURNED') as returned
                        from payments.movement group by receipt_id) m on m.receipt_id = r.id
                    where r.allocated_fen + r.refunded_fen + r.returned_fen + r.open_fen <> r.amount_fen
                        or r.allocated_fen <> coalesce(m.allocated, 0) or r.refunded_fen <> coalesce(m.refunded, 0)
                        or r.returned_fen <> coalesce(m.returned, 0)
                    """),
            Check.daily(
                    "money.none-lost",
                    "Every payment the bank was answered for stands as a receipt with its sum and its day.",
                    """
                    select p.reference || ' of ' || p.fen from sim_paid p where not exists (
                        select from payments.receipt r where r.reference = p.reference and r.amount_fen = p.fen
                            and r.booked_on = p.on_date and r.returned_fen = 0)
                    """),
            Check.daily("money.none-doubled", "No payment of the bank stands twice, however often it was told.", """
                    select reference || ' stands ' || count(*) || ' times' from payments.receipt
                    group by reference having count(*) > 1
                    """),
            Check.daily(
                    "money.movement-is-payment",
                    "Money given to a loan is a payment of that loan, of the same sum, and taken back when it goes.",
                    """
                    select m.id from payments.movement m
                    left join ledger.payment p on p.id = m.payment_id
                    where m.kind = 'ALLOCATED' and (p.id is null or p.loan_id <> m.loan_id
                        or p.amount_fen <> m.amount_fen
                        or exists (select from payments.movement u where u.undoes = m.id)
                            <> exists (select from ledger.event e where e.payment_id = p.id and e.kind = 'REVERSAL'))
                    """),
            Check.daily(
                    "money.posted",
                    "What stands on a loan is what its person paid, less what waits because more came than is owed.",
                    """
                    select 'loan ' || l.loan || ': ' || k.fen || ' paid, ' || s.fen || ' on the loan, ' || w.fen
                    from sim_loan l
                    cross join lateral (select coalesce(sum(p.fen), 0) as fen from sim_paid p where p.loan = l.loan) k
                    cross join lateral (select coalesce(sum(p.amount_fen), 0) as fen from ledger.payment p
                        where p.loan_id = l.loan and not exists (
                            select from ledger.event e where e.payment_id = p.id and e.kind = 'REVERSAL')) s
                    cross join lateral (select coalesce(sum(r.open_fen), 0) as fen from payments.receipt r
                        join sim_paid p on p.reference = r.reference where p.loan = l.loan) w
                    where k.fen <> s.fen + w.fen
                    """),
            Check.daily("money.value-date", "A payment counts from the day on which the bank booked it.", """
                    select 'payment ' || p.id || ' on ' || p.paid_on || ', booked on ' || k.on_date
                    from sim_paid k
                    join payments.receipt r on r.reference = k.reference
                    join payments.movement m on m.receipt_id = r.id
                    join ledger.payment p on p.id = m.payment_id
                    where p.paid_on <> k.on_date
                    """),
            Check.daily(
                    "money.waits-for-a-reason",
                    "Money of somebody who named their loan waits only when nothing is owed any more.",
                    """
                    select r.id || ' ' || r.waits_because from payments.receipt r
                    join sim_paid p on p.reference = r.reference
                    join ledger.account a on a.loan_id = p.loan
                    where r.open_fen > 0 and a.outstanding_principal_fen > 0
                        and not exists (select from ledger.event e where e.loan_id = p.loan and e.kind = 'REVERSAL')
                    """),
            Check.daily("money.never-negative", "No sum of a loan is ever below nothing.", """
                    select 'loan ' || loan_id from ledger.account
                    where least(outstanding_principal_fen, overdue_principal_fen, overdue_interest_fen,
                            overdue_fee_fen) < 0 or overdue_principal_fen > outstanding_principal_fen
                    """),
            Check.daily(
                    "money.outstanding-principal",
                    "A loan without interest owes what was lent less what was paid.",
                    """
                    select 'loan ' || loan || ': ' || outstanding_principal_fen || ' of ' || principal || ' after '
                        || paid
                    from %s where outstanding_principal_fen <> greatest(0, principal - paid)
                    """.formatted(PLAIN)),
            Check.daily(
                    "money.overdue-principal",
                    "Overdue is what fell due before this day and was not paid.",
                    """
                    select 'loan ' || loan || ' on ' || on_date || ': ' || overdue_principal_fen || ', due ' || due
                        || ', paid ' || paid
                    from %s where overdue_principal_fen <> greatest(0, due - paid) or other_fen <> 0
                    """.formatted(PLAIN)),
            Check.daily(
                    "money.days-past-due",
                    "Days past due count from the oldest due day that is not paid.",
                    """
                    select 'loan ' || loan || ' on ' || on_date || ': ' || days || ' days since ' || oldest
                    from %s where days <> coalesce(on_date - oldest, 0)
                    """.formatted(PLAIN)),
            Check.daily("money.bucket", "A loan is in the bucket of its days past due.", """
                    select 'loan ' || loan || ' on ' || on_date || ': bucket ' || bucket || ' since ' || oldest
                    from %s where (bucket = 0) <> (oldest is null)
                        or (oldest is not null and bucket <> case when on_date - oldest > 180 then 7
                            else (on_date - oldest + 29) / 30 end)
                    """.formatted(PLAIN)),
            Check.daily(
                    "money.accounts-aged",
                    "After the night no account is older than the day it says that it changes.",
                    """
                    select 'loan ' || loan_id || ' should have changed on ' || next_change_on
                    from ledger.account, sim_now where next_change_on <= night
                    """),
            Check.daily("money.book-of-the-night", "The night counts every loan in exactly one bucket.", """
                    select 'night of ' || night from sim_now where night is not null and
                        (select coalesce(sum(loans), 0) from reporting.book_day where business_date = night)
                        <> (select count(*) from ledger.account)
                    """),
            Check.daily("money.reversal-fits", "A payment is taken back on its own loan, not before it was made.", """
                    select e.id from ledger.event e join ledger.payment p on p.id = e.payment_id
                    where e.kind = 'REVERSAL' and (e.loan_id <> p.loan_id or e.effective_on < p.paid_on)
                    """),
            Check.daily("money.every-loan-has-an-account", "Every loan of the book has its account.", """
                    select 'loan ' || loan from sim_loan
                    where not exists (select from ledger.account a where a.loan_id = loan and a.borrower_id = borrower)
                    """));
}
