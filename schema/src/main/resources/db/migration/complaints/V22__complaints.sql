-- Why: what makes collection wait is written down once, ends by name and with a reason, and is never rubbed out. Two
-- kinds of hold protect a person from us; one pair of eyes is not enough to lift them.
create schema complaints;

create table complaints.complaint (
    id uuid primary key,
    borrower_id bigint not null references portfolio.borrower (id),
    loan_id bigint references portfolio.loan (id),
    channel text not null check (channel in (
        'HOTLINE', 'BRANCH', 'LETTER', 'ONLINE', 'STAFF', 'NFRA', 'PBOC', 'ASSOCIATION', 'MEDIATION', 'OTHER')),
    subject text not null check (subject in (
        'THREAT_OR_INSULT', 'FREQUENCY_OR_HOURS', 'THIRD_PARTY', 'PRIVACY', 'VISIT', 'AMOUNT', 'FEES', 'CREDIT_RECORD',
        'PLAN_REFUSED', 'SERVICE', 'OTHER')),
    received_on date not null,
    recorded_on date not null check (recorded_on >= received_on),
    recorded_by uuid not null references identity.app_user (id),
    handler_id uuid references identity.app_user (id),
    stage text not null default 'USUAL' check (stage in ('USUAL', 'COMPLEX', 'EXCEPTIONAL')),
    due_on date not null check (due_on > received_on),
    told_on date check (told_on >= received_on),
    result text check (result in ('UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD', 'SETTLED', 'WITHDRAWN')),
    closed_on date check (closed_on >= received_on),
    closed_by uuid references identity.app_user (id),
    check (num_nulls(closed_on, closed_by, result, told_on) in (0, 4))
);
comment on column complaints.complaint.due_on is 'Last day to decide and tell (CN-D-01: 15, 30 or 60 days after receipt, by stage).';
comment on column complaints.complaint.told_on is 'The day the complainant was told the result.';
create index complaint_due on complaints.complaint (due_on, id) where closed_on is null;
create index complaint_borrower on complaints.complaint (borrower_id);

create table complaints.complaint_person (
    complaint_id uuid not null references complaints.complaint (id),
    user_id uuid not null references identity.app_user (id),
    primary key (complaint_id, user_id)
);
comment on table complaints.complaint_person is 'Colleagues complained about: none of them may handle or decide it (CN-D-02).';

create table complaints.complaint_event (
    id bigint generated always as identity primary key,
    complaint_id uuid not null references complaints.complaint (id),
    kind text not null check (kind in ('RECEIVED', 'HANDED_OVER', 'PERSON_NAMED', 'EXTENDED', 'CLOSED')),
    on_date date not null,
    at timestamptz not null,
    by_id uuid not null references identity.app_user (id),
    whom_id uuid references identity.app_user (id),
    stage text,
    told_on date,
    text_sealed bytea
);
comment on column complaints.complaint_event.whom_id is 'The new handler, or the colleague complained about.';
create index complaint_event_of on complaints.complaint_event (complaint_id, id);

create table complaints.hold (
    id uuid primary key,
    borrower_id bigint not null references portfolio.borrower (id),
    loan_id bigint references portfolio.loan (id),
    kind text not null check (kind in (
        'COMPLAINT', 'DISPUTE', 'HARDSHIP', 'DEATH', 'INCAPACITY', 'NO_CONTACT_ORDER', 'SELF_HARM', 'CREDIT_DISPUTE',
        'OCCASION', 'DATA_REQUEST', 'PLAN', 'HOUSE')),
    detail text,
    since date not null,
    until date check (until >= since),
    undisputed_fen bigint check (undisputed_fen >= 0),
    source text not null check (source in (
        'BORROWER', 'FAMILY', 'STAFF', 'POLICE', 'COURT', 'HOSPITAL', 'REGULATOR', 'CREDIT_BUREAU', 'PUBLIC_RECORD',
        'HOUSE', 'OTHER')),
    reference_sealed bytea,
    complaint_id uuid unique references complaints.complaint (id),
    opened_by uuid not null references identity.app_user (id),
    opened_on date not null,
    review_on date,
    reviewed_by uuid references identity.app_user (id),
    reviewed_on date,
    lift_proposed_by uuid references identity.app_user (id),
    lift_proposed_on date,
    closed_by uuid references identity.app_user (id),
    closed_on date,
    check (num_nulls(reviewed_by, reviewed_on) <> 1),
    check (num_nulls(lift_proposed_by, lift_proposed_on) <> 1),
    check (num_nulls(closed_by, closed_on) <> 1),
    check ((kind = 'COMPLAINT') = (complaint_id is not null)),
    check (kind <> 'OCCASION' or (until is not null and detail is not null)),
    check (kind in ('OCCASION', 'HOUSE') or until is null),
    check (kind = 'DISPUTE' or undisputed_fen is null),
    check (kind <> 'NO_CONTACT_ORDER' or reference_sealed is not null),
    check (reviewed_by is null or (kind = 'HARDSHIP' and reviewed_by <> opened_by)),
    constraint hold_lifted_by_two check (
        closed_by is null or kind not in ('NO_CONTACT_ORDER', 'SELF_HARM')
        or (lift_proposed_by is not null and lift_proposed_by <> closed_by))
);
comment on column complaints.hold.reference_sealed is 'Number of the order (CN-L-07) or of another paper the hold rests on.';
comment on column complaints.hold.undisputed_fen is 'Disputes only: the part nobody disputes; null when nobody has said.';
comment on column complaints.hold.reviewed_on is 'Hardship only: a second person looked at it and let contacts other than visits go on (CN-D-10).';
create index hold_borrower on complaints.hold (borrower_id);
create index hold_due on complaints.hold (review_on, id) where closed_on is null;

