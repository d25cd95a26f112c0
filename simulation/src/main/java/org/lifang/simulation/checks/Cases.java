package org.lifang.simulation.checks;

import java.util.List;

/** Cases: everybody who is overdue has one, nobody has two, and each is decided on. */
final class Cases {

    private Cases() {}

    /** When the cases of the last night were opened and closed. */
    private static final String DONE = "(select finished_at from nightly.step_run, sim_now"
            + " where step = 'cases.open-and-close' and business_date = night)";

    static final List<Check> ALL = List.of(
            Check.daily(
                    "cases.overdue-has-case",
                    "Whoever is overdue by what they signed and paid has an open case after the night.",
                    """
                    select 'borrower ' || borrower || ' owes ' || due - paid from (
                        select l.borrower, l.loan, coalesce((select max(d.upto) from sim_due d
                                where d.loan = l.loan and d.due < night), 0) as due,
                            coalesce((select sum(p.fen) from sim_paid p where p.loan = l.loan), 0) as paid
                        from sim_loan l, sim_now
                        where l.rate = 0 and night is not null) owed
                    where due > paid
                        and not exists (select from cases.collection_case c where c.borrower_id = borrower
                            and c.closed_on is null)
                        and not exists (select from ledger.agreed g where g.loan_id = owed.loan)
                        and not exists (select from ledger.event e where e.loan_id = owed.loan
                            and (e.kind <> 'REVERSAL' or e.recorded_at > %s))
                    """.formatted(DONE)),
            Check.daily(
                    "cases.account-has-case",
                    "Whoever an account says is overdue since the night has a case.",
                    """
                    select 'borrower ' || a.borrower_id from ledger.account a, sim_now
                    where a.overdue_principal_fen + a.overdue_interest_fen + a.overdue_fee_fen > 0 and a.as_of <= night
                        and not exists (select from cases.collection_case c where c.borrower_id = a.borrower_id
                            and c.closed_on is null)
                        and not exists (select from ledger.event e where e.loan_id = a.loan_id
                            and e.recorded_at > %1$s)
                        and not exists (select from ledger.agreed_turn t join ledger.agreed g on g.id = t.agreed_id
                            where g.loan_id = a.loan_id and t.recorded_at > %1$s)
                    """.formatted(DONE)),
            Check.daily("cases.none-twice", "Nobody has two open cases.", """
                    select 'borrower ' || borrower_id from cases.collection_case where closed_on is null
                    group by borrower_id having count(*) > 1
                    """),
            Check.daily(
                    "cases.closed-when-paid",
                    "No case stays open through a night when nothing is overdue.",
                    """
                    select 'case ' || c.id from cases.collection_case c
                    where c.closed_on is null and %1$s is not null
                        and not exists (select from ledger.account a where a.borrower_id = c.borrower_id
                            and a.overdue_principal_fen + a.overdue_interest_fen + a.overdue_fee_fen > 0)
                        and not exists (select from ledger.account a where a.borrower_id = c.borrower_id and (
                            exists (select from ledger.payment p where p.loan_id = a.loan_id
                                and p.recorded_at > %1$s)
                            or exists (select from ledger.event e where e.loan_id = a.loan_id
                                and e.recorded_at > %1$s)
                            or exists (select from ledger.agreed g where g.loan_id = a.loan_id
                                and g.recorded_at > %1$s)))
                    """.formatted(DONE)),
            Check.daily(
                    "cases.loans", "An open case has a loan that belongs to its person; a closed one has none.", """
                    select 'case ' || c.id from cases.collection_case c
                    where (c.closed_on is null) <> exists (select from cases.case_loan l join ledger.account a
                        on a.loan_id = l.loan_id and a.borrower_id = c.borrower_id
                        where l.case_id = c.id and l.left_on is null)
                    """),
            Check.daily("cases.decided", "The night decides what is done about every open case.", """
                    select 'case ' || c.id from cases.collection_case c
                    where c.closed_on is null and not exists (select from strategy.decision d
                        where d.borrower_id = c.borrower_id and d.superseded_on is null)
                    """),
            Check.daily("cases.decisions-follow", "One decision stands at a time, each until the next.", """
                    select 'borrower ' || borrower_id || ' on ' || decided_on from (
                        select borrower_id, decided_on, superseded_on, lead(decided_on) over one as next
                        from strategy.decision window one as (partition by borrower_id order by decided_on)) d
                    where superseded_on is distinct from next
                    """),
            Check.daily("cases.not-before-their-time", "No case is opened or closed on a day that has not come.", """
                    select 'case ' || id from cases.collection_case, sim_now
                    where opened_on > today or closed_on > today or closed_on < opened_on
                    """),
            Check.daily(
                    "cases.playbook-in-force", "The night decides by the playbook in use, as last published.", """
                    select 'borrower ' || d.borrower_id || ' by ' || d.playbook || ' ' || d.version
                    from strategy.decision d
                    left join strategy.playbook_version v on v.playbook = d.playbook and v.version = d.version
                    where v.state is distinct from 'PUBLISHED' or v.effective_on > d.decided_on
                        or exists (select from strategy.playbook_version n where n.playbook = d.playbook
                            and n.version > d.version and n.state = 'PUBLISHED' and n.effective_on <= d.decided_on
                            and (n.published_at at time zone 'Asia/Shanghai')::date < d.decided_on)
                        or (d.superseded_on is null and not exists (select from strategy.playbook b
                            where b.key = d.playbook and b.in_use))
                    """));
}
