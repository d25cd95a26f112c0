-- Why: no permit, no contact. What was asked, what the gate knew and what it answered is kept for ever, refusals too; and
-- the database itself refuses a contact that no permit covers.
create schema compliance;

create table compliance.pack (
    name text not null check (name ~ '^[a-z][a-z0-9-]{1,39}$'),
    version integer not null check (version > 0),
    layer integer not null check (layer > 0),
    jurisdiction text not null,
    body text not null,
    state text not null check (state in ('DRAFT', 'PROPOSED', 'APPROVED', 'WITHDRAWN')),
    shipped boolean not null default false,
    effective_from date,
    author uuid not null,
    reason text not null,
    created_at timestamptz not null,
    proposer uuid,
    proposed_at timestamptz,
    approver uuid,
    approved_at timestamptz,
    withdrawn_by uuid,
    withdrawn_at timestamptz,
    primary key (name, version),
    constraint pack_two_people check (approver <> proposer),
    check (num_nulls(proposer, proposed_at) in (0, 2)),
    check (num_nulls(approver, approved_at) in (0, 2)),
    check (num_nulls(withdrawn_by, withdrawn_at) in (0, 2)),
    check (state <> 'PROPOSED' or proposer is not null),
    check (state <> 'APPROVED' or (approved_at is not null and effective_from is not null)),
    check (approver is null or shipped or proposer is not null),
    check (state <> 'WITHDRAWN' or withdrawn_by is not null)
);
comment on column compliance.pack.layer is
    'Packs are put together in this order: the first owns a rule, later ones may only narrow it. The same for all versions of a name.';
comment on column compliance.pack.shipped is 'Came with the product and needs no second person.';

create table compliance.signing_key (
    id text primary key check (id ~ '^[0-9a-f]{16}$'),
    public_key bytea not null,
    private_sealed bytea not null,
    created_at timestamptz not null,
    retired_at timestamptz
);
create unique index signing_key_active on compliance.signing_key ((true)) where retired_at is null;
comment on table compliance.signing_key is 'Ed25519; the id is the beginning of the SHA-256 of the public key in X.509 form.';

create table compliance.decision (
    id uuid primary key references commands.receipt (key),
    borrower_id bigint not null references portfolio.borrower (id),
    asked_at timestamptz not null,
    asked_by uuid not null,
    channel text not null,
    style text not null,
    purpose text not null,
    target text not null,
    stage text not null,
    person_id bigint not null default 0,
    point_id bigint not null default 0,
    agency_id bigint not null default 0,
    crew uuid[] not null default '{}',
    day date not null,
    second integer not null check (second between 0 and 86399),
    verdict text not null check (verdict in ('PERMIT', 'HOLD', 'DENY')),
    stopped_by text[] not null,
    packs text[] not null check (cardinality(packs) > 0),
    snapshot bytea not null,
    retry_from timestamp,
    unique (id, verdict),
    check ((verdict = 'PERMIT') = (cardinality(stopped_by) = 0)),
    check (retry_from is null or verdict <> 'PERMIT')
);
comment on table compliance.decision is
    'One row a question asked in earnest. Its id is the key of the command that asked, so that a row made by hand lacks its receipt, and a receipt made by hand lacks its audit line.';
comment on column compliance.decision.person_id is '0 is the debtor; likewise 0 is no contact point, and the lender itself among agencies.';
comment on column compliance.decision.snapshot is 'Question and facts in canonical bytes, from which the answer is computed again; ids and numbers only.';
comment on column compliance.decision.retry_from is 'Local time at the borrower''s place from which the clock alone heals what stopped it.';
create index decision_borrower on compliance.decision (borrower_id, asked_at desc, id desc);
create index decision_asked on compliance.decision (asked_at, id);

create table compliance.permit (
    id uuid primary key,
    verdict text not null default 'PERMIT' check (verdict = 'PERMIT'),
    borrower_id bigint not null,
    channel text not null,
    purpose text not null,
    target text not null,
    stage text not null,
    person_id bigint not null,
    point_id bigint not null,
    place_id bigint not null,
    agency_id bigint not null,
    crew uuid[] not null,
    day date not null,
    from_second integer not null check (from_second between 0 and 86399),
    to_second integer not null check (to_second between 0 and 86399 and to_second >= from_second),
    issued_at timestamptz not null,
    opens_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > opens_at and expires_at > issued_at),
    payload bytea not null,
    signature bytea not null check (octet_length(signature) = 64),
    key_id text not null references compliance.signing_key (id),
    revoked_at timestamptz,
    revoked_by uuid,
    revoked_because text,
    foreign key (id, verdict) references compliance.decision (id, verdict),
    check (expires_at <= opens_at + interval '24 hours'),
    check (channel = 'VISIT' or expires_at <= issued_at + interval '24 hours'),
    check (num_nulls(revoked_at, revoked_by, revoked_because) in (0, 3))
);
comment on table compliance.permit is 'One a decision, under the same id. Bound to everything in it; what it says is signed.';

