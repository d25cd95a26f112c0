-- Why: what is given to somebody is given within an authority, agreed by the borrower, and never by one person's word alone.
create table plans.agreement (
    id uuid primary key,
    loan_id bigint not null references portfolio.loan (id),
    borrower_id bigint not null references portfolio.borrower (id),
    currency char(3) not null,
    kind text not null check (kind ~ '^[a-z][a-z-]{1,59}$'),
    policy_name text not null,
    policy_version integer not null,
    offer text not null,
    worked_on date not null,
    first_payment_fen bigint not null check (first_payment_fen >= 0),
    waived_fen bigint not null check (waived_fen >= 0),
    waived_ppm integer not null check (waived_ppm between 0 and 1000000),
    months integer not null check (months between 0 and 480),
    term_months integer not null check (term_months between 0 and 480),
    defer_days integer not null check (defer_days between 0 and 3650),
    rate_ppm integer not null check (rate_ppm between 0 and 1000000),
    rate_cut_ppm integer not null check (rate_cut_ppm between 0 and 1000000),
    total_fen bigint not null check (total_fen > 0),
    ends_on date not null check (ends_on >= worked_on),
    tolerance_fen bigint not null check (tolerance_fen between 0 and 100000),
    grace_days smallint not null check (grace_days between 0 and 30),
    way text not null,
    body text not null,
    body_sha256 bytea not null check (octet_length(body_sha256) = 32),
    language text not null,
    replaces uuid references plans.agreement (id),
    state text not null check (state in ('PROPOSED', 'ACTIVE', 'COMPLETED', 'BROKEN', 'CANCELLED', 'SUPERSEDED')),
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    approved_by uuid,
    approved_at timestamptz,
    accepted_at timestamptz,
    accepted_before uuid,
    accepted_sha256 bytea,
    signature_sealed bytea,
    signature_sha256 bytea check (octet_length(signature_sha256) = 32),
    hold_id uuid,
    ended_on date,
    ended_by uuid,
    foreign key (policy_name, policy_version) references plans.policy (name, version),
    check (num_nulls(approved_by, approved_at) in (0, 2)),
    constraint agreement_two_people check (approved_by <> proposed_by),
    check (num_nulls(accepted_at, accepted_before, accepted_sha256, signature_sealed, signature_sha256) in (0, 5)),
    constraint agreement_signed_as_read check (accepted_sha256 = body_sha256),
    check (state in ('PROPOSED', 'CANCELLED') or accepted_at is not null),
    check ((state in ('COMPLETED', 'BROKEN', 'CANCELLED', 'SUPERSEDED')) = (ended_on is not null)),
    check (num_nulls(ended_on, ended_by) in (0, 2))
);
comment on column plans.agreement.months is 'What somebody chose and must have authority for; term_months is how many there are.';
comment on column plans.agreement.accepted_before is 'The colleague before whom the borrower signed.';
comment on column plans.agreement.body is 'The text the borrower signed, without a name.';
create unique index agreement_one_active on plans.agreement (loan_id) where state = 'ACTIVE';
create index agreement_loan on plans.agreement (loan_id, proposed_at);
create index agreement_state on plans.agreement (state, id);

create table plans.agreement_waiver (
    agreement_id uuid not null references plans.agreement (id),
    component text not null check (component in ('INTEREST', 'PENALTY', 'COMPOUND', 'FEE', 'COST')),
    fen bigint not null check (fen > 0),
    primary key (agreement_id, component)
);

create table plans.agreement_line (
    agreement_id uuid not null references plans.agreement (id),
    seq smallint not null check (seq between 1 and 960),
    due_on date not null,
    origin text not null check (origin in ('TODAY', 'AGREED', 'CONTRACT')),
    principal_fen bigint not null check (principal_fen >= 0),
    interest_fen bigint not null check (interest_fen >= 0),
    penalty_fen bigint not null check (penalty_fen >= 0),
    compound_fen bigint not null check (compound_fen >= 0),
    fee_fen bigint not null check (fee_fen >= 0),
    cost_fen bigint not null check (cost_fen >= 0),
    new_interest_fen bigint not null check (new_interest_fen >= 0),
    primary key (agreement_id, seq)
);

