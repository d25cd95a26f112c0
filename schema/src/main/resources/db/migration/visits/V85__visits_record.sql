-- Why: a visit is shown to a court or a complainant years later. What the phone told is added to and never changed; where the
-- visit stands is derived from it, and how it was derived can be done again.
create table visits.visit (
    id uuid primary key,
    borrower_id bigint not null references portfolio.borrower (id),
    stop_id uuid not null,
    appointment_id uuid,
    day date not null,
    place text not null check (place in ('HOME', 'WORKPLACE', 'BRANCH', 'PUBLIC')),
    point_id bigint,
    permit_id uuid,
    setting_sealed bytea not null,
    device_id uuid not null,
    lead uuid not null,
    crew uuid[] not null,
    stage text not null check (stage in ('PLANNED', 'ON_THE_WAY', 'ARRIVED', 'BEGUN', 'LEFT', 'CLOSED')),
    met text not null check (met in ('NOBODY', 'ANOTHER', 'BORROWER')),
    entry text not null check (entry in ('NOT_ASKED', 'GIVEN', 'REFUSED')),
    filming text not null check (filming in ('NOT_ASKED', 'GIVEN', 'REFUSED')),
    care boolean not null,
    panicked boolean not null,
    set_off_at timestamptz,
    arrived_at timestamptz,
    begun_at timestamptz,
    left_at timestamptz,
    closed_at timestamptz,
    result text,
    next_action text,
    next_on date,
    flags text[] not null,
    twin_of uuid references visits.visit (id),
    out_by timestamptz,
    overdue_at timestamptz,
    first_told_at timestamptz not null,
    last_told_at timestamptz not null,
    check (stage <> 'CLOSED' or (closed_at is not null and result is not null))
);
comment on table visits.visit is 'Where a visit stands, derived from visits.visit_event; it can be derived again at any time.';
comment on column visits.visit.setting_sealed is 'What the phone knew before: permit, crew, place.';
comment on column visits.visit.twin_of is 'Two phones told of the same stop: both are kept, none over the other.';
comment on column visits.visit.out_by is 'When the crew should have left by; the supervisor is told when nobody has heard of them then.';
create index visit_day on visits.visit (day, stage);
create index visit_borrower on visits.visit (borrower_id, day desc);
create unique index visit_one_a_stop on visits.visit (stop_id) where twin_of is null;
create index visit_out on visits.visit (out_by) where left_at is null and overdue_at is null;

create table visits.visit_event (
    id uuid primary key,
    visit_id uuid not null references visits.visit (id),
    device_id uuid not null,
    sequence bigint not null check (sequence > 0),
    kind text not null,
    at timestamptz not null,
    told_at timestamptz not null,
    told_by uuid not null,
    details_sealed bytea not null,
    refused_by text,
    unique (device_id, sequence)
);
comment on column visits.visit_event.refused_by is 'What forbids it in the chain of the visit; it is kept and shown, and changes nothing.';
create index visit_event_visit on visits.visit_event (visit_id, device_id, sequence);

create table visits.evidence (
    media_id uuid primary key,
    visit_id uuid not null references visits.visit (id),
    event_id uuid not null unique references visits.visit_event (id),
    kind text not null,
    sha256 bytea not null check (octet_length(sha256) = 32),
    bytes bigint not null check (bytes >= 0),
    at timestamptz not null,
    told_at timestamptz not null,
    by_user uuid not null,
    position_sealed bytea,
    flags text[] not null,
    arrived_at timestamptz,
    equal boolean,
    check ((arrived_at is null) = (equal is null))
);
comment on column visits.evidence.equal is 'Whether what arrived has the hash the phone told when it was taken.';
create index evidence_visit on visits.evidence (visit_id);

create table visits.incident (
    id uuid primary key,
    visit_id uuid not null references visits.visit (id),
    borrower_id bigint not null,
    kind text not null,
    grave boolean not null,
    at timestamptz not null,
    told_at timestamptz not null,
    told_by uuid not null,
    words_sealed bytea,
    position_sealed bytea,
    handled_at timestamptz,
    handled_by uuid,
    handled_sealed bytea,
    check (num_nulls(handled_at, handled_by, handled_sealed) in (0, 3))
);
create index incident_open on visits.incident (told_at) where handled_at is null;
create index incident_visit on visits.incident (visit_id);

create table visits.follow (
    visit_id uuid not null references visits.visit (id),
    what text not null check (what in ('BEGIN', 'CONTACT', 'PROMISE', 'AGREEMENT', 'HARDSHIP', 'DISPUTE', 'COMPLAINT',
        'SELF_HARM', 'APPOINTMENT', 'OCCASION', 'OPT_OUT')),
    event_id uuid not null,
    done_at timestamptz,
    refused_code text,
    tried_at timestamptz not null,
    primary key (visit_id, what, event_id),
    check (done_at is null or refused_code is null)
);
comment on table visits.follow is 'What other modules were asked to do about a visit, and what they answered; nothing is asked twice.';

create trigger visit_not_deleted before delete or truncate on visits.visit
    for each statement execute function visits.refuse();
create trigger visit_bound before update on visits.visit
    for each row execute function visits.keep('permit_id', 'setting_sealed', 'crew', 'stage', 'met', 'entry', 'filming', 'care',
        'panicked', 'set_off_at', 'arrived_at', 'begun_at', 'left_at', 'closed_at', 'result', 'next_action', 'next_on',
        'flags', 'out_by', 'overdue_at', 'last_told_at');
create trigger visit_event_kept before update on visits.visit_event
    for each row execute function visits.keep('details_sealed');
create trigger visit_event_not_deleted before delete or truncate on visits.visit_event
    for each statement execute function visits.refuse();
create trigger evidence_kept before update on visits.evidence
    for each row execute function visits.keep('position_sealed', 'flags', 'arrived_at', 'equal');
create trigger evidence_arrives_once before update on visits.evidence
    for each row when (old.arrived_at is not null and (new.arrived_at, new.equal, new.flags) is distinct from
        (old.arrived_at, old.equal, old.flags)) execute function visits.refuse();
create trigger evidence_not_deleted before delete or truncate on visits.evidence
    for each statement execute function visits.refuse();
create trigger incident_kept before update on visits.incident
    for each row execute function visits.keep('words_sealed', 'position_sealed', 'handled_at', 'handled_by', 'handled_sealed');
create trigger incident_handled_once before update on visits.incident
    for each row when (old.handled_at is not null and (new.handled_at, new.handled_by) is distinct from
        (old.handled_at, old.handled_by)) execute function visits.refuse();
create trigger incident_not_deleted before delete or truncate on visits.incident
    for each statement execute function visits.refuse();

alter table visits.visit enable always trigger visit_not_deleted;
alter table visits.visit enable always trigger visit_bound;
alter table visits.visit_event enable always trigger visit_event_kept;
alter table visits.visit_event enable always trigger visit_event_not_deleted;
alter table visits.evidence enable always trigger evidence_kept;
alter table visits.evidence enable always trigger evidence_arrives_once;
alter table visits.evidence enable always trigger evidence_not_deleted;
alter table visits.incident enable always trigger incident_kept;
alter table visits.incident enable always trigger incident_handled_once;
alter table visits.incident enable always trigger incident_not_deleted;

create view visits.visit_card as
select id as visit_id, borrower_id, stop_id, day, stage, met, result, next_action, next_on, begun_at, closed_at, flags, twin_of
from visits.visit;
comment on view visits.visit_card is 'What strategy, cases and reports may know of a visit: no words, no places, no people.';
