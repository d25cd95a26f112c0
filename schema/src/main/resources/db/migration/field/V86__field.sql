-- Why: what a phone was acknowledged for is never lost, doubled or overwritten. The log of a device is added to and never
-- changed; what does not fit its chain is kept beside it, with the reason.
create schema field;

create function field.refuse() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    raise exception '% on %.% refused: it is kept for ever', tg_op, tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

-- Arguments: the columns that may change; sealed ones because a new key seals them anew.
create function field.keep() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if to_jsonb(new) - tg_argv is distinct from to_jsonb(old) - tg_argv then
        raise exception '% on %.% refused: it is kept for ever', tg_op, tg_table_schema, tg_table_name
            using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;

create table field.device (
    id uuid primary key,
    user_id uuid not null references identity.app_user (id),
    name text not null,
    public_key bytea not null,
    pin_hash bytea not null,
    pin_tries smallint not null default 0 check (pin_tries between 0 and 5),
    enrolled_at timestamptz not null,
    seen_at timestamptz,
    acknowledged bigint not null default 0 check (acknowledged >= 0),
    head bytea not null check (octet_length(head) = 32),
    revoked_at timestamptz,
    revoked_by uuid,
    revoked_because text,
    check (num_nulls(revoked_at, revoked_by, revoked_because) in (0, 3))
);
comment on column field.device.pin_hash is 'Keyed hash of what the phone derives from the PIN; the PIN itself is never sent.';
comment on column field.device.head is 'Hash of the last command acknowledged.';
create index device_user on field.device (user_id);

create table field.share (
    device_id uuid not null references field.device (id),
    day date not null,
    share_sealed bytea not null,
    made_at timestamptz not null,
    primary key (device_id, day)
);
comment on table field.share is 'The server''s half of the key a phone keeps its data under, one a day; gone with the day or the device.';

create table field.command (
    device_id uuid not null references field.device (id),
    sequence bigint not null check (sequence > 0),
    id uuid not null,
    previous_hash bytea not null check (octet_length(previous_hash) = 32),
    hash bytea not null check (octet_length(hash) = 32),
    at_millis bigint not null,
    offset_millis bigint not null,
    kind text not null,
    body_sealed bytea not null,
    told_at timestamptz not null,
    told_by uuid not null,
    primary key (device_id, sequence)
);

create index command_id on field.command (id);

create table field.version (
    id uuid primary key,
    device_id uuid not null references field.device (id),
    sequence bigint not null,
    command_id uuid not null,
    hash bytea not null,
    previous_hash bytea not null,
    at_millis bigint not null,
    offset_millis bigint not null,
    kind text not null,
    body_sealed bytea not null,
    why text not null check (why in ('FORKED', 'CHAIN_BROKEN', 'HASH_WRONG')),
    told_at timestamptz not null,
    told_by uuid not null,
    unique (device_id, sequence, hash)
);
comment on table field.version is 'Commands that do not fit the chain of their device: kept as another version, never over the first.';

create table field.outcome (
    command_id uuid not null,
    device_id uuid not null,
    sequence bigint not null,
    state text not null check (state in ('APPLIED', 'KEPT', 'POISON')),
    code text,
    visit_id uuid,
    at timestamptz not null,
    primary key (device_id, sequence),
    foreign key (device_id, sequence) references field.command (device_id, sequence)
);
create index outcome_command on field.outcome (command_id);
comment on column field.outcome.state is 'APPLIED; KEPT beside, with the code of a sentence why; POISON: nobody can make anything of it, and the others go on.';

create table field.given (
    user_id uuid not null,
    stop_id uuid not null,
    version integer not null check (version > 0),
    day date not null,
    borrower_id bigint not null,
    appointment_id uuid,
    permit_id uuid,
    setting_sealed bytea not null,
    given_at timestamptz not null,
    primary key (user_id, stop_id, version)
);
comment on table field.given is 'Which stop was on whose phone, and what the phone then knew; what was done under it counts whatever became of the plan since.';
create index given_day on field.given (user_id, day);

