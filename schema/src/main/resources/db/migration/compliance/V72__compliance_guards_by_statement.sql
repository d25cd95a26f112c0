-- Why: PostgreSQL reads and plans every check constraint of a table anew for each statement, which took a quarter of the
-- time of a permit, and a foreign key locks each row it looks at. One guard a table, whose plan is kept, looks at all rows
-- of a statement at once and fires always, also where a session switches constraints off. Nothing is allowed that was not.
do $$
declare
    checked record;
begin
    for checked in
        select c.conrelid::regclass as relation, c.conname
        from pg_constraint c
        where c.contype = 'c'
            and c.conrelid in ('compliance.decision'::regclass, 'compliance.permit'::regclass,
                'compliance.contact'::regclass)
    loop
        execute format('alter table %s drop constraint %I', checked.relation, checked.conname);
    end loop;
end
$$;
alter table compliance.decision drop constraint decision_id_fkey;
alter table compliance.decision drop constraint decision_borrower_id_fkey;
alter table compliance.contact drop constraint contact_borrower_id_fkey;
comment on column compliance.decision.id is 'One of commands.receipt; decision_guarded looks.';
comment on column compliance.decision.borrower_id is 'One of portfolio.borrower; decision_guarded looks.';
comment on column compliance.contact.borrower_id is 'One of portfolio.borrower; contact_guarded looks.';

-- What has no meaning cannot be compared, so nobody counts how often which bytes occur.
alter table compliance.decision alter column snapshot set statistics 0;
alter table compliance.permit alter column payload set statistics 0, alter column signature set statistics 0;

create function compliance.guard_decisions() returns trigger language plpgsql
    set search_path = pg_catalog set enable_seqscan = off as $$
declare
    wrong uuid;
begin
    -- Each row looks its own facts up by their keys: offset 0 and no scans, for a plan made while a table is young is kept.
    select d.id into wrong
    from fresh d
    left join lateral (select r.key from commands.receipt r where r.key = d.id offset 0) r on true
    left join lateral (select b.id from portfolio.borrower b where b.id = d.borrower_id offset 0) b on true
    where r.key is null
        or b.id is null
        or d.second not between 0 and 86399
        or d.verdict not in ('PERMIT', 'HOLD', 'DENY')
        or cardinality(d.packs) = 0
        or (d.verdict = 'PERMIT') <> (cardinality(d.stopped_by) = 0)
        or (d.retry_from is not null and d.verdict = 'PERMIT')
    limit 1;
    if found then
        raise exception 'nobody asked this, or it is no answer: decision %', wrong
            using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end
$$;

create function compliance.guard_permits() returns trigger language plpgsql
    set search_path = pg_catalog set enable_seqscan = off as $$
declare
    wrong uuid;
begin
    select p.id into wrong
    from fresh p
    left join lateral (select x.* from compliance.decision x where x.id = p.id offset 0) d on true
    left join lateral (select k.id from compliance.signing_key k where k.id = p.key_id offset 0) k on true
    where d.id is null
        or k.id is null
        or (p.verdict, d.verdict) <> ('PERMIT', 'PERMIT')
        or (d.borrower_id, d.channel, d.purpose, d.target, d.stage, d.person_id, d.point_id, d.agency_id, d.crew, d.day)
            <> (p.borrower_id, p.channel, p.purpose, p.target, p.stage, p.person_id, p.point_id, p.agency_id, p.crew,
                p.day)
        or d.second <> p.from_second
        or d.asked_at <> p.issued_at
        or p.from_second not between 0 and 86399
        or p.to_second not between p.from_second and 86399
        or p.expires_at <= p.opens_at
        or p.expires_at <= p.issued_at
        or p.expires_at > p.opens_at + interval '24 hours'
        or (p.channel <> 'VISIT' and p.expires_at > p.issued_at + interval '24 hours')
        or octet_length(p.signature) <> 64
        or num_nonnulls(p.revoked_at, p.revoked_by, p.revoked_because) <> 0
    limit 1;
    if found then
        raise exception 'no decision permits this: permit %', wrong using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end
$$;

create function compliance.guard_contacts() returns trigger language plpgsql
    set search_path = pg_catalog set enable_seqscan = off as $$
declare
    wrong record;
