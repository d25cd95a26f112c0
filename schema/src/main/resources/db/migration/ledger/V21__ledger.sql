-- Why: money facts are kept once and never rewritten; what is owed follows from them for any date.
create schema ledger;

create table ledger.payment (
    id uuid primary key,
    loan_id bigint not null references portfolio.loan (id),
    paid_on date not null,
    amount_fen bigint not null check (amount_fen > 0),
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
    until date check (until >= effective_on),
    payment_id uuid references ledger.payment (id),
    component text check (component in ('PRINCIPAL', 'INTEREST', 'PENALTY', 'COMPOUND', 'FEE')),
    amount_fen bigint check (amount_fen > 0),
    rate_ppm integer check (rate_ppm >= 0),
    reason text,
    recorded_at timestamptz not null,
    command_key uuid,
    check (kind <> 'REVERSAL' or payment_id is not null),
    check (kind <> 'WAIVER' or (component is not null and amount_fen is not null)),
    check (kind <> 'RATE_CHANGE' or rate_ppm is not null),
    check (kind <> 'PAUSE' or until is not null),
    check (kind <> 'COST' or amount_fen is not null)
);
create index event_loan on ledger.event (loan_id, effective_on);
create unique index event_one_reversal on ledger.event (payment_id) where kind = 'REVERSAL';

create table ledger.account (
    loan_id bigint primary key references portfolio.loan (id),
    position bytea not null,
    as_of date not null,
    oldest_unpaid_due date,
    bucket smallint not null check (bucket between 0 and 7),
    risk_class smallint not null check (risk_class between 0 and 4),
    outstanding_principal_fen bigint not null,
    overdue_principal_fen bigint not null,
    overdue_interest_fen bigint not null,
    overdue_fee_fen bigint not null,
    missed_instalments smallint not null,
    last_payment_on date,
    next_change_on date not null
) with (fillfactor = 85);
comment on table ledger.account is 'Derived: the packed position (what is still open) and what a night wrote last. Days past due are not stored; they follow from oldest_unpaid_due and the date.';
comment on column ledger.account.next_change_on is 'First date on which bucket, class or overdue sums change if nothing happens; infinity when never.';
create index account_next_change on ledger.account (next_change_on);
create index account_bucket on ledger.account (bucket) where bucket > 0;