create table complaints.hold_event (
    id bigint generated always as identity primary key,
    hold_id uuid not null references complaints.hold (id),
    kind text not null check (kind in (
        'OPENED', 'REVIEWED', 'REVIEW_MOVED', 'LIFT_PROPOSED', 'LIFT_REFUSED', 'LIFTED')),
    on_date date not null,
    at timestamptz not null,
    by_id uuid not null references identity.app_user (id),
    review_on date,
    reason_sealed bytea not null
);
create index hold_event_of on complaints.hold_event (hold_id, id);

-- Arguments: the columns that may change; sealed ones because a new key seals them anew.
create function complaints.keep_history() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - tg_argv = to_jsonb(old) - tg_argv then
        return new;
    end if;
    raise exception 'the register keeps its history: % on %.% refused', tg_op, tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;
create trigger complaint_history before update or delete on complaints.complaint for each row
    execute function complaints.keep_history(
        'handler_id', 'stage', 'due_on', 'told_on', 'result', 'closed_on', 'closed_by');
create trigger complaint_person_history before update or delete on complaints.complaint_person for each row
    execute function complaints.keep_history();
create trigger complaint_event_history before update or delete on complaints.complaint_event for each row
    execute function complaints.keep_history('text_sealed');
create trigger hold_history before update or delete on complaints.hold for each row
    execute function complaints.keep_history(
        'review_on', 'reviewed_by', 'reviewed_on', 'lift_proposed_by', 'lift_proposed_on', 'closed_by', 'closed_on',
        'reference_sealed');
create trigger hold_event_history before update or delete on complaints.hold_event for each row
    execute function complaints.keep_history('reason_sealed');
create trigger complaint_no_truncate before truncate on complaints.complaint
    for each statement execute function complaints.keep_history();
create trigger complaint_person_no_truncate before truncate on complaints.complaint_person
    for each statement execute function complaints.keep_history();
create trigger complaint_event_no_truncate before truncate on complaints.complaint_event
    for each statement execute function complaints.keep_history();
create trigger hold_no_truncate before truncate on complaints.hold
    for each statement execute function complaints.keep_history();
create trigger hold_event_no_truncate before truncate on complaints.hold_event
    for each statement execute function complaints.keep_history();

create view complaints.v_hold_open as
select borrower_id, kind, since, undisputed_fen, reviewed_on is not null as reviewed, until, loan_id, id as hold_id
from complaints.hold
where closed_on is null;
comment on view complaints.v_hold_open is
    'Holds nobody has lifted. One is in force on a date d, today or later, when since <= d and (until is null or d <= until).';
comment on column complaints.v_hold_open.kind is 'Codes of complaints.hold.kind; new ones may be added, none changes its meaning.';
comment on column complaints.v_hold_open.undisputed_fen is 'Disputes: the part nobody disputes; null is unknown, not zero.';
comment on column complaints.v_hold_open.reviewed is 'Hardship: a second person let contacts other than visits go on. False for every other kind.';
comment on column complaints.v_hold_open.until is 'Last day of the hold; null until it is lifted.';
comment on column complaints.v_hold_open.loan_id is 'The loan it is about; null when it is about the person.';

create view complaints.v_hold as
select id as hold_id, borrower_id, loan_id, kind, detail, since, until, undisputed_fen, opened_on, reviewed_on, closed_on
from complaints.hold;
comment on view complaints.v_hold is
    'All holds ever, for any date d: in force when since <= d and (until is null or d <= until) and (closed_on is null or d < closed_on); reviewed when reviewed_on <= d.';
