-- Why: people sign in with what the server can revoke at once: sessions live in the database.
create schema identity;

create table identity.team (
    id uuid primary key,
    name text not null unique check (length(name) between 1 and 80),
    district text,
    agency boolean not null default false
);

create table identity.app_user (
    id uuid primary key,
    login text not null unique check (login ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
    display_name text not null check (length(display_name) between 1 and 80),
    password_hash text not null,
    must_change_password boolean not null default true,
    active boolean not null default true,
    failed_logins integer not null default 0 check (failed_logins >= 0),
    locked_until timestamptz,
    team_id uuid references identity.team (id),
    language text not null default 'zh-CN' check (language in ('zh-CN', 'en')),
    created_at timestamptz not null
);
create index app_user_team on identity.app_user (team_id);

create table identity.user_role (
    user_id uuid not null references identity.app_user (id),
    role text not null check (role in (
        'ADMIN', 'MANAGER', 'PLANNER', 'COLLECTOR', 'COMPLIANCE_OFFICER', 'REVIEWER', 'AUDITOR', 'AGENCY_USER')),
    primary key (user_id, role)
);

create table identity.session (
    token_hash bytea primary key check (octet_length(token_hash) = 32),
    user_id uuid not null references identity.app_user (id),
    signed_in_at timestamptz not null,
    seen_at timestamptz not null,
    check (seen_at >= signed_in_at)
);
create index session_of_user on identity.session (user_id);
comment on column identity.session.token_hash is 'SHA-256 of the cookie: a copy of this table signs nobody in.';

-- Whom the cases may be given to.
create view identity.collector_card as
select u.id as user_id, u.display_name, u.team_id, t.district, coalesce(t.agency, false) as agency
from identity.app_user u
join identity.user_role r on r.user_id = u.id and r.role = 'COLLECTOR'
left join identity.team t on t.id = u.team_id
where u.active;

-- Names of colleagues beside what they did.
create view identity.person_card as
select u.id as user_id, u.display_name, u.team_id
from identity.app_user u;