create table field.bundle (
    user_id uuid not null,
    version text not null,
    day date not null,
    parts jsonb not null,
    made_at timestamptz not null,
    primary key (user_id, version)
);
comment on table field.bundle is 'Hashes of the parts of a day as they were given, so that the next answer holds the difference only.';

create table field.presence (
    user_id uuid not null,
    day date not null,
    device_id uuid not null references field.device (id),
    recorder boolean not null,
    credentials boolean not null,
    dress boolean not null,
    in_at timestamptz not null,
    out_at timestamptz,
    packet_back boolean,
    primary key (user_id, day)
);

create table field.start (
    stop_id uuid primary key,
    day date not null,
    crew uuid[] not null,
    permit_id uuid,
    code text,
    rules text[] not null,
    asked_at timestamptz not null,
    check (num_nonnulls(permit_id, code) = 1)
);
comment on table field.start is 'What the gate said when both of a crew had clocked in: the permit of the start, or the rules that forbid it.';

create table field.badge (
    number integer generated always as identity primary key,
    user_id uuid not null,
    day date not null,
    made_at timestamptz not null,
    revoked_at timestamptz,
    unique (user_id, day)
);
comment on table field.badge is 'Numbers behind the codes of badges; a code tells nothing but this number and a time.';

create table field.media (
    id uuid primary key,
    device_id uuid not null references field.device (id),
    user_id uuid not null,
    upload text not null unique,
    sha256 bytea not null check (octet_length(sha256) = 32),
    bytes bigint not null check (bytes >= 0),
    state text not null check (state in ('OPEN', 'KEPT', 'DIFFERENT', 'GONE')),
    file text,
    begun_at timestamptz not null,
    touched_at timestamptz not null,
    ended_at timestamptz,
    check ((state = 'KEPT') = (file is not null)),
    check ((state = 'OPEN') = (ended_at is null))
);
create index media_open on field.media (touched_at) where state = 'OPEN';

create trigger command_kept before update on field.command
    for each row execute function field.keep('body_sealed');
create trigger command_not_deleted before delete or truncate on field.command
    for each statement execute function field.refuse();
create trigger version_kept before update on field.version
    for each row execute function field.keep('body_sealed');
create trigger version_not_deleted before delete or truncate on field.version
    for each statement execute function field.refuse();
create trigger outcome_kept before update on field.outcome
    for each row execute function field.refuse();
create trigger outcome_not_deleted before delete or truncate on field.outcome
    for each statement execute function field.refuse();
create trigger given_kept before update on field.given
    for each row execute function field.keep('setting_sealed');
create trigger given_not_deleted before delete or truncate on field.given
    for each statement execute function field.refuse();
create trigger device_not_deleted before delete or truncate on field.device
    for each statement execute function field.refuse();
create trigger device_bound before update on field.device
    for each row execute function field.keep('name', 'pin_hash', 'pin_tries', 'seen_at', 'acknowledged', 'head', 'revoked_at',
        'revoked_by', 'revoked_because');
create trigger device_never_back before update on field.device
    for each row when (new.acknowledged < old.acknowledged or (old.revoked_at is not null and new.revoked_at is distinct from
        old.revoked_at)) execute function field.refuse();

alter table field.command enable always trigger command_kept;
alter table field.command enable always trigger command_not_deleted;
alter table field.version enable always trigger version_kept;
alter table field.version enable always trigger version_not_deleted;
alter table field.outcome enable always trigger outcome_kept;
alter table field.outcome enable always trigger outcome_not_deleted;
alter table field.given enable always trigger given_kept;
alter table field.given enable always trigger given_not_deleted;
alter table field.device enable always trigger device_not_deleted;
alter table field.device enable always trigger device_bound;
alter table field.device enable always trigger device_never_back;
