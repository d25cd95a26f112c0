-- Why: allocated + refunded + returned + open = received, for every receipt, whoever writes.
create table payments.receipt (
    id uuid primary key,
    channel_id text not null references payments.channel (id),
    source text not null check (source in ('STATEMENT', 'NOTICE', 'ENTRY')),
    reference text not null check (length(reference) between 1 and 80),
    booked_on date not null,
    value_on date not null,
    amount_fen bigint not null check (amount_fen between 1 and 1000000000000),
    currency char(3) not null,
    payer_sealed bytea,
    account_sealed bytea,
    remittance_sealed bytea,
    statement_id uuid,
    row_no integer,
    entry_id uuid references payments.entry (id),
    event_id text check (length(event_id) between 1 and 80),
    allocated_fen bigint not null default 0 check (allocated_fen >= 0),
    refunded_fen bigint not null default 0 check (refunded_fen >= 0),
    returned_fen bigint not null default 0 check (returned_fen >= 0),
    open_fen bigint not null check (open_fen >= 0),
    waits_because text check (waits_because in ('NO_REFERENCE', 'SEVERAL_LOANS', 'SEVERAL_PEOPLE', 'LOAN_CLOSED',
        'LENDER_COMPUTES', 'OTHER_CURRENCY', 'BEFORE_DISBURSEMENT', 'NOT_POSTED', 'LEFT_OVER', 'TAKEN_BACK')),
    received_by uuid not null,
    received_at timestamptz not null,
    command_key uuid not null,
    foreign key (statement_id, row_no) references payments.statement_row (statement_id, row_no),
    constraint receipt_sums check (allocated_fen + refunded_fen + returned_fen + open_fen = amount_fen),
    check ((open_fen > 0) = (waits_because is not null)),
    check ((source = 'STATEMENT') = (statement_id is not null)),
    check ((source = 'ENTRY') = (entry_id is not null)),
    check ((source = 'NOTICE') = (event_id is not null))
);
comment on table payments.receipt is 'Money as it arrived, kept once. What became of it are its movements.';
create unique index receipt_reference on payments.receipt (channel_id, reference);
create unique index receipt_event on payments.receipt (channel_id, event_id) where event_id is not null;
create unique index receipt_entry on payments.receipt (entry_id) where entry_id is not null;
create unique index receipt_row on payments.receipt (statement_id, row_no) where statement_id is not null;
create index receipt_open on payments.receipt (received_at, id) where open_fen > 0;
create index receipt_received on payments.receipt (received_at desc, id desc);

create table payments.refund (
    id uuid primary key,
    receipt_id uuid not null references payments.receipt (id),
    amount_fen bigint not null check (amount_fen between 1 and 1000000000000),
    to_sealed bytea not null,
    reason text not null check (length(reason) between 1 and 200),
    state text not null check (state in ('PROPOSED', 'PAID', 'DECLINED')),
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    constraint refund_two_people check (decided_by <> proposed_by),
    check (num_nulls(decided_by, decided_at) in (0, 2)),
    check ((state = 'PROPOSED') = (decided_by is null))
);
create index refund_receipt on payments.refund (receipt_id);
create index refund_waiting on payments.refund (proposed_at) where state = 'PROPOSED';

create table payments.movement (
    id uuid primary key,
    receipt_id uuid not null references payments.receipt (id),
    seq smallint not null check (seq > 0),
    kind text not null check (kind in ('ALLOCATED', 'TAKEN_BACK', 'REFUNDED', 'RETURNED')),
    amount_fen bigint not null check (amount_fen between 1 and 1000000000000),
    on_date date not null,
    loan_id bigint references portfolio.loan (id),
    payment_id uuid references ledger.payment (id),
    basis text check (basis in ('REFERENCE', 'NAME_AND_SUM', 'BY_HAND')),
    undoes uuid references payments.movement (id),
    refund_id uuid references payments.refund (id),
    reason text check (length(reason) between 1 and 200),
    moved_by uuid not null,
    moved_at timestamptz not null,
    command_key uuid not null,
    unique (receipt_id, seq),
    check ((kind = 'ALLOCATED') = (num_nonnulls(loan_id, payment_id, basis) = 3)),
    check (kind = 'ALLOCATED' or num_nonnulls(loan_id, payment_id, basis) = 0),
    check ((kind = 'TAKEN_BACK') = (undoes is not null)),
    check ((kind = 'REFUNDED') = (refund_id is not null)),
    check (kind = 'ALLOCATED' or kind = 'REFUNDED' or reason is not null)
);
comment on column payments.movement.reason is 'Always there when money is taken back, returned, or given to a second person''s loan.';
create unique index movement_undone_once on payments.movement (undoes) where undoes is not null;
create unique index movement_payment on payments.movement (payment_id) where payment_id is not null;
create unique index movement_refund on payments.movement (refund_id) where refund_id is not null;
create index movement_loan on payments.movement (loan_id) where loan_id is not null;

-- What is wrong with a receipt as it will be committed, in words; nothing when it holds.
create function payments.wrong(r payments.receipt) returns text language plpgsql stable set search_path = pg_catalog as $$
declare
    allocated bigint;
    taken_back bigint;
    refunded bigint;
    returned bigint;
