-- Why: people sign in with what the server can revoke at once: sessions live in the database.
create schema identity;

create table identity.team (
    id uuid primary key,
    name text not null unique,
    district text,
    agency boolean not null default false
);

create table identity.app_user (
    id uuid primary key,
    login text not null unique check (login = lower(login)),
    display_name text not null,
    password_hash text not null,
    must_change_password boolean not null default true,
    active boolean not null default true,
    failed_logins integer not null default 0,
    locked_until timestamptz,
    team_id uuid references identity.team (id),
    language text not null default 'zh-CN',
    created_at timestamptz not null
);

create table identity.user_role (
    user_id uuid not null references identity.app_user (id),
    role text not null check (role in (
        'ADMIN', 'MANAGER', 'PLANNER', 'COLLECTOR', 'COMPLIANCE_OFFICER', 'REVIEWER', 'AUDITOR', 'AGENCY_USER')),
    primary key (user_id, role)
);

-- Whom the cases may be given to.
create view identity.collector_card as
select u.id as user_id, u.display_name, u.team_id, t.district, coalesce(t.agency, false) as agency
from identity.app_user u
join identity.user_role r on r.user_id = u.id and r.role = 'COLLECTOR'
left join identity.team t on t.id = u.team_id
where u.active;
