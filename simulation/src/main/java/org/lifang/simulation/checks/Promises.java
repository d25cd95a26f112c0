package org.lifang.simulation.checks;

import java.util.List;

/** Promises and agreements: they sum, they are one at a time, and what became of them follows from money and days. */
final class Promises {

    private Promises() {}

    static final List<Check> ALL = List.of(
            Check.daily(
                    "promises.have-parts", "Everything promised has parts, numbered from one in order of days.", """
                    select o.id from plans.obligation o
                    left join lateral (select count(*) as n, max(p.seq) as last, min(p.due_on) as first
                        from plans.part p where p.obligation_id = o.id) p on true
                    where p.n = 0 or p.n <> p.last or p.first < o.taken_on
                    """),
            Check.daily("promises.agreement-sums", "An agreement's lines and waivers sum to what was signed.", """
                    select a.id from plans.agreement a
                    where a.total_fen <> (select coalesce(sum(l.principal_fen + l.interest_fen + l.penalty_fen
                            + l.compound_fen + l.fee_fen + l.cost_fen + l.new_interest_fen), 0)
                            from plans.agreement_line l where l.agreement_id = a.id)
                        or a.waived_fen <> (select coalesce(sum(w.fen), 0) from plans.agreement_waiver w
                            where w.agreement_id = a.id)
                    """),
            Check.daily("promises.agreement-is-promised", "What is promised under an agreement is what it says.", """
                    select a.id from plans.agreement a join plans.obligation o on o.id = a.id
                    where a.total_fen < (select sum(p.fen) from plans.part p where p.obligation_id = o.id)
                        or a.loan_id <> o.loan_id
                    """),
            Check.daily("promises.active-is-open", "An agreement is in force exactly while it is waited for.", """
                    select a.id || ' ' || a.state from plans.agreement a
                    where (a.state = 'ACTIVE') <> exists (select from plans.obligation o where o.kind = 'AGREEMENT'
                        and o.loan_id = a.loan_id and o.closed_at is null and o.id = a.id)
                        and a.state in ('ACTIVE', 'BROKEN', 'CANCELLED', 'SUPERSEDED')
                    """),
            Check.daily("promises.one-at-a-time", "Nobody is held to two promises for one loan.", """
                    select 'loan ' || loan_id from plans.obligation where closed_at is null
                    group by loan_id having count(*) > 1
                    """),
            Check.daily("promises.signed-after-approval", "Nothing is in force that nobody accepted.", """
                    select id from plans.agreement where state in ('ACTIVE', 'COMPLETED', 'BROKEN', 'SUPERSEDED')
                        and (accepted_at is null or accepted_sha256 is distinct from body_sha256
                            or (approved_at is not null and accepted_at < approved_at))
                    """),
            Check.daily(
                    "promises.fate", "Kept, late, partly or broken: as the money that had come and the days say.", """
                    select t.obligation_id || ' was told ' || t.fate || ' on ' || t.on_date || ', counted ' || x.fate
                    from plans.told t
                    join plans.obligation o on o.id = t.obligation_id and o.kind = 'PROMISE'
                    join plans.part p on p.obligation_id = o.id and p.seq = 1
                    cross join sim_now
                    cross join lateral (
                        select coalesce(sum(m.amount_fen) filter (where m.paid_on <= p.due_on + o.grace_days), 0)
                                as soon,
                            coalesce(sum(m.amount_fen), 0) as paid
                        from ledger.payment m
                        left join ledger.event e on e.payment_id = m.id and e.kind = 'REVERSAL'
                            and e.recorded_at <= t.recorded_at
                        where m.loan_id = o.loan_id and e.id is null and m.recorded_at <= t.recorded_at
                            and (m.paid_on > o.taken_on or (m.paid_on = o.taken_on and m.recorded_at >= o.taken_at))
                        ) money
                    cross join lateral (select case
                        when soon >= p.fen - o.tolerance_fen then 'KEPT'
                        when paid >= p.fen - o.tolerance_fen then 'LATE'
                        when t.on_date <= p.due_on + o.grace_days then 'OPEN'
                        when paid > 0 then 'PARTLY' else 'BROKEN' end as fate) x
                    where t.recorded_at >= sim_now.since and t.fate <> x.fate and o.closed_at is null
                        and (select count(*) from plans.part q where q.obligation_id = o.id) = 1
                    """),
            Check.daily(
                    "promises.told-in-time", "The night after a promise's time is over tells what became of it.", """
                    select o.id from plans.obligation o
                    join plans.part p on p.obligation_id = o.id
                    cross join sim_now
                    where o.closed_at is null and o.kind = 'PROMISE'
                    group by o.id, o.grace_days, night
                    having max(p.due_on) + o.grace_days < night - 1 and coalesce((select t.fate from plans.told t
                        where t.obligation_id = o.id order by t.on_date desc limit 1), 'OPEN') = 'OPEN'
                    """));
}
