-- Why: every change proves itself. Writers insert lines without waiting for each other; one chainer seals them in batches.
create schema audit;

create table audit.line (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    actor uuid not null,
    action text not null,
    target text not null,
    reason text,
    command_key uuid,
    before_hash bytea check (octet_length(before_hash) = 32),
    after_hash bytea check (octet_length(after_hash) = 32),
    details jsonb not null default '{}'::jsonb
);
comment on column audit.line.details is 'Ids, codes and counts only; never personal data.';
create index line_target on audit.line (target, id);

create table audit.seal (
    seq bigint primary key,
    line_id bigint not null unique references audit.line (id),
    hash bytea not null check (octet_length(hash) = 32)
);
comment on table audit.seal is 'hash = SHA-256(previous hash, canonical line). seq has no gaps.';
