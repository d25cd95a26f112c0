-- Why: what a program promises, a second program or a person at a console may break. These guards fire always, also where
-- ordinary triggers are switched off for a session.

create function compliance.refuse() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    raise exception '% on %.% refused: it is kept for ever', tg_op, tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

-- Arguments: the columns that may change; sealed ones because a new key seals them anew.
create function compliance.keep() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if to_jsonb(new) - tg_argv = to_jsonb(old) - tg_argv then
        return new;
    end if;
    raise exception 'update on %.% refused: it is kept as it was', tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

-- What no permit covers, by name; nothing when the permit covers it.
create function compliance.uncovered(
    permit uuid, borrower bigint, by_channel text, why text, whom text, person bigint, point bigint, agency bigint,
    on_day date, at_second integer, at timestamptz) returns text
    language plpgsql stable set search_path = pg_catalog as $$
declare
    p record;
begin
    select c.borrower_id, c.channel, c.purpose, c.target, c.person_id, c.point_id, c.agency_id, c.day, c.from_second,
        c.to_second, c.issued_at, c.expires_at, c.revoked_at
    into p from compliance.permit c where c.id = permit;
    if not found then
        return 'permit';
    end if;
    return case
        when p.borrower_id is distinct from borrower then 'borrower'
        when p.channel is distinct from by_channel then 'channel'
        when p.purpose is distinct from why then 'purpose'
        when p.target is distinct from whom then 'target'
        when p.person_id is distinct from person then 'person'
        when p.point_id is distinct from point then 'contact point'
        when p.agency_id is distinct from agency then 'agency'
        when p.day is distinct from on_day then 'day'
        when at_second is null or at_second < p.from_second or at_second > p.to_second then 'time of day'
        when at is null or at < p.issued_at or at >= p.expires_at then 'time: the permit has expired'
        when p.revoked_at is not null then 'revocation'
    end;
end
$$;

-- A permit says what its decision says.
create function compliance.guard_permit() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if exists (
        select from compliance.decision d
        where d.id = new.id and d.verdict = 'PERMIT' and d.borrower_id = new.borrower_id and d.channel = new.channel
            and d.purpose = new.purpose and d.target = new.target and d.stage = new.stage
            and d.person_id = new.person_id and d.point_id = new.point_id and d.agency_id = new.agency_id
            and d.crew = new.crew and d.day = new.day and d.second = new.from_second and d.asked_at = new.issued_at)
        and exists (select from compliance.signing_key k where k.id = new.key_id) then
        return null;
    end if;
    raise exception 'no decision permits this: permit %', new.id using errcode = 'integrity_constraint_violation';
end
$$;

create function compliance.guard_contact() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
    lacking text;
begin
    if not exists (select from portfolio.borrower b where b.id = new.borrower_id) then
        lacking := 'borrower';
    elsif new.inbound then
        return null;
    elsif new.outcome <> 'RESERVED' or new.permit_id is null then
        lacking := 'reservation';
    else
        lacking := compliance.uncovered(
            new.permit_id, new.borrower_id, new.channel, new.purpose, new.target, new.person_id, new.point_id,
            new.agency_id, new.day, new.second, new.recorded_at);
        if lacking is null and not exists (
            select from compliance.permit p
            join compliance.decision d on d.id = p.id
            where p.id = new.permit_id and p.expires_at = new.expires_at and d.style = new.style) then
            lacking := 'expiry or style';
        end if;
    end if;
    if lacking is null then
        return null;
    end if;
    raise exception 'no permit, no contact: % of contact % is not covered', lacking, new.id
        using errcode = 'integrity_constraint_violation';
end
$$;

-- A reservation is settled once, by what happened within the permit; nothing else of it ever changes.
create function compliance.guard_settling() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
    settled constant text[] := array['outcome', 'begun_at', 'settled_by', 'settled_at', 'remark_sealed'];
    lacking text;
begin
    if to_jsonb(new) - 'remark_sealed'::text = to_jsonb(old) - 'remark_sealed'::text then
        return new;
    end if;
    if old.inbound or old.outcome <> 'RESERVED' or to_jsonb(new) - settled <> to_jsonb(old) - settled then
        lacking := 'what is settled stays';
    elsif new.outcome = 'CANCELLED' then
        return new;
    elsif not exists (
        select from compliance.permit p
        where p.id = new.permit_id and new.begun_at >= p.opens_at and new.begun_at < p.expires_at
            and (p.revoked_at is null or new.begun_at < p.revoked_at)) then
        lacking := 'it did not happen while the permit held';
    else
        return new;
    end if;
    raise exception 'contact % refused: %', new.id, lacking using errcode = 'integrity_constraint_violation';
