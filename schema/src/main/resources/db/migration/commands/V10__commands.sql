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
comment on table commands.receipt is 'One row per accepted command; the same key with the same kind, target, actor and body gets this outcome again.';
comment on column commands.receipt.outcome is 'Ids, codes and sums only; never personal data. Null only inside the running transaction.';

-- Why: an event is staged with its effect and handed on until every listener has done its part. The columns are Spring Modulith's.
create table commands.event_publication (
    id uuid primary key,
    listener_id text not null,
    event_type text not null,
    serialized_event text not null,
    publication_date timestamptz not null,
    completion_date timestamptz,
    status text,
    completion_attempts integer,
    last_resubmission_date timestamptz
);
create index event_publication_event on commands.event_publication using hash (serialized_event);
create index event_publication_completion on commands.event_publication (completion_date);

create table commands.event_publication_archive (
    id uuid primary key,
    listener_id text not null,
    event_type text not null,
    serialized_event text not null,
    publication_date timestamptz not null,
    completion_date timestamptz,
    status text,
    completion_attempts integer,
    last_resubmission_date timestamptz
);
create index event_publication_archive_event on commands.event_publication_archive using hash (serialized_event);
create index event_publication_archive_completion on commands.event_publication_archive (completion_date);
