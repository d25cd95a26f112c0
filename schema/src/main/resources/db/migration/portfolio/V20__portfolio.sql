-- Why: the loan book as the lender states it. Ids are bigint: rows come in by the million and only from imports.
create schema portfolio;

create table portfolio.import_run (
    id uuid primary key,
    parent_id uuid references portfolio.import_run (id),
    tape text not null check (tape in ('SCHEDULE', 'ARREARS')),
    profile text not null,
    source text not null,
    file_name text not null,
    file_sha256 bytea not null check (octet_length(file_sha256) = 32),
    file_bytes bigint not null,
    as_of date,
    state text not null check (state in (
        'RECEIVED', 'CHECKING', 'CHECKED', 'COMMITTING', 'COMMITTED', 'REFUSED', 'FAILED', 'DISCARDED')),
    rows_read bigint not null default 0,
    rows_good bigint not null default 0,
    rows_bad bigint not null default 0,
    bad_rows_left_out bigint not null default 0,
    counts jsonb not null default '{}'::jsonb,
    totals jsonb not null default '{}'::jsonb,
    changes jsonb not null default '[]'::jsonb,
    message_code text,
    message_params jsonb not null default '[]'::jsonb,
    actor uuid not null,
    received_at timestamptz not null,
    finished_at timestamptz,
    file_deleted_at timestamptz
);
comment on column portfolio.import_run.parent_id is 'The import whose repaired rows this one brings.';
create index import_run_received on portfolio.import_run (received_at desc, id desc);
create index import_run_parent on portfolio.import_run (parent_id) where parent_id is not null;

create table portfolio.import_bad_row (
    import_id uuid not null references portfolio.import_run (id),
    section text not null,
    row_no bigint not null,
    refused boolean not null,
    findings jsonb not null,
    findings_left_out integer not null default 0,
    row_sealed bytea not null,
    repaired_at timestamptz,
    primary key (import_id, section, row_no)
);
comment on table portfolio.import_bad_row is
    'A row that was refused, or taken with a warning. The row may hold personal data and is sealed; findings hold none.';

create sequence portfolio.borrower_id;
create table portfolio.borrower (
    id bigint primary key default nextval('portfolio.borrower_id'),
    source text not null,
    borrower_no text not null,
    name_sealed bytea not null,
    id_no_sealed bytea,
    id_no_index bytea,
    birth_year smallint,
    sex char(1) check (sex in ('F', 'M')),
    district text,
    language text not null default 'zh-CN',
    invented boolean not null default false,
    name_check integer not null,
    row_hash bigint not null,
    import_id uuid not null,
    unique (source, borrower_no)
);
comment on column portfolio.borrower.name_check is 'Keyed hash of the name: tells whether a newer tape writes it differently.';
comment on column portfolio.borrower.row_hash is 'Keyed hash of the row as imported: the same row again changes nothing.';
create index borrower_district on portfolio.borrower (district, id);

create table portfolio.borrower_alias (
    source text not null,
    borrower_no text not null,
    borrower_id bigint not null references portfolio.borrower (id),
    row_hash bigint not null,
    import_id uuid not null,
    primary key (source, borrower_no)
);
comment on table portfolio.borrower_alias is 'Another number of the same person, matched by identity number.';
create index borrower_alias_borrower on portfolio.borrower_alias (borrower_id);

create index borrower_id_no on portfolio.borrower (id_no_index) where id_no_index is not null;
comment on column portfolio.borrower.id_no_index is 'Keyed hash of the identity number: equality search and matching without decrypting.';

create sequence portfolio.loan_id;
create table portfolio.loan (
    id bigint primary key default nextval('portfolio.loan_id'),
    borrower_id bigint not null references portfolio.borrower (id),
    source text not null,
    loan_no text not null,
    tape text not null check (tape in ('SCHEDULE', 'ARREARS')),
    product text not null,
    branch text,
    currency char(3) not null,
    principal_fen bigint not null check (principal_fen >= 0),
    annual_rate_ppm integer not null check (annual_rate_ppm between 0 and 10000000),
    penalty_uplift_ppm integer not null default 500000 check (penalty_uplift_ppm between 0 and 1000000),
    day_base smallint not null default 360 check (day_base in (360, 365)),
    grace_days smallint not null default 0 check (grace_days between 0 and 60),
    method text not null check (method in ('LEVEL', 'EQUAL_PRINCIPAL', 'INTEREST_FIRST', 'BULLET', 'REVOLVING')),
    allocation text not null default 'STATUTORY',
    bucket_basis text not null default 'DAYS' check (bucket_basis in ('DAYS', 'MISSED')),
    instalment_count smallint not null,
    disbursed_on date not null,
    matures_on date not null,
    closed_on date,
    row_hash bigint not null,
    schedule_hash bigint not null default 0,
    import_id uuid not null,
    unique (source, loan_no),
    check (matures_on >= disbursed_on)
);
create index loan_borrower on portfolio.loan (borrower_id);

create table portfolio.instalment (
    loan_id bigint not null references portfolio.loan (id),
    seq smallint not null check (seq > 0),
    due_on date not null,
    principal_fen bigint not null check (principal_fen >= 0),
    interest_fen bigint not null check (interest_fen >= 0),
    fee_fen bigint not null default 0 check (fee_fen >= 0),
    primary key (loan_id, seq)
);

