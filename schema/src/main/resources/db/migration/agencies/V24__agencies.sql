-- Why: the lender answers for whom it charges (CN-A-01). Whether an agency may be charged follows, for any date, from
-- what was recorded about it.
create schema agencies;

create table agencies.agency (
    id uuid primary key,
    name text not null unique check (length(name) between 1 and 120),
    registration_no text not null unique check (registration_no ~ '^[0-9A-Z]{18}$'),
    added_at timestamptz not null,
    added_by uuid not null references identity.app_user (id)
);

create table agencies.event (
    id uuid primary key,
    seq bigint generated always as identity,
    agency_id uuid not null references agencies.agency (id),
    kind text not null check (kind in (
        'LISTED', 'DELISTED', 'PUBLISHED', 'UNPUBLISHED', 'CONTRACT', 'CONTRACT_ENDED', 'DATA_DELETED', 'EVALUATED',
        'INSPECTED', 'INCIDENT', 'REMEDIED', 'RECORDS_LATE', 'RECORDS_COMPLETE', 'SUSPENDED', 'REINSTATED', 'VOIDED')),
    on_date date not null,
    from_date date,
    until date check (until >= from_date),
    form text check (form in ('YEARLY', 'BEFORE_EXPIRY', 'ON_SITE', 'OFF_SITE')),
    conduct smallint check (conduct between 0 and 100),
    quality smallint check (quality between 0 and 100),
    security smallint check (security between 0 and 100),
    passed boolean,
    incident text check (incident in (
        'VIOLENCE', 'PASSED_ON', 'UNRELATED_PERSON', 'DATA_LEAK', 'FALSE_RECORD', 'OTHER')),
    data_terms boolean,
    delegation_clause boolean,
    document text,
    url text check (url ~ '^https?://'),
    refers uuid references agencies.event (id),
    reason_sealed bytea,
    recorded_at timestamptz not null,
    recorded_by uuid not null references identity.app_user (id),
    check (num_nulls(conduct, quality, security) in (0, 3)),
    check ((kind = 'EVALUATED') = (conduct is not null)),
    check ((kind in ('EVALUATED', 'INSPECTED')) = (passed is not null and form is not null)),
    check ((kind = 'INCIDENT') = (incident is not null)),
    check ((kind = 'CONTRACT') = (from_date is not null)),
    check (num_nulls(from_date, data_terms, delegation_clause) in (0, 3)),
    check (kind in ('CONTRACT', 'LISTED') or until is null),
    check (kind <> 'CONTRACT' or until is not null),
    check ((kind = 'PUBLISHED') = (url is not null)),
    check ((kind in ('CONTRACT_ENDED', 'DATA_DELETED', 'REMEDIED', 'VOIDED')) = (refers is not null))
);
comment on table agencies.event is 'Append-only: a mistake is voided by somebody else, from the day of the voiding on.';
comment on column agencies.event.seq is 'The order of events on one day.';
comment on column agencies.event.conduct is 'Evaluations: 0 to 100 for lawful conduct, quality of the work, information security (CN-A-02).';
comment on column agencies.event.data_terms is 'Contracts: the terms on personal information are agreed in writing (CN-A-09).';
comment on column agencies.event.delegation_clause is 'Contracts: no passing on without consent, data returned or deleted at the end (CN-A-08).';
create index event_agency on agencies.event (agency_id, on_date, seq);
create unique index event_voided_once on agencies.event (refers) where kind = 'VOIDED';

create table agencies.membership (
    user_id uuid not null references identity.app_user (id),
    agency_id uuid not null references agencies.agency (id),
    joined_on date not null,
    left_on date check (left_on >= joined_on),
    primary key (user_id, joined_on)
);
comment on column agencies.membership.left_on is 'The last day; null while it goes on.';
create unique index membership_one on agencies.membership (user_id) where left_on is null;
create index membership_agency on agencies.membership (agency_id);

-- Arguments: the columns that may change; the sealed one because a new key seals it anew.
create function agencies.keep_history() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - tg_argv = to_jsonb(old) - tg_argv then
        return new;
    end if;
    raise exception 'the register keeps its history: % on %.% refused', tg_op, tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;
create trigger agency_history before update or delete on agencies.agency
    for each row execute function agencies.keep_history('name');
create trigger event_history before update or delete on agencies.event
    for each row execute function agencies.keep_history('reason_sealed');
create trigger membership_history before update or delete on agencies.membership
    for each row execute function agencies.keep_history('left_on');
create trigger event_no_truncate before truncate on agencies.event
    for each statement execute function agencies.keep_history();
create trigger membership_no_truncate before truncate on agencies.membership
    for each statement execute function agencies.keep_history();

