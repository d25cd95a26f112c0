-- Why: who may be offered what, and what was agreed, is data that outlives the code and that one person alone cannot bend.
create schema plans;

create function plans.refuse() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    raise exception '% on %.% refused: it is kept for ever', tg_op, tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

-- Arguments: the columns that may change; sealed ones because a new key seals them anew.
create function plans.keep() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if to_jsonb(new) - tg_argv = to_jsonb(old) - tg_argv then
        return new;
    end if;
    raise exception 'update on %.% refused: it is kept as it was', tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

create table plans.policy (
    name text not null check (name ~ '^[a-z][a-z0-9-]{1,39}$'),
    version integer not null check (version > 0),
    product text not null default '' check (length(product) <= 64),
    body text not null,
    state text not null check (state in ('DRAFT', 'PROPOSED', 'APPROVED', 'WITHDRAWN')),
    shipped boolean not null default false,
    effective_from date,
    author uuid not null,
    reason text not null,
    created_at timestamptz not null,
    proposer uuid,
    proposed_at timestamptz,
    approver uuid,
    approved_at timestamptz,
    withdrawn_by uuid,
    withdrawn_at timestamptz,
    primary key (name, version),
    constraint policy_two_people check (approver <> proposer),
    check (num_nulls(proposer, proposed_at) in (0, 2)),
    check (num_nulls(approver, approved_at) in (0, 2)),
    check (num_nulls(withdrawn_by, withdrawn_at) in (0, 2)),
    check (state not in ('PROPOSED', 'APPROVED') or (proposer is not null and effective_from is not null)),
    check (state <> 'APPROVED' or approver is not null),
    check (state <> 'WITHDRAWN' or withdrawn_by is not null)
);
comment on column plans.policy.product is 'The product it is for; empty for every product that has none of its own.';

create table plans.policy_grant (
    name text not null,
    version integer not null,
    place smallint not null check (place >= 0),
    role text not null,
    most_waived_fen bigint not null check (most_waived_fen >= 0),
    most_waived_ppm integer not null check (most_waived_ppm between 0 and 1000000),
    most_months integer not null check (most_months >= 0),
    longest_deferral_days integer not null check (longest_deferral_days >= 0),
    most_rate_cut_ppm integer not null check (most_rate_cut_ppm >= 0),
    primary key (name, version, role),
    unique (name, version, place),
    foreign key (name, version) references plans.policy (name, version)
);
comment on table plans.policy_grant is 'The authority a policy gives, row by row, so that the database can hold an agreement to it.';

create function plans.guard_policy() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
    changing constant text[] := array['state', 'effective_from', 'proposer', 'proposed_at', 'approver', 'approved_at',
        'withdrawn_by', 'withdrawn_at'];
begin
    if to_jsonb(new) - changing = to_jsonb(old) - changing
        and (old.state, new.state) in (('DRAFT', 'PROPOSED'), ('PROPOSED', 'APPROVED'), ('DRAFT', 'WITHDRAWN'),
            ('PROPOSED', 'WITHDRAWN'), ('APPROVED', 'WITHDRAWN'))
        and (old.state = 'DRAFT' or (new.effective_from, new.proposer) is not distinct from (old.effective_from, old.proposer))
        and (old.state <> 'APPROVED' or new.approver is not distinct from old.approver) then
        return new;
    end if;
    raise exception 'policy %@% refused: % to %', old.name, old.version, old.state, new.state
        using errcode = 'integrity_constraint_violation';
end
$$;
create trigger policy_guarded before update on plans.policy for each row execute function plans.guard_policy();
create trigger policy_not_deleted before delete or truncate on plans.policy
    for each statement execute function plans.refuse();
create trigger grant_kept before update or delete or truncate on plans.policy_grant
    for each statement execute function plans.refuse();

create table plans.means (
    id uuid primary key,
    borrower_id bigint not null references portfolio.borrower (id),
    said_on date not null,
    said_by text not null check (said_by in ('BORROWER', 'FAMILY', 'EMPLOYER', 'PAPER', 'MODEL')),
    basis text not null check (basis in ('SCORED', 'STATED', 'PROVEN')),
    figures_sealed bytea not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null
);
comment on table plans.means is 'What somebody said about what the borrower can pay from; never changed, the last statement counts.';
create index means_borrower on plans.means (borrower_id, recorded_at);
create trigger means_kept before update on plans.means for each row execute function plans.keep('figures_sealed');
create trigger means_not_deleted before delete or truncate on plans.means
    for each statement execute function plans.refuse();