end
$$;

create function compliance.guard_pack() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if to_jsonb(new) - array['state', 'effective_from', 'proposer', 'proposed_at', 'approver', 'approved_at',
            'withdrawn_by', 'withdrawn_at'] = to_jsonb(old) - array['state', 'effective_from', 'proposer', 'proposed_at',
            'approver', 'approved_at', 'withdrawn_by', 'withdrawn_at']
        and (old.state, new.state) in (('DRAFT', 'PROPOSED'), ('PROPOSED', 'APPROVED'), ('DRAFT', 'WITHDRAWN'),
            ('PROPOSED', 'WITHDRAWN'), ('APPROVED', 'WITHDRAWN'))
        and (old.state <> 'APPROVED' or (new.effective_from, new.proposer, new.approver)
            is not distinct from (old.effective_from, old.proposer, old.approver))
        and (old.proposer is null or new.proposer = old.proposer) then
        return new;
    end if;
    raise exception 'pack %@% refused: % to %', old.name, old.version, old.state, new.state
        using errcode = 'integrity_constraint_violation';
end
$$;

-- For tables of things that may only begin under a permit: visits that start, debts that are placed. The row must have
-- permit_id and borrower_id; of the other bound columns (channel, purpose, target, person_id, point_id, agency_id, day,
-- second, crew, stage) those the table has must agree with the permit. Arguments: the column with the moment it began
-- (required), the channel (required), and the stage (optional).
create function compliance.require_permit() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
    told jsonb := to_jsonb(new);
    moment timestamptz := (told ->> tg_argv[0])::timestamptz;
    p compliance.permit;
begin
    select * into p from compliance.permit c where c.id = (told ->> 'permit_id')::uuid;
    if found
        and p.revoked_at is null
        and moment >= p.opens_at and moment < p.expires_at
        and p.channel = tg_argv[1]
        and (tg_nargs < 3 or p.stage = tg_argv[2])
        and told ->> 'borrower_id' = p.borrower_id::text
        and coalesce(told ->> 'channel', p.channel) = p.channel
        and coalesce(told ->> 'purpose', p.purpose) = p.purpose
        and coalesce(told ->> 'target', p.target) = p.target
        and coalesce(told ->> 'stage', p.stage) = p.stage
        and coalesce(told ->> 'person_id', case when told ? 'person_id' then '0' else p.person_id::text end)
            = p.person_id::text
        and coalesce(told ->> 'point_id', case when told ? 'point_id' then '0' else p.point_id::text end)
            = p.point_id::text
        and coalesce(told ->> 'agency_id', case when told ? 'agency_id' then '0' else p.agency_id::text end)
            = p.agency_id::text
        and coalesce(told ->> 'day', p.day::text) = p.day::text
        and coalesce((told ->> 'second')::integer, p.from_second) between p.from_second and p.to_second
        and (not told ? 'crew' or told -> 'crew' = to_jsonb(p.crew)) then
        return null;
    end if;
    raise exception 'no permit, no contact: %.% refused', tg_table_schema, tg_table_name
        using errcode = 'integrity_constraint_violation';
end
$$;
comment on function compliance.require_permit() is
    'Attach as: create trigger … after insert or update on … for each row execute function compliance.require_permit(''started_at'', ''VISIT'', ''START''); then alter table … enable always trigger ….';

create trigger decision_kept before update or delete on compliance.decision
    for each row execute function compliance.refuse();
create trigger decision_not_emptied before truncate on compliance.decision
    for each statement execute function compliance.refuse();
create trigger permit_guarded after insert on compliance.permit
    for each row execute function compliance.guard_permit();
create trigger permit_kept before update on compliance.permit
    for each row execute function compliance.keep('revoked_at', 'revoked_by', 'revoked_because');
create trigger permit_revoked_once before update on compliance.permit
    for each row when (old.revoked_at is not null) execute function compliance.refuse();
