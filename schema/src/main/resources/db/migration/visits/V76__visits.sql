-- Why: nobody is visited who did not agree to it, and who agreed to what, when, by which way and to which words can be
-- shown for ever. What happened is added to and never changed; where an appointment stands is guarded here.
create schema visits;

create function visits.refuse() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    raise exception '% on %.% refused: it is kept for ever', tg_op, tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

-- Arguments: the columns that may change; sealed ones because a new key seals them anew.
create function visits.keep() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if to_jsonb(new) - tg_argv is distinct from to_jsonb(old) - tg_argv then
        raise exception '% on %.% refused: it is kept for ever', tg_op, tg_table_schema, tg_table_name
            using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;

create table visits.appointment (
    id uuid primary key,
    borrower_id bigint not null references portfolio.borrower (id),
    state text not null check (state in (
        'OFFERED', 'COUNTERED', 'AGREED', 'MOVING', 'REFUSED', 'EXPIRED', 'CANCELLED', 'KEPT', 'MISSED')),
    aim text not null check (aim in ('TALK', 'OPTIONS', 'SIGN', 'CARE')),
    language text not null check (language in ('zh-CN', 'en')),
    minutes smallint not null check (minutes between 15 and 240),
    wishes text[] not null,
    place text not null check (place in ('HOME', 'WORKPLACE', 'BRANCH', 'PUBLIC', 'VIDEO')),
    point_id bigint,
    branch_id uuid,
    latitude_e6 integer check (latitude_e6 between -90000000 and 90000000),
    longitude_e6 integer check (longitude_e6 between -180000000 and 180000000),
    place_sealed bytea,
    round smallint not null check (round between 1 and 30),
    booking_id uuid,
    answer_by timestamptz not null,
    link_hash bytea not null unique check (octet_length(link_hash) = 32),
    stopped_by text[] not null default '{}',
    attention text check (attention in ('GATE', 'UNCLEAR', 'THEY_RUN_LATE', 'WE_RUN_LATE', 'NO_CREW')),
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    changed_at timestamptz not null,
    check ((place in ('HOME', 'WORKPLACE')) = (point_id is not null)),
    check ((place = 'BRANCH') = (branch_id is not null)),
    check (num_nulls(latitude_e6, longitude_e6) = case place when 'PUBLIC' then 0 else 2 end),
    check (place = 'PUBLIC' or place_sealed is null),
    check (state not in ('AGREED', 'MOVING', 'KEPT', 'MISSED') or booking_id is not null)
);
comment on column visits.appointment.link_hash is 'SHA-256 of what stands in the link; the link itself is worked out from a key and kept nowhere.';
comment on column visits.appointment.stopped_by is 'The rules that stopped it when the gate was asked last.';
create unique index appointment_one_live on visits.appointment (borrower_id)
    where state in ('OFFERED', 'COUNTERED', 'AGREED', 'MOVING');
create index appointment_borrower on visits.appointment (borrower_id, proposed_at);
create index appointment_state on visits.appointment (state, answer_by);

create table visits.slot (
    id uuid primary key,
    appointment_id uuid not null references visits.appointment (id),
    round smallint not null,
    number smallint not null check (number between 1 and 12),
    day date not null,
    from_minute smallint not null check (from_minute between 0 and 1439),
    to_minute smallint not null check (to_minute > from_minute and to_minute <= 1440),
    unique (appointment_id, round, number)
);
comment on table visits.slot is 'Hours that were offered, by rounds; a visit begins in them.';

create table visits.countered (
    appointment_id uuid not null references visits.appointment (id),
    round smallint not null,
    number smallint not null check (number between 1 and 5),
    day date not null,
    from_minute smallint not null check (from_minute between 0 and 1439),
    to_minute smallint not null check (to_minute > from_minute and to_minute <= 1440),
    said_at timestamptz not null,
    primary key (appointment_id, round, number)
);
comment on table visits.countered is 'Hours the borrower named instead.';

