-- Why: money is taken only where the lender said so, is kept as it arrived, and every fen of it is somewhere.
create schema payments;

create function payments.refuse() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    raise exception '% on %.% refused: it is kept for ever', tg_op, tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

-- Arguments: the columns that may change; sealed ones because a new key seals them anew.
create function payments.keep() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if to_jsonb(new) - tg_argv = to_jsonb(old) - tg_argv then
        return new;
    end if;
    raise exception 'update on %.% refused: it is kept as it was', tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

create table payments.channel (
    id text primary key check (id ~ '^[A-Z][A-Z0-9_]{1,19}$'),
    kind text not null check (kind in ('BANK', 'PROVIDER', 'COUNTER', 'CASH')),
    title text check (length(title) between 1 and 80),
    account text check (length(account) between 1 and 80),
    state text not null check (state in ('PROPOSED', 'LIVE', 'CLOSED')),
    shipped boolean not null default false,
    secret_sealed bytea,
    secret_set_by uuid,
    secret_set_at timestamptz,
    reason text,
    proposed_by uuid,
    proposed_at timestamptz,
    opened_by uuid,
    opened_at timestamptz,
    closed_by uuid,
    closed_at timestamptz,
    constraint channel_two_people check (opened_by <> proposed_by),
    check (shipped or (title is not null and proposed_by is not null)),
    check (num_nulls(proposed_by, proposed_at) in (0, 2)),
    check (num_nulls(opened_by, opened_at) in (0, 2)),
    check (num_nulls(closed_by, closed_at) in (0, 2)),
    check (num_nulls(secret_sealed, secret_set_by, secret_set_at) in (0, 3)),
    check (state <> 'PROPOSED' or proposed_by is not null)
);
comment on table payments.channel is 'Where money may be taken. Only repayment channels the institution designated (CN-V-17); that cash is not one of them is a house rule.';
comment on column payments.channel.title is 'Null for shipped ones, whose name stands in the message files.';
comment on column payments.channel.account is 'The lender''s own account as borrowers are told it.';

insert into payments.channel (id, kind, state, shipped) values
    ('BANK', 'BANK', 'LIVE', true),
    ('DIRECT_DEBIT', 'BANK', 'LIVE', true),
    ('APP', 'PROVIDER', 'LIVE', true),
    ('THIRD_PARTY', 'PROVIDER', 'LIVE', true),
    ('COUNTER', 'COUNTER', 'LIVE', true),
    ('CASH', 'CASH', 'CLOSED', true);

-- Cash is opened by a manager and a second one; every other channel by any two people who may.
create function payments.guard_channel() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
    changing constant text[] := array['state', 'account', 'title', 'secret_sealed', 'secret_set_by', 'secret_set_at', 'reason',
        'proposed_by', 'proposed_at', 'opened_by', 'opened_at', 'closed_by', 'closed_at'];
    lacking text;
begin
    if tg_op = 'INSERT' then
        if new.state <> 'PROPOSED' or new.shipped or new.opened_by is not null then
            lacking := 'it begins as a proposal';
        end if;
    elsif to_jsonb(new) - changing <> to_jsonb(old) - changing then
        lacking := 'what it is stays';
    elsif old.state <> new.state and (old.state, new.state) not in (('PROPOSED', 'LIVE'), ('PROPOSED', 'CLOSED'),
        ('LIVE', 'CLOSED'), ('CLOSED', 'PROPOSED')) then
        lacking := old.state || ' to ' || new.state;
    elsif new.state = 'LIVE' and old.state <> 'LIVE' then
        if new.opened_by is null or new.proposed_by is null or new.opened_by = new.proposed_by then
            lacking := 'second person';
        elsif new.proposed_by is distinct from old.proposed_by then
            lacking := 'who proposed it stays';
        elsif new.kind = 'CASH' and 2 <> (select count(distinct r.user_id) from identity.user_role r
            where r.user_id in (new.proposed_by, new.opened_by) and r.role = 'MANAGER') then
            lacking := 'two managers';
        end if;
    elsif old.state = new.state and (new.proposed_by, new.opened_by, new.title, new.account)
        is distinct from (old.proposed_by, old.opened_by, old.title, old.account) then
        lacking := 'what was opened stays';
    end if;
    if lacking is null then
        return new;
    end if;
    raise exception 'channel % refused: %', new.id, lacking using errcode = 'integrity_constraint_violation';
end
$$;
create trigger channel_guarded before insert or update on payments.channel
    for each row execute function payments.guard_channel();