begin
    select coalesce(sum(m.amount_fen) filter (where m.kind = 'ALLOCATED'), 0),
        coalesce(sum(m.amount_fen) filter (where m.kind = 'TAKEN_BACK'), 0),
        coalesce(sum(m.amount_fen) filter (where m.kind = 'REFUNDED'), 0),
        coalesce(sum(m.amount_fen) filter (where m.kind = 'RETURNED'), 0)
    into allocated, taken_back, refunded, returned
    from payments.movement m where m.receipt_id = r.id;
    if r.allocated_fen <> allocated - taken_back or r.refunded_fen <> refunded or r.returned_fen <> returned then
        return 'its movements sum to something else';
    end if;
    if exists (select from payments.movement m where m.receipt_id = r.id and m.kind = 'ALLOCATED' and not exists (
        select from ledger.payment p where p.id = m.payment_id and p.loan_id = m.loan_id and p.amount_fen = m.amount_fen)) then
        return 'the ledger has no such payment';
    end if;
    if exists (select from payments.movement m
        left join payments.movement u on u.undoes = m.id
        left join ledger.event e on e.payment_id = m.payment_id and e.kind = 'REVERSAL'
        where m.receipt_id = r.id and m.kind = 'ALLOCATED' and (u.id is null) <> (e.id is null)) then
        return 'taken back here and reversed in the ledger go together';
    end if;
    if exists (select from payments.movement u join payments.movement m on m.id = u.undoes
        where u.receipt_id = r.id and (m.kind, m.receipt_id, m.amount_fen) is distinct from ('ALLOCATED', u.receipt_id, u.amount_fen)) then
        return 'what is taken back is one whole allocation of it';
    end if;
    if exists (select from payments.movement m join payments.refund f on f.id = m.refund_id
        where m.receipt_id = r.id and (f.state, f.receipt_id, f.amount_fen) is distinct from ('PAID', m.receipt_id, m.amount_fen)) then
        return 'a refund needs its second person';
    end if;
    if exists (select from payments.movement m join portfolio.loan l on l.id = m.loan_id
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

create function payments.hold() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
    about uuid;
    receipt payments.receipt;
    wrong text;
begin
    about := case tg_table_name
        when 'receipt' then new.id
        when 'event' then (select m.receipt_id from payments.movement m
            where m.payment_id = (to_jsonb(new) ->> 'payment_id')::uuid)
        else (to_jsonb(new) ->> 'receipt_id')::uuid end;
    select * into receipt from payments.receipt r where r.id = about;
    if not found then
        return null;
    end if;
    wrong := payments.wrong(receipt);
    if wrong is not null then
        raise exception 'receipt % refused: %', about, wrong using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end
$$;

create constraint trigger receipt_holds after insert or update on payments.receipt
    deferrable initially deferred for each row execute function payments.hold();
create constraint trigger movement_holds after insert on payments.movement
    deferrable initially deferred for each row execute function payments.hold();
create constraint trigger reversal_holds after insert on ledger.event
    deferrable initially deferred for each row when (new.kind = 'REVERSAL') execute function payments.hold();

create function payments.guard_receipt() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if exists (select from payments.channel c where c.id = new.channel_id and c.state = 'LIVE') then
        return new;
    end if;
    raise exception 'money on channel % refused: it is not designated (CN-V-17)', new.channel_id
        using errcode = 'integrity_constraint_violation';
end
$$;
create trigger receipt_designated before insert on payments.receipt
    for each row execute function payments.guard_receipt();
create trigger entry_designated before insert on payments.entry
    for each row execute function payments.guard_receipt();
create trigger receipt_kept before update on payments.receipt
    for each row execute function payments.keep('payer_sealed', 'account_sealed', 'remittance_sealed', 'allocated_fen',
        'refunded_fen', 'returned_fen', 'open_fen', 'waits_because');
create trigger receipt_not_deleted before delete or truncate on payments.receipt
    for each statement execute function payments.refuse();
create trigger movement_kept before update or delete or truncate on payments.movement
    for each statement execute function payments.refuse();
create trigger refund_kept before update on payments.refund
    for each row execute function payments.keep('to_sealed', 'state', 'decided_by', 'decided_at');
create trigger refund_decided_once before update on payments.refund
    for each row when (old.decided_by is not null and (new.state, new.decided_by, new.decided_at)
        is distinct from (old.state, old.decided_by, old.decided_at)) execute function payments.refuse();
create trigger refund_not_deleted before delete or truncate on payments.refund
    for each statement execute function payments.refuse();

-- A row of a statement that became money stays.
create trigger statement_row_not_deleted before delete or truncate on payments.statement_row
    for each statement execute function payments.refuse();
create trigger statement_not_deleted before delete or truncate on payments.statement
    for each statement execute function payments.refuse();

do $$
declare
    guard record;
begin
    for guard in
        select c.relname, t.tgname
        from pg_trigger t
        join pg_class c on c.oid = t.tgrelid
        join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'payments' and not t.tgisinternal
    loop
        execute format('alter table payments.%I enable always trigger %I', guard.relname, guard.tgname);
    end loop;
end
$$;
