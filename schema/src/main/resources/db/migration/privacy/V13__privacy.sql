-- Why: showing a hidden value is an act with a purpose; each one is counted and can be looked up. The database knows
-- its keys by fingerprint, so that it is never opened with, or written under, keys of another installation.
create schema privacy;

create table privacy.key_version (
    version smallint primary key check (version between 0 and 255),
    fingerprint bytea not null check (octet_length(fingerprint) = 16),
    registered_at timestamptz not null,
    rekeyed_at timestamptz,
    retired_at timestamptz
);
comment on table privacy.key_version is 'Version 0 is the blind index key. The highest version seals; rekeyed_at: nothing registered is sealed with it any more.';

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

create table privacy.reveal_day (
    actor uuid not null,
    day date not null,
    used integer not null check (used > 0),
    primary key (actor, day)
);
comment on table privacy.reveal_day is 'Reveals of a person on a day; the row is the lock that makes the quota exact.';