create table visits.booking (
    id uuid primary key,
    appointment_id uuid not null references visits.appointment (id),
    place text not null check (place in ('HOME', 'WORKPLACE', 'BRANCH', 'PUBLIC', 'VIDEO')),
    point_id bigint,
    branch_id uuid,
    latitude_e6 integer,
    longitude_e6 integer,
    place_sealed bytea,
    day date not null,
    from_minute smallint not null check (from_minute between 0 and 1439),
    to_minute smallint not null check (to_minute > from_minute and to_minute <= 1440),
    minutes smallint not null,
    crew uuid[] not null,
    state text not null check (state in ('ASKING', 'LIVE', 'RELEASED')),
    permit_id uuid references compliance.permit (id),
    permit_back boolean not null default false,
    made_at timestamptz not null,
    live_at timestamptz,
    released_at timestamptz,
    check ((state = 'ASKING') = (live_at is null and released_at is null)),
    check ((state = 'RELEASED') = (released_at is not null)),
    check (state <> 'LIVE' or place = 'VIDEO' or permit_id is not null),
    check (live_at is null or place = 'VIDEO' or permit_id is not null)
);
comment on table visits.booking is 'A time kept with a crew: asked for at the gate first, live with its permit, released in the end.';
create unique index booking_one_live on visits.booking (appointment_id) where state = 'LIVE';
create unique index booking_one_asking on visits.booking (appointment_id) where state = 'ASKING';
create index booking_day on visits.booking (day) where state = 'LIVE';
create index booking_asking on visits.booking (made_at) where state = 'ASKING';
create index booking_permit_out on visits.booking (released_at) where state = 'RELEASED' and not permit_back;
alter table visits.appointment add foreign key (booking_id) references visits.booking (id) deferrable initially deferred;

create table visits.event (
    id bigint generated always as identity primary key,
    appointment_id uuid not null references visits.appointment (id),
    at timestamptz not null,
    kind text not null check (kind ~ '^[A-Z][A-Z_]{1,39}$'),
    by_id uuid not null,
    said_by text not null check (said_by in ('BORROWER', 'STAFF', 'HOUSE')),
    way text not null check (way in ('PORTAL', 'CALL', 'SMS', 'OFFICE', 'NIGHT')),
    details jsonb not null,
    note_sealed bytea
);
create index event_of on visits.event (appointment_id, id);

create table visits.consent (
    id uuid primary key,
    appointment_id uuid not null references visits.appointment (id),
    what text not null check (what in ('TIME', 'WORKPLACE', 'MESSAGES')),
    said_by text not null check (said_by = 'BORROWER'),
    way text not null check (way in ('PORTAL', 'CALL', 'SMS')),
    said_at timestamptz not null,
    wording text not null,
    wording_version smallint not null,
    language text not null,
    wording_hash bytea not null check (octet_length(wording_hash) = 32),
    evidence_sealed bytea not null,
    taken_by uuid not null
);
comment on table visits.consent is 'Who agreed to what, by which way, when, and to which words exactly.';
create index consent_of on visits.consent (appointment_id, said_at);

create table visits.pass (
    id uuid primary key,
    appointment_id uuid not null references visits.appointment (id),
    token_hash bytea not null unique check (octet_length(token_hash) = 32),
    code_id uuid not null,
    opened_at timestamptz not null,
    expires_at timestamptz not null
);
comment on table visits.pass is 'Whoever entered a code may answer for half an hour.';

create table visits.feed (
    id uuid primary key,
    user_id uuid not null references identity.app_user (id),
    token_hash bytea not null unique check (octet_length(token_hash) = 32),
    made_at timestamptz not null,
    revoked_at timestamptz
);
comment on table visits.feed is 'Secret addresses of calendars, one in force for a colleague.';
create unique index feed_one on visits.feed (user_id) where revoked_at is null;

-- An appointment goes only where it may; whose it is and who proposed it never changes; what is agreed has a live booking.
create function visits.guard_appointment() returns trigger language plpgsql as $$
declare
    fixed constant text[] := array['id', 'borrower_id', 'aim', 'link_hash', 'proposed_by', 'proposed_at'];
