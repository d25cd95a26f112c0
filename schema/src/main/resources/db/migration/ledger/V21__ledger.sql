-- Why: money facts are kept once and never rewritten; what is owed follows from them for any date.
create schema ledger;

create table ledger.payment (
    id uuid primary key,
    loan_id bigint not null references portfolio.loan (id),
    paid_on date not null,
    amount_fen bigint not null check (amount_fen between 1 and 1000000000000),
    channel text not null,
    reference text,
    recorded_at timestamptz not null,
    import_id uuid,
    command_key uuid
);
create index payment_loan on ledger.payment (loan_id, paid_on);
create unique index payment_reference on ledger.payment (loan_id, reference) where reference is not null;

create table ledger.event (
    id uuid primary key,
    loan_id bigint not null references portfolio.loan (id),
    kind text not null check (kind in (
        'REVERSAL', 'WAIVER', 'RATE_CHANGE', 'PAUSE', 'ACCELERATION', 'DEMAND', 'ACKNOWLEDGEMENT', 'COST')),
    effective_on date not null,
    until date check (until > effective_on),
    payment_id uuid references ledger.payment (id),
    component text check (component in ('PRINCIPAL', 'INTEREST', 'PENALTY', 'COMPOUND', 'FEE', 'COST')),
    amount_fen bigint check (amount_fen between 1 and 1000000000000),
    rate_ppm integer check (rate_ppm between 0 and 1000000),
    detail text,
    disclosed boolean,
    reason text,
    recorded_at timestamptz not null,
    command_key uuid,
    check (kind <> 'REVERSAL' or payment_id is not null),
    check (kind <> 'WAIVER' or (component is not null and amount_fen is not null)),
    check (kind <> 'RATE_CHANGE' or rate_ppm is not null),
    check (kind <> 'PAUSE' or until is not null),
    check (kind not in ('DEMAND', 'ACKNOWLEDGEMENT') or detail is not null),
    check (kind <> 'COST' or (amount_fen is not null and disclosed is not null))
);
comment on column ledger.event.until is 'Pauses only: the first day that counts again.';
comment on column ledger.event.detail is 'How a demand was made (CN-L-04) or an agreement to perform was given (CN-L-05).';
comment on column ledger.event.disclosed is 'Costs only: whether the all-in cost sheet names it; if not it may not be demanded (CN-M-11).';
create index event_loan on ledger.event (loan_id, effective_on);
create unique index event_one_reversal on ledger.event (payment_id) where kind = 'REVERSAL';
create unique index event_one_acceleration on ledger.event (loan_id) where kind = 'ACCELERATION';

create table ledger.account (
    loan_id bigint primary key,
    borrower_id bigint not null,
    currency char(3) not null,
    outstanding_principal_fen bigint not null,
    overdue_principal_fen bigint not null,
    overdue_interest_fen bigint not null,
    overdue_fee_fen bigint not null,
    revision integer not null default 0,
    as_of date not null,
    next_change_on date not null,
    next_event_on date,
    oldest_unpaid_due date,
    counts_from date,
    frozen_dpd integer check (frozen_dpd >= 0),
    last_payment_on date,
    bucket smallint not null check (bucket between 0 and 7),
    risk_class smallint not null check (risk_class between 0 and 4),
    missed_instalments smallint not null,
    from_snapshot boolean not null,
    position bytea not null
) with (fillfactor = 85);
comment on table ledger.account is
    'Derived: the packed position (what is still open) and what followed from it when it last changed. Holds from as_of until the day before next_change_on. No foreign key: a row is derived from its loan in the same transaction, and loans are never deleted.';
comment on column ledger.account.next_change_on is 'First date on which bucket, class or overdue sums change if nothing happens; infinity when never.';
comment on column ledger.account.next_event_on is 'First date after as_of on which a known fact begins to count (dated ahead, or a pause that ends): the position is then derived anew.';
comment on column ledger.account.counts_from is 'The day from which days past due count: the oldest unpaid due date moved on by days that do not count.';
comment on column ledger.account.frozen_dpd is 'Days past due while a pause runs.';
comment on column ledger.account.outstanding_principal_fen is 'Principal not yet paid, after a credit balance is set off against coming instalments.';
comment on column ledger.account.revision is 'Goes up with every write, so that the night never overwrites a payment recorded meanwhile.';
comment on column ledger.account.borrower_id is 'Like currency a copy from the loan, where neither ever changes: totals by person without a join.';
create index account_next_change on ledger.account (next_change_on);
create index account_borrower on ledger.account (borrower_id);
create index account_bucket on ledger.account (bucket) where bucket > 0;

create function ledger.days_past_due(counts_from date, frozen_dpd integer, on_date date) returns integer
    language sql immutable parallel safe
    return greatest(0, coalesce(frozen_dpd, on_date - counts_from, 0));
comment on function ledger.days_past_due is 'Days past due of an account on a date from its as_of to the day before its next_change_on.';

create view ledger.account_facts as
select loan_id, borrower_id, currency, as_of, next_change_on, oldest_unpaid_due, counts_from, frozen_dpd, bucket, risk_class,
    outstanding_principal_fen, overdue_principal_fen, overdue_interest_fen, overdue_fee_fen,
    overdue_principal_fen + overdue_interest_fen + overdue_fee_fen as overdue_fen,
    missed_instalments, last_payment_on, from_snapshot
from ledger.account;
comment on view ledger.account_facts is
    'For set-based readers. overdue_fen is principal, interest and fees past due, without penalty and compound interest, which grow daily.';

create view ledger.payment_facts as
select p.id, p.loan_id, p.paid_on, p.amount_fen, p.channel, p.recorded_at, r.effective_on as reversed_on
from ledger.payment p
left join ledger.event r on r.payment_id = p.id and r.kind = 'REVERSAL';
