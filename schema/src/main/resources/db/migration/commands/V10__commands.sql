-- Why: one path for every write. A receipt is inserted in the same transaction as its effect, so a key is either done or free, never stuck.
create schema commands;

create table commands.receipt (
    key uuid primary key,
    kind text not null,
    target text not null,
    body_hash bytea not null check (octet_length(body_hash) = 32),
    actor uuid not null,
    outcome jsonb,
    accepted_at timestamptz not null
);
comment on table commands.receipt is 'One row per accepted command; the same key with the same kind, target and body gets this outcome again.';