create table plans.agreement_event (
    agreement_id uuid not null references plans.agreement (id),
    seq smallint not null check (seq > 0),
    kind text not null check (kind in (
        'PROPOSED', 'APPROVED', 'ACCEPTED', 'COMPLETED', 'REOPENED', 'BROKEN', 'CANCELLED', 'SUPERSEDED')),
    on_date date not null,
    by_id uuid not null,
    at timestamptz not null,
    primary key (agreement_id, seq)
);

-- What stands against an agreement taking effect, by name; nothing when it may.
create function plans.lacking(a plans.agreement) returns text language plpgsql stable set search_path = pg_catalog as $$
declare
    anything boolean := a.waived_fen > 0 or a.months > 0 or a.defer_days > 0 or a.rate_cut_ppm > 0;
    covered boolean;
    alone boolean;
    second boolean;
    top text;
begin
    if a.accepted_at is null then
        return 'acceptance';
    end if;
    if not exists (select from plans.policy p where p.name = a.policy_name and p.version = a.policy_version
        and p.state in ('APPROVED', 'WITHDRAWN') and p.approved_at is not null) then
        return 'approved policy';
    end if;
    if a.waived_fen <> (select coalesce(sum(w.fen), 0) from plans.agreement_waiver w where w.agreement_id = a.id) then
        return 'waivers that sum';
    end if;
    if a.total_fen <> (select coalesce(sum(l.principal_fen + l.interest_fen + l.penalty_fen + l.compound_fen + l.fee_fen
        + l.cost_fen + l.new_interest_fen), 0) from plans.agreement_line l where l.agreement_id = a.id) then
        return 'payments that sum';
    end if;
    if not anything then
        return null;
    end if;
    select count(*) > 0,
        coalesce(bool_or(exists (select from identity.user_role r where r.user_id = a.proposed_by and r.role = g.role)), false),
        coalesce(bool_or(exists (select from identity.user_role r where r.user_id = a.approved_by and r.role = g.role)), false)
    into covered, alone, second
    from plans.policy_grant g
    where g.name = a.policy_name and g.version = a.policy_version
        and a.waived_fen <= g.most_waived_fen and a.waived_ppm <= g.most_waived_ppm and a.months <= g.most_months
        and a.defer_days <= g.longest_deferral_days and a.rate_cut_ppm <= g.most_rate_cut_ppm;
    if alone then
        return null;
    end if;
    if a.approved_by is null or a.approved_by = a.proposed_by then
        return 'second person';
    end if;
    if covered then
        return case when second then null else 'authority of the second person' end;
    end if;
    select g.role into top from plans.policy_grant g
    where g.name = a.policy_name and g.version = a.policy_version order by g.place desc limit 1;
    return case when exists (select from identity.user_role r where r.user_id = a.approved_by and r.role = top) then null
        else 'authority of the second person' end;
end
$$;

create function plans.guard_agreement() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
    changing constant text[] := array['state', 'approved_by', 'approved_at', 'accepted_at', 'accepted_before',
        'accepted_sha256', 'signature_sealed', 'signature_sha256', 'hold_id', 'ended_on', 'ended_by'];
    once constant text[] := array['approved_by', 'approved_at', 'accepted_at', 'accepted_before', 'accepted_sha256',
        'signature_sha256'];
    field text;
    lacking text;
begin
    if tg_op = 'INSERT' then
        if new.state <> 'PROPOSED' or new.accepted_at is not null or new.approved_by is not null then
            lacking := 'it begins as a proposal';
        end if;
    else
        if to_jsonb(new) - changing <> to_jsonb(old) - changing then
            lacking := 'what was agreed stays';
        elsif old.state <> new.state and (old.state, new.state) not in (('PROPOSED', 'ACTIVE'), ('PROPOSED', 'CANCELLED'),
            ('ACTIVE', 'COMPLETED'), ('COMPLETED', 'ACTIVE'), ('ACTIVE', 'BROKEN'), ('ACTIVE', 'CANCELLED'),
            ('ACTIVE', 'SUPERSEDED')) then
            lacking := old.state || ' to ' || new.state;
        end if;
        foreach field in array once loop
            if to_jsonb(old) ->> field is not null and to_jsonb(new) ->> field is distinct from to_jsonb(old) ->> field then
                lacking := field || ' stays';
            end if;
        end loop;
        -- Who had the authority then may have left since.
        if lacking is null and old.state = 'PROPOSED' and new.state = 'ACTIVE' then
            lacking := plans.lacking(new);
        end if;
    end if;
    if lacking is null then
        return null;
    end if;
    raise exception 'agreement % refused: %', new.id, lacking using errcode = 'integrity_constraint_violation';