create trigger permit_not_deleted before delete on compliance.permit
    for each row execute function compliance.refuse();
create trigger permit_not_emptied before truncate on compliance.permit
    for each statement execute function compliance.refuse();
create trigger contact_guarded after insert on compliance.contact
    for each row execute function compliance.guard_contact();
create trigger contact_settled before update on compliance.contact
    for each row execute function compliance.guard_settling();
create trigger contact_not_deleted before delete on compliance.contact
    for each row execute function compliance.refuse();
create trigger contact_not_emptied before truncate on compliance.contact
    for each statement execute function compliance.refuse();
create trigger refusal_kept before update on compliance.person_refusal
    for each row execute function compliance.keep('evidence_sealed');
create trigger refusal_not_deleted before delete on compliance.person_refusal
    for each row execute function compliance.refuse();
create trigger refusal_not_emptied before truncate on compliance.person_refusal
    for each statement execute function compliance.refuse();
create trigger refusal_index_kept before update or delete on compliance.person_refusal_index
    for each row execute function compliance.refuse();
create trigger refusal_index_not_emptied before truncate on compliance.person_refusal_index
    for each statement execute function compliance.refuse();
create trigger hours_kept before update on compliance.hours
    for each row execute function compliance.keep('ended_by', 'ended_at', 'evidence_sealed');
create trigger agreement_kept before update on compliance.agreement
    for each row execute function compliance.keep('ended_by', 'ended_at', 'evidence_sealed');
create trigger opt_out_kept before update on compliance.opt_out
    for each row execute function compliance.keep('ended_by', 'ended_at', 'evidence_sealed');
create trigger attestation_kept before update on compliance.attestation
    for each row execute function compliance.keep('ended_by', 'ended_at', 'evidence_sealed');
create trigger hours_not_deleted before delete or truncate on compliance.hours
    for each statement execute function compliance.refuse();
create trigger agreement_not_deleted before delete or truncate on compliance.agreement
    for each statement execute function compliance.refuse();
create trigger opt_out_not_deleted before delete or truncate on compliance.opt_out
    for each statement execute function compliance.refuse();
create trigger attestation_not_deleted before delete or truncate on compliance.attestation
    for each statement execute function compliance.refuse();
create trigger signing_key_kept before update on compliance.signing_key
    for each row execute function compliance.keep('private_sealed', 'retired_at');
create trigger signing_key_not_deleted before delete or truncate on compliance.signing_key
    for each statement execute function compliance.refuse();
create trigger pack_guarded before update on compliance.pack
    for each row execute function compliance.guard_pack();
create trigger pack_not_deleted before delete or truncate on compliance.pack
    for each statement execute function compliance.refuse();

do $$
declare
    guard record;
begin
    for guard in
        select c.relname, t.tgname
        from pg_trigger t
        join pg_class c on c.oid = t.tgrelid
        join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'compliance' and not t.tgisinternal
    loop
        execute format('alter table compliance.%I enable always trigger %I', guard.relname, guard.tgname);
    end loop;
end
$$;

-- What the guards are, so that a check can tell when one was taken away.
create view compliance.guard_state as
select c.relname::text as table_name, t.tgname::text as trigger_name, t.tgenabled = 'A' as always
from pg_catalog.pg_trigger t
join pg_catalog.pg_class c on c.oid = t.tgrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where n.nspname = 'compliance' and not t.tgisinternal;

-- What other modules may know of contacts and permits.
create view compliance.contact_log as
select id as contact_id, borrower_id, inbound, permit_id, channel, style, purpose, target, person_id, point_id, agency_id,
    day, second, outcome, begun_at, recorded_at
from compliance.contact;
create view compliance.permit_state as
select id as permit_id, borrower_id, channel, purpose, target, stage, person_id, point_id, place_id, agency_id, crew, day,
    from_second, to_second, issued_at, opens_at, expires_at, revoked_at
from compliance.permit;

-- A table that inherits from one of ours would show its rows in it unguarded; there must be none.
create view compliance.stray_table as
select i.inhrelid::regclass::text as table_name, p.relname::text as shows_in
from pg_catalog.pg_inherits i
join pg_catalog.pg_class p on p.oid = i.inhparent
join pg_catalog.pg_namespace n on n.oid = p.relnamespace
where n.nspname = 'compliance';