begin
    if tg_op = 'INSERT' then
        if new.state <> 'OFFERED' or new.booking_id is not null then
            raise exception 'an appointment begins as offered' using errcode = 'integrity_constraint_violation';
        end if;
        return new;
    end if;
    if exists (select from unnest(fixed) f where to_jsonb(new) -> f is distinct from to_jsonb(old) -> f)
        or new.round < old.round then
        raise exception 'appointment % keeps what it is', old.id using errcode = 'insufficient_privilege';
    end if;
    if old.state in ('REFUSED', 'EXPIRED', 'CANCELLED', 'KEPT', 'MISSED')
        and to_jsonb(new) - '{place_sealed}'::text[] is distinct from to_jsonb(old) - '{place_sealed}'::text[] then
        raise exception 'appointment % is over', old.id using errcode = 'insufficient_privilege';
    end if;
    if old.state <> new.state and (old.state, new.state) not in (
        ('OFFERED', 'AGREED'), ('OFFERED', 'COUNTERED'), ('OFFERED', 'REFUSED'), ('OFFERED', 'EXPIRED'),
        ('OFFERED', 'CANCELLED'),
        ('COUNTERED', 'OFFERED'), ('COUNTERED', 'AGREED'), ('COUNTERED', 'REFUSED'), ('COUNTERED', 'EXPIRED'),
        ('COUNTERED', 'CANCELLED'),
        ('AGREED', 'MOVING'), ('AGREED', 'REFUSED'), ('AGREED', 'CANCELLED'), ('AGREED', 'KEPT'), ('AGREED', 'MISSED'),
        ('MOVING', 'AGREED'), ('MOVING', 'REFUSED'), ('MOVING', 'CANCELLED'), ('MOVING', 'KEPT'),
        ('MOVING', 'MISSED')) then
        raise exception 'appointment %: % to % refused', old.id, old.state, new.state
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger appointment_guarded before insert or update on visits.appointment
    for each row execute function visits.guard_appointment();

create function visits.guard_booking() returns trigger language plpgsql as $$
declare
    fixed constant text[] := array['id', 'appointment_id', 'place', 'point_id', 'branch_id', 'day', 'from_minute', 'to_minute', 'minutes', 'crew',
        'made_at'];
begin
    if exists (select from unnest(fixed) f where to_jsonb(new) -> f is distinct from to_jsonb(old) -> f)
        or (old.permit_id is not null and new.permit_id is distinct from old.permit_id)
        or (old.state = 'RELEASED' and new.state <> 'RELEASED') or (old.state = 'LIVE' and new.state = 'ASKING') then
        raise exception 'booking % keeps what it is', old.id using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger booking_guarded before update on visits.booking for each row execute function visits.guard_booking();

-- At the end of every transaction: agreed means a live booking of this appointment, and a live booking means agreed.
create function visits.check_agreed() returns trigger language plpgsql as $$
declare
    about uuid;
begin
    about := case tg_table_name when 'appointment' then new.id else (to_jsonb(new) ->> 'appointment_id')::uuid end;
    if exists (
        select from visits.appointment a
        where a.id = about and (a.state in ('AGREED', 'MOVING')) <> exists (
            select from visits.booking b where b.appointment_id = a.id and b.state = 'LIVE' and b.id = a.booking_id)) then
        raise exception 'appointment %: what is agreed and what is kept differ', about
            using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end
$$;
create constraint trigger appointment_kept after insert or update on visits.appointment
    deferrable initially deferred for each row execute function visits.check_agreed();
create constraint trigger booking_agreed after insert or update on visits.booking
    deferrable initially deferred for each row execute function visits.check_agreed();

create trigger appointment_stays before delete or truncate on visits.appointment
    for each statement execute function visits.refuse();
create trigger booking_stays before delete or truncate on visits.booking
    for each statement execute function visits.refuse();
create trigger slot_kept before update or delete or truncate on visits.slot
    for each statement execute function visits.refuse();
create trigger countered_kept before update or delete or truncate on visits.countered
    for each statement execute function visits.refuse();
create trigger event_kept before update on visits.event for each row execute function visits.keep('note_sealed');
create trigger event_stays before delete or truncate on visits.event
    for each statement execute function visits.refuse();
create trigger consent_kept before update on visits.consent
    for each row execute function visits.keep('evidence_sealed');
create trigger consent_stays before delete or truncate on visits.consent
    for each statement execute function visits.refuse();