create view agencies.v_standing as
with standing as (
    select e.id, agency_id, kind, on_date, seq, until, url, form, passed, incident, refers,
        case
            when kind in ('LISTED', 'DELISTED') then 'LISTING'
            when kind in ('PUBLISHED', 'UNPUBLISHED') then 'PUBLICITY'
            when kind in ('RECORDS_LATE', 'RECORDS_COMPLETE') then 'RECORDS'
            when kind in ('SUSPENDED', 'REINSTATED') then 'SUSPENSION'
            else kind
        end as topic
    from agencies.event e
    where kind <> 'VOIDED'
        and not exists (select 1 from agencies.event v where v.refers = e.id and v.kind = 'VOIDED')
), latest as (
    select distinct on (agency_id, topic) agency_id, topic, kind, on_date, until, url, passed
    from standing
    where topic in ('LISTING', 'PUBLICITY', 'RECORDS', 'SUSPENSION', 'EVALUATED', 'INSPECTED')
    order by agency_id, topic, on_date desc, seq desc
), last as (
    select agency_id,
        max(on_date) filter (where kind = 'LISTED') as listed_on,
        max(until) filter (where kind = 'LISTED') as listed_until,
        max(on_date) filter (where kind = 'PUBLISHED') as published_on,
        max(url) filter (where kind = 'PUBLISHED') as published_url,
        max(on_date) filter (where topic = 'EVALUATED') as evaluated_on,
        bool_or(passed) filter (where topic = 'EVALUATED') as evaluation_passed,
        max(on_date) filter (where topic = 'INSPECTED') as inspected_on,
        bool_or(passed) filter (where topic = 'INSPECTED') as inspection_passed,
        bool_or(kind = 'RECORDS_COMPLETE') filter (where topic = 'RECORDS') as records_complete,
        max(on_date) filter (where kind = 'SUSPENDED') as suspended_since
    from latest
    group by agency_id
), incidents as (
    select agency_id,
        min(on_date) filter (where incident = 'VIOLENCE') as violent_on,
        min(on_date) filter (where incident = 'PASSED_ON' and not exists (
            select 1 from standing r where r.kind = 'REMEDIED' and r.refers = i.id)) as passed_on_since
    from standing i
    where kind = 'INCIDENT'
    group by agency_id
)
select a.id as agency_id, l.listed_on, l.listed_until, l.published_on, l.published_url, l.evaluated_on, l.evaluation_passed,
    l.inspected_on, l.inspection_passed, l.records_complete, l.suspended_since, i.violent_on, i.passed_on_since,
    exists (select 1 from standing s where s.agency_id = a.id) as anything_known,
    exists (select 1 from standing s where s.agency_id = a.id and s.kind in ('EVALUATED', 'INSPECTED', 'INCIDENT'))
        as looked_at
from agencies.agency a
left join last l on l.agency_id = a.id
left join incidents i on i.agency_id = a.id;
comment on view agencies.v_standing is
    'One row an agency. Holds on today and any later date while nothing else is recorded; for a date gone by ask org.lifang.server.agencies.Agencies. Contracts stand in v_contract.';
comment on column agencies.v_standing.listed_on is 'On the white list since that day; null when never, or no more (CN-A-04). Counts up to listed_until, null without end.';
comment on column agencies.v_standing.published_on is 'Named in public since that day; null when never, or no more (CN-A-04).';
comment on column agencies.v_standing.evaluated_on is 'Last evaluation whatever its result; good while date - evaluated_on <= 365 (CN-A-02).';
comment on column agencies.v_standing.inspected_on is 'Last inspection whatever its result; good while date - inspected_on <= 365 (CN-A-05).';
comment on column agencies.v_standing.records_complete is 'False while records it owes are late (CN-A-07); null when nobody has said.';
comment on column agencies.v_standing.violent_on is 'First violent incident (CN-A-10); when null, looked_at tells no from unknown. The same for passed_on_since (CN-A-08).';
comment on column agencies.v_standing.suspended_since is 'Suspended by the lender since that day; when null, anything_known tells no from unknown.';

create view agencies.v_contract as
select c.id as contract_id, c.agency_id, c.from_date,
    least(c.until, (
        select min(e.on_date) from agencies.event e
        where e.kind = 'CONTRACT_ENDED' and e.refers = c.id
            and not exists (select 1 from agencies.event v where v.refers = e.id and v.kind = 'VOIDED'))) as until,
    c.data_terms, c.delegation_clause
from agencies.event c
where c.kind = 'CONTRACT' and not exists (select 1 from agencies.event v where v.refers = c.id and v.kind = 'VOIDED');
comment on view agencies.v_contract is 'Contracts, live on a date d when from_date <= d and d <= until.';

create view agencies.v_member as
select user_id, agency_id, joined_on, left_on
from agencies.membership;
comment on view agencies.v_member is 'Who belongs to an agency on a date d: joined_on <= d and (left_on is null or d <= left_on).';
