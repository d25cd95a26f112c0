-- Why: six figures prove that who answers holds the telephone we know; nobody can read them here, guess them, or use them twice.
create schema codes;

create table codes.code (
    id uuid primary key,
    purpose text not null check (purpose in ('APPOINTMENT', 'AGREEMENT')),
    subject uuid not null,
    borrower_id bigint not null references portfolio.borrower (id),
    shown_hash bytea not null check (octet_length(shown_hash) = 32),
    valid_minutes smallint not null check (valid_minutes between 1 and 60),
    asked_at timestamptz not null,
    code_hash bytea check (octet_length(code_hash) = 16),
    issued_at timestamptz,
    expires_at timestamptz,
    tries smallint not null default 0 check (tries between 0 and 5),
    ended_at timestamptz,
    ended_as text check (ended_as in ('USED', 'SPENT', 'EXPIRED', 'REPLACED')),
    check (num_nulls(code_hash, issued_at, expires_at) in (0, 3)),
    check (num_nulls(ended_at, ended_as) in (0, 2)),
    check (ended_as <> 'USED' or code_hash is not null)
);
comment on table codes.code is 'Only a keyed hash of the figures is kept; they are made when the message with them leaves.';
comment on column codes.code.shown_hash is 'SHA-256 of the text the person read and confirms with the code.';
create unique index code_open on codes.code (purpose, subject) where ended_at is null;
create index code_asked on codes.code (purpose, subject, asked_at);
create index code_borrower on codes.code (borrower_id, asked_at);

-- An ended code stays ended, tries only grow, and what a code is for never changes.
create function codes.guard() returns trigger language plpgsql as $$
declare
    fixed constant text[] := array['id', 'purpose', 'subject', 'borrower_id', 'shown_hash', 'valid_minutes', 'asked_at'];
begin
    if tg_op <> 'UPDATE' then
        raise exception 'codes are kept' using errcode = 'insufficient_privilege';
    end if;
    if old.ended_at is not null or new.tries < old.tries
        or exists (select from unnest(fixed) f where to_jsonb(new) -> f is distinct from to_jsonb(old) -> f) then
        raise exception 'code % keeps what it is', old.id using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger code_guarded before update or delete on codes.code for each row execute function codes.guard();
create trigger code_stays_whole before truncate on codes.code for each statement execute function codes.guard();
