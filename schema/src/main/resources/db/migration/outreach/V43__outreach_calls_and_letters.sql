-- Why: who was called, who answered, whether it was made sure who listens, and what came of it; and letters from the sheet
-- of paper to the proof that they arrived.
create table outreach.call (
    id uuid primary key,
    borrower_id bigint not null references portfolio.borrower (id),
    collector_id uuid not null references identity.app_user (id),
    state text not null check (state in ('CLAIMED', 'PERMITTED', 'CLOSED', 'RELEASED')),
    claimed_at timestamptz not null,
    expires_at timestamptz not null,
    script text check (script in ('CALL_SCRIPT', 'ASK_CONTACT', 'ASK_TO_CALL_BACK')),
    person_id bigint not null default 0,
    point_id bigint not null default 0,
    permit_id uuid unique references compliance.permit (id),
    permitted_at timestamptz,
    dialled_at timestamptz,
    check_method text check (check_method in ('ID_LAST_FOUR', 'BIRTHDAY', 'CONTRACT_DETAIL', 'ONE_TIME_CODE')),
    check_passed boolean,
    checked_at timestamptz,
    result text,
    promised_on date,
    promised_fen bigint check (promised_fen > 0),
    next_action text,
    next_on date,
    distress boolean not null default false,
    hardship boolean not null default false,
    hold_id uuid,
    note_sealed bytea,
    marks integer not null default 0,
    closed_at timestamptz,
    check (num_nulls(permit_id, permitted_at, script) in (0, 3)),
    check (state not in ('PERMITTED', 'CLOSED') or permit_id is not null),
    check (num_nulls(check_method, check_passed, checked_at) in (0, 3)),
    check (check_passed is null or (permit_id is not null and person_id = 0)),
    check ((state = 'CLOSED') = (result is not null)),
    check ((state in ('CLOSED', 'RELEASED')) = (closed_at is not null))
);
create unique index call_of_collector on outreach.call (collector_id) where state in ('CLAIMED', 'PERMITTED');
create unique index call_of_borrower on outreach.call (borrower_id) where state in ('CLAIMED', 'PERMITTED');
create index call_last on outreach.call (borrower_id, closed_at desc) where state = 'CLOSED';
comment on column outreach.call.check_passed is 'Whether it was made sure that the debtor listens; no fact of the debt before that (CN-V-12).';
comment on column outreach.call.marks is 'How many places of the note the wording rules ask somebody to look at.';

create table outreach.call_event (
    call_id uuid not null references outreach.call (id),
    reference text not null,
    state text not null check (state in ('RINGING', 'ANSWERED', 'ENDED', 'FAILED')),
    happened_at timestamptz not null,
    received_at timestamptz not null,
    primary key (call_id, reference, state)
);
comment on table outreach.call_event is 'What the telephony system told of calls it dialled.';
create trigger call_event_history before update or delete on outreach.call_event
    for each row execute function outreach.keep_history();
create trigger call_stays before delete or truncate on outreach.call
    for each statement execute function outreach.keep_history();

create function outreach.guard_call() returns trigger language plpgsql as $$
begin
    if old.state in ('CLOSED', 'RELEASED')
        and to_jsonb(new) - 'note_sealed'::text is distinct from to_jsonb(old) - 'note_sealed'::text then
        raise exception 'call % is over', old.id using errcode = 'insufficient_privilege';
    end if;
    if (old.permit_id is not null and new.permit_id is distinct from old.permit_id)
        or (old.checked_at is not null and new.check_passed is distinct from old.check_passed)
        or new.borrower_id <> old.borrower_id or new.collector_id <> old.collector_id then
        raise exception 'call % keeps whom it is with and what was checked', old.id
            using errcode = 'insufficient_privilege';
    end if;
    if new.permit_id is not null and old.permit_id is null and not exists (
        select from compliance.permit p where p.id = new.permit_id and p.channel = 'CALL'
            and p.borrower_id = new.borrower_id and p.person_id = new.person_id and p.point_id = new.point_id
            and new.collector_id = any (p.crew) and p.revoked_at is null and new.permitted_at < p.expires_at) then
        raise exception 'no permit, no contact: call %', new.id using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger call_guarded before update on outreach.call for each row execute function outreach.guard_call();

create table outreach.letter_batch (
    id uuid primary key,
    day date not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    closed_by uuid
);
create unique index letter_batch_open on outreach.letter_batch ((true)) where closed_at is null;

create table outreach.letter (
    message_id uuid primary key references outreach.message (id),
    batch_id uuid not null references outreach.letter_batch (id),
    pdf_sealed bytea not null,
    printed_at timestamptz not null,
    dispatch_number text check (length(dispatch_number) between 3 and 40),
    dispatched_on date,
    dispatched_by uuid,
    proof text check (proof in ('DELIVERED', 'RETURNED')),
    proof_on date,
    proof_note_sealed bytea,
    proved_by uuid,
    check (num_nulls(dispatch_number, dispatched_on, dispatched_by) in (0, 3)),
    check (num_nulls(proof, proof_on, proved_by) in (0, 3)),
    check (proof is null or (dispatched_on is not null and proof_on >= dispatched_on))
);
create unique index letter_dispatch on outreach.letter (dispatch_number);
create index letter_of_batch on outreach.letter (batch_id);
create trigger letter_history before update or delete on outreach.letter for each row
    execute function outreach.keep_history('pdf_sealed', 'dispatch_number', 'dispatched_on', 'dispatched_by', 'proof',
        'proof_on', 'proof_note_sealed', 'proved_by');
