-- Why: every change proves itself. Writers insert lines without waiting for each other; one chainer seals them in batches.
create schema audit;

create sequence audit.line_id;
create table audit.line (
    id bigint primary key,
    at timestamptz not null,
    actor uuid not null,
    action text not null,
    target text not null,
    reason text,
    command_key uuid,
    before_hash bytea check (octet_length(before_hash) = 32),
    after_hash bytea check (octet_length(after_hash) = 32),
    details jsonb not null default '{}'::jsonb,
    mac bytea not null check (octet_length(mac) = 32)
);
comment on column audit.line.details is 'Ids, codes and counts only; never personal data.';
comment on column audit.line.mac is 'Keyed hash of the whole line, made when it is written: an edit shows even before the line is sealed.';
create index line_target on audit.line (target, id);
create index line_actor on audit.line (actor, id);
create index line_action on audit.line (action, id);
create index line_command_key on audit.line (command_key) where command_key is not null;
create index line_at on audit.line (at);

-- What waits for its seal: the chainer finds it without searching the whole record.
create table audit.pending (
    line_id bigint primary key references audit.line (id)
);

create table audit.seal (
    seq bigint primary key check (seq > 0),
    line_id bigint not null unique references audit.line (id),
    hash bytea not null check (octet_length(hash) = 32)
);
comment on table audit.seal is 'hash = keyed hash of (previous hash, seq, canonical line). seq has no gaps.';

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit record is append-only: % on %.% refused', tg_op, tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;
create trigger line_append_only before update or delete on audit.line
    for each row execute function audit.refuse_change();
create trigger line_no_truncate before truncate on audit.line
    for each statement execute function audit.refuse_change();
create trigger seal_append_only before update or delete on audit.seal
    for each row execute function audit.refuse_change();
create trigger seal_no_truncate before truncate on audit.seal
    for each statement execute function audit.refuse_change();
