-- Why: every receipt is judged twice as it is committed, once for itself and once for its movement. One look at its
-- movements answers what six did; the rarer questions are asked only of a receipt they can be about.
create or replace function payments.wrong(r payments.receipt) returns text language plpgsql stable set search_path = pg_catalog as $$
declare
    seen record;
begin
    -- At most one payment, taking back and reversal each go with an allocation, so nothing is counted twice.
    select coalesce(sum(m.amount_fen) filter (where m.kind = 'ALLOCATED'), 0) as allocated,
        coalesce(sum(m.amount_fen) filter (where m.kind = 'TAKEN_BACK'), 0) as taken_back,
        coalesce(sum(m.amount_fen) filter (where m.kind = 'REFUNDED'), 0) as refunded,
        coalesce(sum(m.amount_fen) filter (where m.kind = 'RETURNED'), 0) as returned,
        coalesce(bool_or(m.kind = 'ALLOCATED' and p.id is null), false) as unposted,
        coalesce(bool_or(m.kind = 'ALLOCATED' and (u.id is null) <> (e.id is null)), false) as apart,
        count(distinct l.borrower_id) filter (where u.id is null) as people
    into seen
    from payments.movement m
    left join ledger.payment p on p.id = m.payment_id and p.loan_id = m.loan_id and p.amount_fen = m.amount_fen
    left join payments.movement u on u.undoes = m.id
    left join ledger.event e on e.payment_id = m.payment_id and e.kind = 'REVERSAL'
    left join portfolio.loan l on l.id = m.loan_id
    where m.receipt_id = r.id;
    if r.allocated_fen <> seen.allocated - seen.taken_back or r.refunded_fen <> seen.refunded
        or r.returned_fen <> seen.returned then
        return 'its movements sum to something else';
    end if;
    if seen.unposted then
        return 'the ledger has no such payment';
    end if;
    if seen.apart then
        return 'taken back here and reversed in the ledger go together';
    end if;
    if seen.taken_back > 0 and exists (select from payments.movement u join payments.movement m on m.id = u.undoes
        where u.receipt_id = r.id and (m.kind, m.receipt_id, m.amount_fen) is distinct from ('ALLOCATED', u.receipt_id, u.amount_fen)) then
        return 'what is taken back is one whole allocation of it';
    end if;
    if seen.refunded > 0 and exists (select from payments.movement m join payments.refund f on f.id = m.refund_id
        where m.receipt_id = r.id and (f.state, f.receipt_id, f.amount_fen) is distinct from ('PAID', m.receipt_id, m.amount_fen)) then
        return 'a refund needs its second person';
    end if;
    if seen.people > 1 and exists (select from payments.movement m join portfolio.loan l on l.id = m.loan_id
        where m.receipt_id = r.id and m.reason is null
            and not exists (select from payments.movement u where u.undoes = m.id)
            and exists (select from payments.movement o join portfolio.loan k on k.id = o.loan_id
                where o.receipt_id = r.id and o.seq < m.seq and k.borrower_id <> l.borrower_id
                    and not exists (select from payments.movement u where u.undoes = o.id))) then
        return 'money for a second person''s loan needs a reason';
    end if;
    if r.source = 'ENTRY' and not exists (select from payments.entry e where e.id = r.entry_id and e.state = 'CONFIRMED'
        and (e.channel_id, e.reference, e.amount_fen, e.currency) = (r.channel_id, r.reference, r.amount_fen, r.currency)) then
        return 'an entry needs its second person';
    end if;
    return null;
end
$$;
