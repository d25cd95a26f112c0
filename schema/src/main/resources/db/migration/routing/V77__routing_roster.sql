-- Why: a visit can only be promised where people who may visit are at work: their hours, ways and gifts are kept here.
create schema routing;

create table routing.branch (
    id uuid primary key,
    name text not null unique check (length(name) between 1 and 80),
    address text not null check (length(address) between 1 and 200),
    district text,
    latitude_e6 integer not null check (latitude_e6 between -90000000 and 90000000),
    longitude_e6 integer not null check (longitude_e6 between -180000000 and 180000000),
    opens time not null,
    closes time not null check (closes > opens),
    weekdays smallint not null check (weekdays between 1 and 127),
    active boolean not null default true,
    changed_at timestamptz not null,
    changed_by uuid not null
);
comment on column routing.branch.latitude_e6 is 'Millionths of a degree, WGS-84, like every coordinate kept here.';
comment on column routing.branch.weekdays is 'Monday is bit 1, Sunday bit 64.';

create table routing.member (
    user_id uuid primary key references identity.app_user (id),
    mode text not null check (mode in ('WALK', 'EBIKE', 'CAR', 'TRANSIT')),
    start_branch uuid references routing.branch (id),
    start_sealed bytea,
    languages text[] not null,
    skills text[] not null,
    senior boolean,
    woman boolean,
    territory text[] not null,
    lunch_from time not null,
    lunch_to time not null check (lunch_to > lunch_from),
    lunch_minutes smallint not null check (lunch_minutes between 0 and 180),
    changed_at timestamptz not null,
    changed_by uuid not null,
    check (num_nonnulls(start_branch, start_sealed) = 1)
);
comment on column routing.member.start_sealed is 'Where the day begins at home: sealed, as any home is.';
comment on column routing.member.senior is 'Null is unknown, and unknown is not yes; so for woman, which the person states and nobody guesses.';
comment on column routing.member.territory is 'Districts; empty is everywhere.';

create table routing.shift (
    user_id uuid not null references routing.member (user_id),
    weekday smallint not null check (weekday between 1 and 7),
    starts time not null,
    ends time not null check (ends > starts),
    primary key (user_id, weekday)
);

create table routing.absence (
    id uuid primary key,
    user_id uuid not null references identity.app_user (id),
    first_day date not null,
    last_day date not null check (last_day >= first_day),
    from_time time,
    to_time time check (to_time > from_time),
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    ended_at timestamptz,
    ended_by uuid,
    check ((from_time is null) = (to_time is null)),
    check ((ended_at is null) = (ended_by is null))
);
comment on table routing.absence is 'That somebody is away, and never why: the reason is nobody''s business here.';
create index absence_user on routing.absence (user_id, last_day) where ended_at is null;

create table routing.pairing (
    one uuid not null references identity.app_user (id),
    other uuid not null references identity.app_user (id),
    kind text not null check (kind in ('FIXED', 'NEVER')),
    changed_at timestamptz not null,
    changed_by uuid not null,
    primary key (one, other),
    check (one < other)
);
comment on table routing.pairing is 'Two who always go together, or never.';