create table compliance.contact (
    id uuid primary key,
    borrower_id bigint not null references portfolio.borrower (id),
    inbound boolean not null,
    permit_id uuid unique references compliance.permit (id),
    channel text not null check (channel in (
        'CALL', 'ROBOT_CALL', 'SMS', 'APP_PUSH', 'INSTANT_MESSAGE', 'EMAIL', 'LETTER', 'VISIT', 'PLACEMENT')),
    style text not null check (style in ('NOTIFICATION', 'INTERACTIVE')),
    purpose text not null,
    target text not null check (target in (
        'DEBTOR', 'GUARANTOR', 'JOINT_OBLIGOR', 'SPOUSE', 'CONTACT_PERSON', 'HEIR', 'OTHER')),
    person_id bigint not null default 0,
    point_id bigint not null default 0,
    point_kind text not null,
    agency_id bigint not null default 0,
    day date not null,
    second integer not null check (second between 0 and 86399),
    outcome text not null check (outcome in ('RESERVED', 'ATTEMPTED', 'CONNECTED', 'EFFECTIVE', 'CANCELLED')),
    expires_at timestamptz,
    begun_at timestamptz,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    settled_by uuid,
    settled_at timestamptz,
    remark_sealed bytea,
    constraint contact_needs_permit check (inbound = (permit_id is null)),
    check (inbound = (expires_at is null)),
    check (not inbound or outcome in ('ATTEMPTED', 'CONNECTED', 'EFFECTIVE')),
    check (num_nulls(settled_by, settled_at) in (0, 2)),
    check (inbound or (outcome = 'RESERVED') = (settled_at is null)),
    check ((begun_at is not null) = (outcome in ('ATTEMPTED', 'CONNECTED', 'EFFECTIVE')))
);
comment on table compliance.contact is
    'The contact log, of the lender and every agency. A reservation counts like a success until its permit expires unused; nothing is ever deleted.';
comment on column compliance.contact.second is 'Planned, as permitted; begun_at says when it happened.';
create index contact_borrower on compliance.contact (borrower_id, day);
create index contact_recorded on compliance.contact (recorded_at, id);

-- What people agreed to, asked for, refused.
create table compliance.hours (
    id uuid primary key,
    borrower_id bigint not null references portfolio.borrower (id),
    kind text not null check (kind in ('AGREED', 'CONSENTED', 'QUIET')),
    from_day date not null,
    until_day date not null check (until_day >= from_day),
    weekdays smallint not null check (weekdays between 1 and 127),
    from_second integer not null check (from_second >= 0),
    to_second integer not null check (to_second > from_second and to_second <= 86400),
    evidence_sealed bytea not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    ended_by uuid,
    ended_at timestamptz,
    check (num_nulls(ended_by, ended_at) in (0, 2))
);
create index hours_borrower on compliance.hours (borrower_id) where ended_at is null;
comment on column compliance.hours.weekdays is 'Bit 0 is Monday.';

create table compliance.agreement (
    id uuid primary key,
    borrower_id bigint not null references portfolio.borrower (id),
    calls_a_day smallint check (calls_a_day between 0 and 100),
    dials_a_day smallint check (dials_a_day between 0 and 100),
    unreachable_days smallint check (unreachable_days between 1 and 366),
    from_day date not null,
    evidence_sealed bytea not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    ended_by uuid,
    ended_at timestamptz,
    check (num_nulls(calls_a_day, dials_a_day, unreachable_days) < 3),
    check (num_nulls(ended_by, ended_at) in (0, 2))
);
create unique index agreement_open on compliance.agreement (borrower_id) where ended_at is null;
comment on column compliance.agreement.unreachable_days is 'After how many days without contact the contract calls the debtor unreachable (CN-W-04).';

create table compliance.opt_out (
    id uuid primary key,
    borrower_id bigint not null references portfolio.borrower (id),
    person_id bigint not null default 0,
    channel text not null,
    said_on date not null,
    evidence_sealed bytea not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    ended_by uuid,
    ended_at timestamptz,
    check (num_nulls(ended_by, ended_at) in (0, 2))
);
create unique index opt_out_open on compliance.opt_out (borrower_id, person_id, channel) where ended_at is null;

create table compliance.person_refusal (
    id uuid primary key,
    borrower_id bigint not null references portfolio.borrower (id),
    person_id bigint not null references portfolio.related_person (id),
    said_on date not null,
    evidence_sealed bytea not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    unique (person_id)
);
comment on table compliance.person_refusal is 'Once and for ever, for the lender and every agency (CN-W-07).';

create table compliance.person_refusal_index (
    value_index bytea not null,
    refusal_id uuid not null references compliance.person_refusal (id),
    primary key (value_index, refusal_id)
);
comment on table compliance.person_refusal_index is
    'Keyed hashes of the numbers and addresses of whoever refused: the same human is found under another borrower.';

create table compliance.attestation (
    id uuid primary key,
    borrower_id bigint not null references portfolio.borrower (id),
    person_id bigint not null default 0,
    point_id bigint not null default 0,
    fact text not null,
    value bigint not null check (value >= 0),
    from_day date not null,
    until_day date check (until_day >= from_day),
    evidence_sealed bytea not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    ended_by uuid,
    ended_at timestamptz,
    check (num_nulls(ended_by, ended_at) in (0, 2))
);
create unique index attestation_open on compliance.attestation (borrower_id, person_id, point_id, fact)
    where ended_at is null;
comment on table compliance.attestation is
    'What somebody established and can prove: a fact of the gate''s vocabulary about the borrower, a person near them, or a contact point. A new word ends the one before.';
