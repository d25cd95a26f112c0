-- Why: who may collect is not a switch somebody sets: it follows, for any date, from what was recorded about a colleague.
create schema training;

create table training.event (
    id uuid primary key,
    seq bigint generated always as identity,
    user_id uuid not null references identity.app_user (id),
    kind text not null check (kind in (
        'SCREENED', 'PRE_JOB', 'YEARLY', 'UNDERTAKING', 'SUSPENDED', 'REINSTATED', 'BLACKLISTED', 'BLACKLIST_REPORTED',
        'VISITS_QUALIFIED', 'VISITS_WITHDRAWN', 'VOIDED')),
    on_date date not null,
    passed boolean,
    course text,
    document text,
    expires_on date check (expires_on >= on_date),
    reason_sealed bytea,
    voids uuid references training.event (id),
    recorded_at timestamptz not null,
    recorded_by uuid not null references identity.app_user (id) check (recorded_by <> user_id),
    check ((passed is not null) = (kind in ('SCREENED', 'PRE_JOB', 'YEARLY'))),
    check ((course is not null) = (kind in ('PRE_JOB', 'YEARLY'))),
    check ((document is not null) = (kind in ('UNDERTAKING', 'VISITS_QUALIFIED'))),
    check (kind = 'VISITS_QUALIFIED' or expires_on is null),
    check ((voids is not null) = (kind = 'VOIDED')),
    check (kind not in ('SUSPENDED', 'REINSTATED', 'BLACKLISTED', 'VISITS_WITHDRAWN', 'VOIDED')
        or reason_sealed is not null)
);
comment on table training.event is 'Append-only: a mistake is voided by somebody else, from the day of the voiding on.';
comment on column training.event.seq is 'The order of events on one day.';
comment on column training.event.passed is 'Screening (CN-H-01) or assessment (CN-H-02, CN-H-03) passed.';
comment on column training.event.course is 'Course and version.';
comment on column training.event.document is 'Reference of the undertaking (CN-H-04), or number of the certificate.';
create index event_user on training.event (user_id, on_date, seq);
create unique index event_voided_once on training.event (voids);

-- A new key seals reasons anew; nothing else ever changes.
create function training.keep_history() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - 'reason_sealed' = to_jsonb(old) - 'reason_sealed' then
        return new;
    end if;
    raise exception 'the register keeps its history: % on %.% refused', tg_op, tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;
create trigger event_history before update or delete on training.event
    for each row execute function training.keep_history();
create trigger event_no_truncate before truncate on training.event
    for each statement execute function training.keep_history();

create view training.v_clearance as
with standing as (
    select user_id, kind, on_date, seq, passed, course, document, expires_on,
        case
            when kind in ('SUSPENDED', 'REINSTATED') then 'SUSPENSION'
            when kind in ('VISITS_QUALIFIED', 'VISITS_WITHDRAWN') then 'VISITS'
            when kind = 'YEARLY' and passed then 'YEARLY_PASSED'
            when kind = 'PRE_JOB' and passed then 'PRE_JOB_PASSED'
            else kind
        end as topic
    from training.event e
    where kind <> 'VOIDED' and not exists (select 1 from training.event v where v.voids = e.id)
), latest as (
    select distinct on (user_id, topic) user_id, topic, kind, on_date, passed, course, document, expires_on
    from standing
    order by user_id, topic, on_date desc, seq desc
)
select user_id,
    max(on_date) filter (where topic = 'SCREENED') as screened_on,
    bool_or(passed) filter (where topic = 'SCREENED') as screening_passed,
    max(on_date) filter (where topic = 'PRE_JOB_PASSED') as pre_job_passed_on,
    max(on_date) filter (where topic = 'YEARLY_PASSED') as yearly_passed_on,
    max(course) filter (where topic = 'YEARLY_PASSED') as yearly_course,
    max(on_date) filter (where topic = 'UNDERTAKING') as undertaking_on,
    max(on_date) filter (where topic = 'SUSPENSION' and kind = 'SUSPENDED') as suspended_since,
    max(on_date) filter (where topic = 'BLACKLISTED') as blacklisted_on,
    max(on_date) filter (where topic = 'BLACKLIST_REPORTED') as blacklist_reported_on,
    max(on_date) filter (where topic = 'VISITS' and kind = 'VISITS_QUALIFIED') as visits_qualified_on,
    max(document) filter (where topic = 'VISITS' and kind = 'VISITS_QUALIFIED') as certificate_no,
    max(expires_on) filter (where topic = 'VISITS' and kind = 'VISITS_QUALIFIED') as certificate_expires_on
from latest
group by user_id;
comment on view training.v_clearance is
    'One row a user about whom anything stands recorded; no row is unknown. Holds on today and any later date while nothing else is recorded; for a date gone by ask org.lifang.server.training.Clearances.';
comment on column training.v_clearance.screened_on is 'Last screening; null is unknown. screening_passed tells how it ended (CN-H-01).';
comment on column training.v_clearance.pre_job_passed_on is 'Last pre-job assessment passed; null when none ever was (CN-H-02).';
comment on column training.v_clearance.yearly_passed_on is 'Last yearly assessment passed; good while date - yearly_passed_on <= 365 (CN-H-03).';
comment on column training.v_clearance.undertaking_on is 'Undertaking on personal information signed; null when none ever was (CN-H-04).';
comment on column training.v_clearance.suspended_since is 'Suspended since that day; null when not (CN-H-05).';
comment on column training.v_clearance.blacklisted_on is 'On the list of people who may not collect since that day; null when not (CN-H-05).';
comment on column training.v_clearance.certificate_expires_on is 'Last day of the qualification for visits; null together with visits_qualified_on not null: without end.';
