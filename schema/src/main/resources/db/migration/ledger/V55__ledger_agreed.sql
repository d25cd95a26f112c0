-- Why: an agreement changes what is owed from a day on, and its end changes it again; neither rewrites what was before.
create table ledger.agreed (
    id uuid primary key,
    loan_id bigint not null references portfolio.loan (id),
    effective_on date not null,
    pause_until date check (pause_until > effective_on),
    whole boolean not null,
    rate_ppm integer not null check (rate_ppm between 0 and 1000000),
    received_fen bigint not null check (received_fen >= 0),
    recorded_at timestamptz not null,
    command_key uuid not null,
    check (whole = (pause_until is null))
);
comment on table ledger.agreed is 'Terms agreed with the borrower. Either the contract goes on and days stand still (pause_until), or another schedule takes its place (whole).';
comment on column ledger.agreed.pause_until is 'The first day that counts again.';
comment on column ledger.agreed.received_fen is 'Money the new schedule''s balance already takes into account.';
create index agreed_loan on ledger.agreed (loan_id, effective_on);

create table ledger.agreed_waiver (
    agreed_id uuid not null references ledger.agreed (id),
    component text not null check (component in ('INTEREST', 'PENALTY', 'COMPOUND', 'FEE', 'COST')),
    amount_fen bigint not null check (amount_fen between 1 and 1000000000000),
    primary key (agreed_id, component)
);

create table ledger.agreed_instalment (
    agreed_id uuid not null references ledger.agreed (id),
    seq smallint not null check (seq between 1 and 960),
    due_on date not null,
    principal_fen bigint not null check (principal_fen between 0 and 1000000000000),
    interest_fen bigint not null check (interest_fen between 0 and 1000000000000),
    fee_fen bigint not null check (fee_fen between 0 and 1000000000000),
    primary key (agreed_id, seq)
);
comment on table ledger.agreed_instalment is 'The whole new schedule; or, where the contract goes on, only the interest that was agreed besides.';

create table ledger.agreed_turn (
    agreed_id uuid not null references ledger.agreed (id),
    seq smallint not null check (seq > 0),
    kind text not null check (kind in ('FULFILLED', 'REOPENED', 'LIFTED')),
    effective_on date not null,
    recorded_at timestamptz not null,
    command_key uuid not null,
    primary key (agreed_id, seq)
);
comment on table ledger.agreed_turn is 'FULFILLED: it stands and days count again. REOPENED: money was taken back. LIFTED: from that day on the loan is derived from its contract as if nothing had been agreed.';

create function ledger.refuse() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    raise exception '% on %.% refused: it is kept for ever', tg_op, tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

do $$
declare
    kept text;
begin
    foreach kept in array array['agreed', 'agreed_waiver', 'agreed_instalment', 'agreed_turn'] loop
        execute format('create trigger %1$s_kept before update or delete or truncate on ledger.%1$I
            for each statement execute function ledger.refuse()', kept);
        execute format('alter table ledger.%1$I enable always trigger %1$s_kept', kept);
    end loop;
end
$$;