create trigger channel_not_deleted before delete or truncate on payments.channel
    for each statement execute function payments.refuse();

create table payments.csv_profile (
    name text not null check (name ~ '^[a-z][a-z0-9-]{1,39}$'),
    version integer not null check (version > 0),
    body text not null check (length(body) between 2 and 20000),
    author uuid not null,
    created_at timestamptz not null,
    primary key (name, version)
);
comment on table payments.csv_profile is 'How one bank''s statement file is read; the highest version counts, shipped ones stand in the program.';
create trigger csv_profile_kept before update or delete or truncate on payments.csv_profile
    for each statement execute function payments.refuse();

create table payments.statement (
    id uuid primary key,
    channel_id text not null references payments.channel (id),
    form text not null check (form in ('CSV', 'CAMT')),
    profile text,
    file_name text not null check (length(file_name) between 1 and 200),
    file_sha256 bytea not null check (octet_length(file_sha256) = 32),
    file_bytes bigint not null check (file_bytes > 0),
    state text not null check (state in ('CHECKING', 'CHECKED', 'BOOKING', 'BOOKED', 'REFUSED', 'FAILED', 'DISCARDED')),
    rows_read integer not null default 0,
    rows_good integer not null default 0,
    rows_bad integer not null default 0,
    rows_known integer not null default 0,
    rows_other integer not null default 0,
    rows_booked integer not null default 0,
    good_fen bigint not null default 0,
    findings jsonb not null default '[]'::jsonb,
    uploaded_by uuid not null,
    uploaded_at timestamptz not null,
    booked_by uuid,
    booked_at timestamptz,
    check ((form = 'CSV') = (profile is not null)),
    check (num_nulls(booked_by, booked_at) in (0, 2)),
    check (state not in ('BOOKING', 'BOOKED') or booked_by is not null)
);
comment on column payments.statement.rows_known is 'Rows whose money was received before, by their reference.';
comment on column payments.statement.rows_other is 'Rows that are no money received, such as debits.';
create unique index statement_once on payments.statement (file_sha256)
    where state not in ('REFUSED', 'FAILED', 'DISCARDED');
create index statement_uploaded on payments.statement (uploaded_at desc, id);

create table payments.statement_row (
    statement_id uuid not null references payments.statement (id),
    row_no integer not null check (row_no > 0),
    outcome text not null check (outcome in ('GOOD', 'BAD', 'KNOWN', 'OTHER')),
    findings jsonb not null default '[]'::jsonb,
    reference text,
    booked_on date,
    value_on date,
    amount_fen bigint,
    currency char(3),
    payer_sealed bytea,
    account_sealed bytea,
    remittance_sealed bytea,
    primary key (statement_id, row_no)
);
create trigger statement_row_kept before update on payments.statement_row
    for each row execute function payments.keep('payer_sealed', 'account_sealed', 'remittance_sealed');
create trigger statement_kept before update on payments.statement
    for each row execute function payments.keep('state', 'rows_read', 'rows_good', 'rows_bad', 'rows_known',
        'rows_other', 'rows_booked', 'good_fen', 'findings', 'booked_by', 'booked_at');

create table payments.entry (
    id uuid primary key,
    channel_id text not null references payments.channel (id),
    reference text not null check (length(reference) between 1 and 80),
    booked_on date not null,
    value_on date not null,
    amount_fen bigint not null check (amount_fen between 1 and 1000000000000),
    currency char(3) not null,
    payer_sealed bytea,
    account_sealed bytea,
    remittance_sealed bytea,
    state text not null check (state in ('PROPOSED', 'CONFIRMED', 'DECLINED')),
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    constraint entry_two_people check (decided_by <> proposed_by),
    check (num_nulls(decided_by, decided_at) in (0, 2)),
    check ((state = 'PROPOSED') = (decided_by is null))
);
comment on table payments.entry is 'Money somebody says came in; it is money once another person confirms it.';
create unique index entry_one_open on payments.entry (channel_id, reference) where state = 'PROPOSED';
create index entry_state on payments.entry (state, proposed_at);
create trigger entry_kept before update on payments.entry
    for each row execute function payments.keep(
        'payer_sealed', 'account_sealed', 'remittance_sealed', 'state', 'decided_by', 'decided_at');
create trigger entry_decided_once before update on payments.entry
    for each row when (old.decided_by is not null and (new.state, new.decided_by, new.decided_at)
        is distinct from (old.state, old.decided_by, old.decided_at)) execute function payments.refuse();
create trigger entry_not_deleted before delete or truncate on payments.entry
    for each statement execute function payments.refuse();