create table portfolio.arrears_snapshot (
    loan_id bigint not null references portfolio.loan (id),
    as_of date not null,
    days_overdue integer check (days_overdue >= 0),
    months_overdue smallint check (months_overdue >= 0),
    status_code text,
    outstanding_principal_fen bigint not null,
    overdue_principal_fen bigint not null check (overdue_principal_fen >= 0),
    overdue_interest_fen bigint not null default 0 check (overdue_interest_fen >= 0),
    overdue_fee_fen bigint not null default 0 check (overdue_fee_fen >= 0),
    row_hash bigint not null,
    import_id uuid not null,
    primary key (loan_id, as_of),
    check (days_overdue is not null or months_overdue is not null)
);
comment on column portfolio.arrears_snapshot.status_code is 'The lender''s own word for the state, kept for control totals.';

create sequence portfolio.person_id;
create table portfolio.related_person (
    id bigint primary key default nextval('portfolio.person_id'),
    borrower_id bigint not null references portfolio.borrower (id),
    loan_id bigint references portfolio.loan (id),
    person_no text not null,
    role text not null check (role in ('GUARANTOR', 'CONTACT_PERSON')),
    relation text,
    name_sealed bytea not null,
    id_no_sealed bytea,
    id_no_index bytea,
    name_check integer not null,
    row_hash bigint not null,
    import_id uuid not null,
    unique (borrower_id, person_no),
    check (role <> 'GUARANTOR' or loan_id is not null)
);

create sequence portfolio.contact_point_id;
create table portfolio.contact_point (
    id bigint primary key default nextval('portfolio.contact_point_id'),
    borrower_id bigint not null references portfolio.borrower (id),
    person_id bigint references portfolio.related_person (id),
    kind text not null check (kind in ('MOBILE', 'PHONE', 'EMAIL', 'WECHAT', 'HOME', 'WORKPLACE', 'POSTAL')),
    value_sealed bytea not null,
    value_index bytea not null,
    district text,
    latitude_e6 integer check (latitude_e6 between -90000000 and 90000000),
    longitude_e6 integer check (longitude_e6 between -180000000 and 180000000),
    source text not null check (source in (
        'CONTRACT', 'LEFT_BY_BORROWER', 'AUTHORISED', 'PUBLIC', 'RESERVED_CONTACT', 'CREDIT_BUREAU_AUTHORISED')),
    consent text not null check (consent in ('GIVEN', 'NOT_GIVEN', 'WITHDRAWN')),
    consent_on date,
    row_hash bigint not null,
    import_id uuid not null,
    unique nulls not distinct (borrower_id, person_id, kind, value_index)
);
comment on column portfolio.contact_point.source is 'Six lawful channels of CN-W-12 (CBA guideline, ch. 3; secondary). No source, no row.';
create index contact_point_value on portfolio.contact_point (value_index);

-- What the ledger needs of the book; other modules read views, never tables.
create view portfolio.loan_facts as
select id as loan_id, borrower_id, tape, currency, principal_fen, annual_rate_ppm, penalty_uplift_ppm, day_base,
    grace_days, allocation, bucket_basis, disbursed_on, matures_on, closed_on, method
from portfolio.loan;

create view portfolio.instalment_facts as
select loan_id, seq, due_on, principal_fen, interest_fen, fee_fen
from portfolio.instalment;

create view portfolio.snapshot_facts as
select loan_id, as_of, days_overdue, months_overdue, outstanding_principal_fen, overdue_principal_fen,
    overdue_interest_fen, overdue_fee_fen
from portfolio.arrears_snapshot;

-- What strategy and cases need of a person: whether there is a lawful way to reach them, and the face of a list row.
create view portfolio.borrower_reach as
select borrower_id,
    bool_or(kind in ('MOBILE', 'PHONE')) as phone_known,
    bool_or(kind in ('HOME', 'WORKPLACE')) as place_known
from portfolio.contact_point
where person_id is null and consent <> 'WITHDRAWN'
group by borrower_id;

create view portfolio.borrower_face as
select id as borrower_id, borrower_no, name_sealed, district, invented
from portfolio.borrower;

-- The cards of a person's page. Sealed columns stay sealed; whoever shows them masks or records a reveal.
create view portfolio.borrower_card as
select id as borrower_id, source, borrower_no, name_sealed, id_no_sealed, id_no_index, birth_year, sex, district, language,
    invented
from portfolio.borrower;

create view portfolio.loan_card as
select id as loan_id, borrower_id, source, loan_no, tape, product, branch, currency, principal_fen, annual_rate_ppm, method,
    instalment_count, disbursed_on, matures_on, closed_on
from portfolio.loan;

create view portfolio.contact_card as
select id as contact_point_id, borrower_id, person_id, kind, value_sealed, value_index, district, latitude_e6,
    longitude_e6, source, consent, consent_on
from portfolio.contact_point;

create view portfolio.person_card as
select id as person_id, borrower_id, loan_id, person_no, role, relation, name_sealed
from portfolio.related_person;