begin
    select * into wrong
    from (
        select c.id, case
            when b.id is null then 'borrower'
            when c.inbound <> (c.permit_id is null) then 'permit'
            when c.inbound <> (c.expires_at is null) then 'expiry'
            when c.channel not in ('CALL', 'ROBOT_CALL', 'SMS', 'APP_PUSH', 'INSTANT_MESSAGE', 'EMAIL', 'LETTER',
                'VISIT', 'PLACEMENT') then 'channel'
            when c.style not in ('NOTIFICATION', 'INTERACTIVE') then 'style'
            when c.target not in ('DEBTOR', 'GUARANTOR', 'JOINT_OBLIGOR', 'SPOUSE', 'CONTACT_PERSON', 'HEIR', 'OTHER')
                then 'target'
            when c.second not between 0 and 86399 then 'time of day'
            when num_nulls(c.settled_by, c.settled_at) = 1 then 'settling'
            when c.inbound then case
                when c.outcome not in ('ATTEMPTED', 'CONNECTED', 'EFFECTIVE') or c.begun_at is null then 'outcome'
            end
            when c.outcome <> 'RESERVED' or c.settled_at is not null or c.begun_at is not null then 'reservation'
            when p.id is null then 'permit'
            when p.borrower_id <> c.borrower_id then 'borrower'
            when p.channel <> c.channel then 'channel'
            when p.purpose <> c.purpose then 'purpose'
            when p.target <> c.target then 'target'
            when p.person_id <> c.person_id then 'person'
            when p.point_id <> c.point_id then 'contact point'
            when p.agency_id <> c.agency_id then 'agency'
            when p.day <> c.day then 'day'
            when c.second not between p.from_second and p.to_second then 'time of day'
            when c.recorded_at < p.issued_at or c.recorded_at >= p.expires_at then 'time: the permit has expired'
            when p.revoked_at is not null then 'revocation'
            when p.expires_at <> c.expires_at or p.style <> c.style then 'expiry or style'
        end as lacking
        from fresh c
        left join lateral (select x.id from portfolio.borrower x where x.id = c.borrower_id offset 0) b on true
        left join lateral (
            select x.*, d.style
            from compliance.permit x
            join compliance.decision d on d.id = x.id
            where x.id = c.permit_id and d.id = c.permit_id
            offset 0) p on true
        ) judged
    where judged.lacking is not null
    limit 1;
    if found then
        raise exception 'no permit, no contact: % of contact % is not covered', wrong.lacking, wrong.id
            using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end
$$;

create or replace function compliance.guard_settling() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
    settled constant text[] := array['outcome', 'begun_at', 'settled_by', 'settled_at', 'remark_sealed'];
    lacking text;
begin
    if to_jsonb(new) - 'remark_sealed'::text = to_jsonb(old) - 'remark_sealed'::text then
        return new;
    end if;
    if old.inbound or old.outcome <> 'RESERVED' or to_jsonb(new) - settled <> to_jsonb(old) - settled then
        lacking := 'what is settled stays';
    elsif num_nulls(new.settled_by, new.settled_at) <> 0 then
        lacking := 'nobody settled it';
    elsif new.outcome = 'CANCELLED' and new.begun_at is null then
        return new;
    elsif new.outcome not in ('ATTEMPTED', 'CONNECTED', 'EFFECTIVE') then
        lacking := 'it is no outcome';
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

-- What a decision or a contact tells of stays as long as they do; the keys that said so are gone.
create function compliance.keep_asked() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if tg_op = 'UPDATE' or exists (select from compliance.decision d where d.id = old.key) then
        raise exception '% on %.% refused: a decision tells of it', tg_op, tg_table_schema, tg_table_name
            using errcode = 'foreign_key_violation';
    end if;
    return old;
end
$$;

create function compliance.keep_borrower() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if exists (select from compliance.decision d where d.borrower_id = old.id)
        or exists (select from compliance.contact c where c.borrower_id = old.id) then
        raise exception '% on %.% refused: decisions or contacts tell of it', tg_op, tg_table_schema, tg_table_name
            using errcode = 'foreign_key_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end
$$;

drop trigger permit_guarded on compliance.permit;
drop trigger contact_guarded on compliance.contact;
drop function compliance.guard_permit();
drop function compliance.guard_contact();
create trigger decision_guarded after insert on compliance.decision
    referencing new table as fresh for each statement execute function compliance.guard_decisions();
create trigger permit_guarded after insert on compliance.permit
    referencing new table as fresh for each statement execute function compliance.guard_permits();
create trigger contact_guarded after insert on compliance.contact
    referencing new table as fresh for each statement execute function compliance.guard_contacts();
create trigger permit_revoked_whole before update on compliance.permit
    for each row when (num_nulls(new.revoked_at, new.revoked_by, new.revoked_because) not in (0, 3))
    execute function compliance.refuse();
create trigger receipt_of_decision_kept before delete on commands.receipt
    for each row execute function compliance.keep_asked();
create trigger receipt_key_kept before update of key on commands.receipt
    for each row when (new.key <> old.key) execute function compliance.keep_asked();
create trigger borrower_contacted_kept before delete on portfolio.borrower
    for each row execute function compliance.keep_borrower();
create trigger borrower_id_kept before update of id on portfolio.borrower
    for each row when (new.id <> old.id) execute function compliance.keep_borrower();
create trigger borrower_not_emptied before truncate on portfolio.borrower
    for each statement execute function compliance.refuse();
create trigger receipt_not_emptied before truncate on commands.receipt
    for each statement execute function compliance.refuse();
alter table compliance.decision enable always trigger decision_guarded;
alter table compliance.permit enable always trigger permit_guarded;
alter table compliance.contact enable always trigger contact_guarded;
alter table compliance.permit enable always trigger permit_revoked_whole;
alter table commands.receipt enable always trigger receipt_of_decision_kept;
alter table commands.receipt enable always trigger receipt_key_kept;
alter table commands.receipt enable always trigger receipt_not_emptied;
alter table portfolio.borrower enable always trigger borrower_contacted_kept;
alter table portfolio.borrower enable always trigger borrower_id_kept;
alter table portfolio.borrower enable always trigger borrower_not_emptied;
