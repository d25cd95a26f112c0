-- Why: a promise to come is kept by a plan that can do it: kept slots and the versions of a day's plan, one in force.

create table routing.day (
    day date primary key,
    versions integer not null default 0 check (versions >= 0)
);
comment on table routing.day is 'The row everybody locks who changes a day.';

create table routing.kept (
    appointment_id uuid primary key,
    borrower_id bigint not null references portfolio.borrower (id),
    day date not null references routing.day (day),
    from_second integer not null check (from_second between 0 and 86399),
    to_second integer not null check (to_second between from_second and 86399),
    place text not null check (place in ('HOME', 'WORKPLACE', 'BRANCH', 'PUBLIC', 'VIDEO')),
    point_id bigint,
    branch_id uuid references routing.branch (id),
    position_sealed bytea,
    minutes smallint not null check (minutes between 1 and 480),
    wishes text[] not null,
    language text,
    not_people uuid[] not null,
    kept_at timestamptz not null,
    released_at timestamptz,
    check ((place in ('HOME', 'WORKPLACE')) = (point_id is not null)),
    check ((place = 'BRANCH') = (branch_id is not null)),
    check ((place = 'PUBLIC') = (position_sealed is not null))
);
comment on table routing.kept is 'Slots promised to borrowers; the visit begins between from_second and to_second. No foreign key to the appointment, whose module lies above.';
create index kept_day on routing.kept (day) where released_at is null;

create table routing.plan (
    id uuid primary key,
    day date not null references routing.day (day),
    version integer not null check (version > 0),
    state text not null check (state in ('DRAFT', 'PUBLISHED', 'SUPERSEDED', 'DISCARDED')),
    cause text not null check (cause in ('SOLVED', 'KEPT', 'RELEASED', 'REPLANNED', 'CHANGED')),
    based_on uuid references routing.plan (id),
    seed bigint not null,
    score jsonb not null,
    travel text not null check (travel in ('ESTIMATE', 'MAP')),
    made_at timestamptz not null,
    made_by uuid not null,
    published_at timestamptz,
    published_by uuid,
    unique (day, version),
    check ((published_at is null) = (published_by is null)),
    check (state <> 'PUBLISHED' or published_at is not null)
);
create unique index plan_published on routing.plan (day) where state = 'PUBLISHED';
comment on column routing.plan.travel is 'What the ways were taken from: the model of straight lines, or a map.';

create table routing.route (
    plan_id uuid not null references routing.plan (id),
    crew smallint not null check (crew >= 0),
    people uuid[] not null check (cardinality(people) between 1 and 4),
    mode text not null check (mode in ('WALK', 'EBIKE', 'CAR', 'TRANSIT')),
    starts integer not null,
    ends integer not null,
    lunch_from integer,
    lunch_to integer,
    travel_seconds integer not null check (travel_seconds >= 0),
    primary key (plan_id, crew),
    check ((lunch_from is null) = (lunch_to is null))
);

create table routing.stop (
    plan_id uuid not null,
    crew smallint not null,
    seq smallint not null check (seq > 0),
    visit uuid not null,
    borrower_id bigint not null,
    appointment_id uuid,
    place text not null,
    point_id bigint,
    arrives integer not null,
    begins integer not null check (begins >= arrives),
    ends integer not null check (ends >= begins),
    window_from integer not null,
    window_to integer not null,
    promised boolean not null,
    pinned boolean not null,
    value bigint not null,
    chance_permille smallint check (chance_permille between 0 and 1000),
    permit_id uuid,
    primary key (plan_id, crew, seq),
    unique (plan_id, visit),
    foreign key (plan_id, crew) references routing.route (plan_id, crew)
);
create index stop_borrower on routing.stop (borrower_id);
create index stop_appointment on routing.stop (appointment_id) where appointment_id is not null;
comment on column routing.stop.visit is 'The appointment, or for a visit not agreed yet a name made of day and borrower.';

create table routing.left_out (
    plan_id uuid not null references routing.plan (id),
    visit uuid not null,
    borrower_id bigint not null,
    appointment_id uuid,
    point_id bigint,
    value bigint not null,
    code text not null,
    rules text[] not null,
    primary key (plan_id, visit)
);
comment on column routing.left_out.rules is 'The rules of the gate that stand against it; empty where it is a question of time and people.';

create table routing.tweak (
    day date not null references routing.day (day),
    borrower_id bigint not null references portfolio.borrower (id),
    kind text not null check (kind in ('PIN', 'EXCLUDE')),
    people uuid[],
    from_second integer,
    to_second integer check (to_second >= from_second),
    changed_at timestamptz not null,
    changed_by uuid not null,
    primary key (day, borrower_id),
    check ((kind = 'PIN') or num_nonnulls(people, from_second, to_second) = 0)
);
comment on table routing.tweak is 'What a planner decided by hand about a day: where somebody goes, or that they are left alone.';

create view routing.planned_stop as
select s.appointment_id, s.borrower_id, p.day, s.begins, s.ends, s.place, s.point_id, r.people, s.permit_id, p.id as plan_id
from routing.stop s
join routing.route r on r.plan_id = s.plan_id and r.crew = s.crew
join routing.plan p on p.id = s.plan_id and p.state = 'PUBLISHED';
comment on view routing.planned_stop is 'Who comes where and when, by the plans in force. Seconds of the day in Shanghai.';
