-- Why: what was issued stays as it was issued, and anybody who holds a paper can ask whether it is genuine.
create schema documents;

create table documents.signing_key (
    id text primary key check (id ~ '^[0-9a-f]{16}$'),
    certificates bytea not null,
    private_sealed bytea not null,
    origin text not null check (origin in ('MADE_HERE', 'IMPORTED')),
    created_at timestamptz not null,
    retired_at timestamptz check (retired_at >= created_at)
);
create unique index signing_key_active on documents.signing_key ((true)) where retired_at is null;
comment on table documents.signing_key is
    'The id is the beginning of the SHA-256 of the certificate; certificates are a PkiPath, the key''s own first.';

create table documents.document (
    id uuid primary key references commands.receipt (key),
    kind text not null check (kind in (
        'DEMAND_NOTICE', 'ACCOUNT_STATEMENT', 'SETTLEMENT_CERTIFICATE', 'LAW_EXTRACT', 'VISIT_PACKET')),
    borrower_id bigint not null references portfolio.borrower (id),
    loan_id bigint references portfolio.loan (id),
    language text not null check (language in ('zh-CN', 'en')),
    templates jsonb not null,
    as_of date not null,
    code text not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
    issuer text not null,
    pages integer not null check (pages > 0),
    file_sha256 bytea not null unique check (octet_length(file_sha256) = 32),
    file_sealed bytea not null,
    key_id text not null references documents.signing_key (id),
    made_by uuid not null,
    made_at timestamptz not null,
    check (as_of <= (made_at at time zone 'Asia/Shanghai')::date)
);
comment on column documents.document.templates is 'Number of the approved version by the template''s key.';
comment on column documents.document.loan_id is 'The one loan it is about; null when it is about all of the borrower''s.';
comment on column documents.document.code is 'Printed on the paper; drawn at random, it tells nothing about anybody.';
create index document_borrower on documents.document (borrower_id, made_at desc);

create table documents.withdrawal (
    document_id uuid primary key references documents.document (id),
    reason text not null check (length(reason) between 1 and 500),
    withdrawn_by uuid not null,
    withdrawn_at timestamptz not null
);
comment on table documents.withdrawal is 'A paper that was wrong: whoever asks learns that it counts no more.';

create function documents.keep_history() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - tg_argv = to_jsonb(old) - tg_argv then
        return new;
    end if;
    raise exception 'documents keep what was issued: % on %.% refused', tg_op, tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;
create trigger document_history before update or delete on documents.document
    for each row execute function documents.keep_history('file_sealed');
create trigger document_stays_whole before truncate on documents.document
    for each statement execute function documents.keep_history();
create trigger withdrawal_history before update or delete on documents.withdrawal
    for each row execute function documents.keep_history();
create trigger withdrawal_stays_whole before truncate on documents.withdrawal
    for each statement execute function documents.keep_history();
create trigger signing_key_history before update or delete on documents.signing_key
    for each row execute function documents.keep_history('private_sealed', 'retired_at');
