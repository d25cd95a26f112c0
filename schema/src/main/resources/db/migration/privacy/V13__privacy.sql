-- Why: showing a hidden value is an act with a purpose; each one is counted and can be looked up.
create schema privacy;

create table privacy.reveal (
    id uuid primary key,
    actor uuid not null,
    subject text not null,
    field text not null,
    purpose text not null,
    reason text not null check (length(reason) between 4 and 500),
    at timestamptz not null
);
create index reveal_actor on privacy.reveal (actor, at);