end
$$;

create trigger agreement_guarded after insert or update on plans.agreement
    for each row execute function plans.guard_agreement();
create trigger agreement_not_deleted before delete or truncate on plans.agreement
    for each statement execute function plans.refuse();
create trigger agreement_waiver_kept before update or delete or truncate on plans.agreement_waiver
    for each statement execute function plans.refuse();
create trigger agreement_line_kept before update or delete or truncate on plans.agreement_line
    for each statement execute function plans.refuse();
create trigger agreement_event_kept before update or delete or truncate on plans.agreement_event
    for each statement execute function plans.refuse();

-- Waivers and payments are added with the proposal, never to something that is in force.
create function plans.guard_agreed_parts() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if exists (select from plans.agreement a where a.id = new.agreement_id and a.accepted_at is null) then
        return null;
    end if;
    raise exception 'agreement % refused: what was agreed stays', new.agreement_id
        using errcode = 'integrity_constraint_violation';
end
$$;
create trigger agreement_waiver_guarded after insert on plans.agreement_waiver
    for each row execute function plans.guard_agreed_parts();
create trigger agreement_line_guarded after insert on plans.agreement_line
    for each row execute function plans.guard_agreed_parts();

create table plans.hardship (
    id uuid primary key,
    borrower_id bigint not null references portfolio.borrower (id),
    detail text not null check (detail in ('INCOME_LOST', 'ILLNESS', 'DISABILITY', 'OLD_AGE', 'DISTRESS', 'OTHER_NEED')),
    asked_on date not null,
    asked_by text not null check (asked_by in ('BORROWER', 'FAMILY', 'STAFF', 'HOSPITAL', 'OTHER')),
    answers_sealed bytea not null,
    hold_id uuid not null,
    opened_by uuid not null,
    opened_at timestamptz not null,
    decision text check (decision in ('RECOGNISED', 'DECLINED')),
    reasons_sealed bytea,
    review_on date,
    decided_on date check (decided_on >= asked_on),
    decided_by uuid,
    decided_at timestamptz,
    constraint hardship_two_people check (decided_by <> opened_by),
    check (num_nulls(decision, reasons_sealed, decided_on, decided_by, decided_at) in (0, 5)),
    check ((decision is not distinct from 'RECOGNISED') = (review_on is not null)),
    check (review_on > decided_on)
);
comment on table plans.hardship is 'Somebody says that they cannot pay; while nobody has decided, collection waits.';
create unique index hardship_one_open on plans.hardship (borrower_id) where decision is null;
create index hardship_borrower on plans.hardship (borrower_id, opened_at);

create table plans.hardship_note (
    id uuid primary key,
    hardship_id uuid not null references plans.hardship (id),
    kind text not null check (kind in ('PAPER', 'TOLD', 'SEEN', 'OTHER')),
    note_sealed bytea not null,
    noted_by uuid not null,
    noted_at timestamptz not null
);
create index hardship_note_of on plans.hardship_note (hardship_id, noted_at);
create trigger hardship_kept before update on plans.hardship
    for each row execute function plans.keep(
        'answers_sealed', 'decision', 'reasons_sealed', 'review_on', 'decided_on', 'decided_by', 'decided_at');
create trigger hardship_decided_once before update on plans.hardship
    for each row when (old.decision is not null and new.decision is distinct from old.decision)
    execute function plans.refuse();
create trigger hardship_not_deleted before delete or truncate on plans.hardship
    for each statement execute function plans.refuse();
create trigger hardship_note_kept before update on plans.hardship_note
    for each row execute function plans.keep('note_sealed');
create trigger hardship_note_not_deleted before delete or truncate on plans.hardship_note
    for each statement execute function plans.refuse();

do $$
declare
    guard record;
begin
    for guard in
        select c.relname, t.tgname
        from pg_trigger t
        join pg_class c on c.oid = t.tgrelid
        join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'plans' and not t.tgisinternal
    loop
        execute format('alter table plans.%I enable always trigger %I', guard.relname, guard.tgname);
    end loop;
end
$$;
