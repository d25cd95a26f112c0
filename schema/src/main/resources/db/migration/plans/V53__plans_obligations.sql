-- Why: a promise is one obligation however many parts it has, and what became of it follows from the loan's money.
create table plans.obligation (
    id uuid primary key,
    loan_id bigint not null references portfolio.loan (id),
    borrower_id bigint not null references portfolio.borrower (id),
    currency char(3) not null,
    kind text not null check (kind in ('PROMISE', 'AGREEMENT')),
    option text not null check (option ~ '^[a-z][a-z-]{1,59}$'),
    way text not null check (way in ('CALL', 'VISIT', 'MESSAGE', 'COUNTER', 'PORTAL', 'OTHER')),
    product text not null,
    bucket smallint not null check (bucket between 0 and 7),
    taken_on date not null,
    taken_at timestamptz not null,
    taken_by uuid not null,
    tolerance_fen bigint not null check (tolerance_fen between 0 and 100000),
    grace_days smallint not null check (grace_days between 0 and 30),
    closed_on date check (closed_on >= taken_on),
    closed_at timestamptz check (closed_at >= taken_at),
    closed_by uuid,
    closed_because text check (closed_because in ('CANCELLED', 'REPLACED', 'BROKEN', 'COMPLETED')),
    check (num_nulls(closed_on, closed_at, closed_by, closed_because) in (0, 4))
);
comment on table plans.obligation is 'What somebody promised or agreed to pay. Kept, partly, late, broken, open or cancelled is worked out, never stored.';
comment on column plans.obligation.closed_at is 'Money recorded from here on belongs to what came after it.';
create unique index obligation_one_at_a_time on plans.obligation (loan_id) where closed_at is null;
create index obligation_borrower on plans.obligation (borrower_id, taken_at);
create index obligation_taken on plans.obligation (taken_on);

create table plans.part (
    obligation_id uuid not null references plans.obligation (id),
    seq smallint not null check (seq between 1 and 480),
    due_on date not null,
    fen bigint not null check (fen between 1 and 1000000000000),
    primary key (obligation_id, seq)
);

create trigger obligation_kept before update on plans.obligation
    for each row execute function plans.keep('closed_on', 'closed_at', 'closed_by', 'closed_because');
create trigger obligation_closed_once before update on plans.obligation
    for each row when (old.closed_at is not null) execute function plans.refuse();
create trigger obligation_not_deleted before delete or truncate on plans.obligation
    for each statement execute function plans.refuse();
create trigger part_kept before update or delete or truncate on plans.part
    for each statement execute function plans.refuse();

create table plans.told (
    obligation_id uuid not null references plans.obligation (id),
    on_date date not null,
    fate text not null check (fate in ('KEPT', 'PARTLY', 'LATE', 'BROKEN', 'CANCELLED', 'OPEN')),
    recorded_at timestamptz not null,
    primary key (obligation_id, on_date)
);
comment on table plans.told is 'What the night found and told: a log, from which nothing is worked out.';
create trigger told_kept before update or delete or truncate on plans.told
    for each statement execute function plans.refuse();

create table plans.next_action (
    id uuid primary key,
    obligation_id uuid not null references plans.obligation (id),
    borrower_id bigint not null references portfolio.borrower (id),
    kind text not null check (kind in ('CALL', 'MESSAGE', 'VISIT', 'NEW_PLAN', 'HARDSHIP', 'LEGAL', 'OTHER')),
    assigned_to uuid not null,
    due_on date not null,
    opened_on date not null,
    opened_by uuid not null,
    opened_at timestamptz not null,
    done_by uuid,
    done_at timestamptz,
    outcome text check (outcome in ('REACHED', 'NOT_REACHED', 'NEW_PROMISE', 'NEW_AGREEMENT', 'PAID', 'HANDED_ON', 'NOTHING')),
    check (num_nulls(done_by, done_at, outcome) in (0, 3)),
    check (due_on >= opened_on)
);
create unique index next_action_one_open on plans.next_action (obligation_id) where done_at is null;
create index next_action_due on plans.next_action (assigned_to, due_on) where done_at is null;
create trigger next_action_kept before update on plans.next_action
    for each row execute function plans.keep('done_by', 'done_at', 'outcome');
create trigger next_action_done_once before update on plans.next_action
    for each row when (old.done_at is not null) execute function plans.refuse();
create trigger next_action_not_deleted before delete or truncate on plans.next_action
    for each statement execute function plans.refuse();

-- What still has to be paid of every obligation in force, first in first out: for reminders and for the night.
create view plans.v_open_part as
select o.id as obligation_id, o.loan_id, o.borrower_id, o.currency, o.kind, o.taken_by, o.tolerance_fen, o.grace_days,
    p.seq, p.due_on, p.fen,
    least(p.fen, greatest(0, sum(p.fen) over earlier - coalesce(m.fen, 0)))::bigint as left_fen
from plans.obligation o
join plans.part p on p.obligation_id = o.id
left join lateral (
    select sum(f.amount_fen) as fen
    from ledger.payment_facts f
    where f.loan_id = o.loan_id and f.reversed_on is null
        and (f.paid_on > o.taken_on or (f.paid_on = o.taken_on and f.recorded_at >= o.taken_at))
) m on true
where o.closed_at is null
window earlier as (partition by o.id order by p.due_on, p.seq);
comment on view plans.v_open_part is 'left_fen: what is missing of a part after all money that came since it was promised.';
