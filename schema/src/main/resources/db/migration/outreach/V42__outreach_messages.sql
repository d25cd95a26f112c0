-- Why: a message that may have gone out is never sent again, and what became of each one is known to the end.
create table outreach.setting (
    key text primary key check (key ~ '^[a-z][a-z0-9.-]{1,59}$'),
    value text check (length(value) <= 500),
    secret_sealed bytea,
    changed_by uuid not null,
    changed_at timestamptz not null,
    check (num_nulls(value, secret_sealed) = 1)
);
comment on table outreach.setting is 'Where messages leave the house, and under which name. Secrets are sealed and never shown again.';

create table outreach.campaign (
    key text primary key check (key ~ '^[a-z][a-z0-9-]{1,59}$'),
    kind text not null check (kind in (
        'PRE_DUE_REMINDER', 'OVERDUE_NOTICE', 'INVITATION_TO_TALK', 'VISIT_PROPOSAL')),
    channel text not null check (channel in ('SMS', 'EMAIL', 'LETTER')),
    template_key text not null,
    treatment text,
    from_day integer not null check (from_day between -60 and 3650),
    to_day integer not null check (to_day between from_day and 3650),
    daily_limit integer not null check (daily_limit between 1 and 100000),
    visit_days_ahead smallint check (visit_days_ahead between 2 and 30),
    visit_from_minute smallint check (visit_from_minute >= 480),
    visit_to_minute smallint check (visit_to_minute > visit_from_minute and visit_to_minute <= 1320),
    state text not null check (state in ('DRAFT', 'ACTIVE', 'PAUSED')),
    note text not null,
    written_by uuid not null,
    written_at timestamptz not null,
    approved_by uuid,
    approved_at timestamptz,
    approval_note text,
    paused_by uuid,
    paused_at timestamptz,
    pause_note text,
    constraint campaign_two_people check (approved_by <> written_by),
    constraint campaign_approved_by_a_person check (approved_by <> '00000000-0000-0000-0000-000000000001'),
    check (num_nulls(approved_by, approved_at) in (0, 2)),
    check (state <> 'ACTIVE' or approved_by is not null),
    check (num_nulls(paused_by, paused_at) in (0, 2)),
    check (state <> 'PAUSED' or paused_by is not null),
    check ((kind = 'PRE_DUE_REMINDER') = (treatment is null)),
    check (kind <> 'PRE_DUE_REMINDER' or to_day <= 0),
    check (kind = 'PRE_DUE_REMINDER' or from_day >= 1),
    check (num_nulls(visit_days_ahead, visit_from_minute, visit_to_minute) = case kind when 'VISIT_PROPOSAL' then 0 else 3 end)
);
comment on column outreach.campaign.treatment is 'What strategy must have decided for somebody to be written to; none before anything is due.';
comment on column outreach.campaign.from_day is 'Days after the due day; negative before it.';

create table outreach.message (
    id uuid primary key,
    campaign text not null references outreach.campaign (key),
    kind text not null,
    borrower_id bigint not null references portfolio.borrower (id),
    due_day date not null,
    planned_on date not null,
    channel text not null check (channel in ('SMS', 'EMAIL', 'LETTER')),
    purpose text not null,
    template_key text not null,
    template_version integer,
    language text not null,
    point_id bigint not null,
    state text not null check (state in (
        'PLANNED', 'SENDING', 'SENT', 'DELIVERED', 'BOUNCED', 'FAILED', 'HELD', 'REFUSED', 'UNSURE', 'CANCELLED', 'EXPIRED')),
    why text check (why ~ '^[A-Z][A-Z0-9_]{1,59}$'),
    stopped_by text[] not null default '{}',
    due_at timestamptz,
    expires_at timestamptz not null,
    ask_key uuid,
    asks integer not null default 0 check (asks >= 0),
    attempts integer not null default 0 check (attempts between 0 and 100),
    permit_id uuid unique references compliance.permit (id),
    provider text,
    provider_reference text,
    text_sealed bytea,
    text_hash bytea check (octet_length(text_hash) = 16),
    sending_at timestamptz,
    settle_permit uuid,
    settle_as text check (settle_as in ('ATTEMPTED', 'CANCELLED')),
    changed_at timestamptz not null,
    unique (campaign, borrower_id, due_day),
    unique (provider, provider_reference),
    check ((state in ('PLANNED', 'HELD')) = (due_at is not null)),
    check (state not in ('SENDING', 'SENT', 'DELIVERED', 'BOUNCED', 'UNSURE')
        or num_nulls(permit_id, provider, text_sealed, text_hash, sending_at) = 0),
    check (num_nulls(settle_permit, settle_as) in (0, 2))
);
comment on table outreach.message is 'One for a campaign, a person and a due day, however often the plan is made.';
comment on column outreach.message.due_at is 'When it is looked at next: the clock''s value, so that nobody sleeps over it.';
comment on column outreach.message.ask_key is 'Under which key the gate was or will be asked; kept until its answer is written here, so that a crash asks nothing twice.';
comment on column outreach.message.text_hash is 'Keyed hash of the words, to prove which they were.';
comment on column outreach.message.settle_as is 'What the contact log has still to be told of settle_permit.';
create index message_due on outreach.message (due_at) where state in ('PLANNED', 'HELD');
create index message_sending on outreach.message (sending_at) where state = 'SENDING';
create index message_unsettled on outreach.message (id) where settle_as is not null;
create index message_borrower on outreach.message (borrower_id, id);
create index message_list on outreach.message (state, id);

create table outreach.message_event (
    id bigint generated always as identity primary key,
    message_id uuid not null references outreach.message (id),
    at timestamptz not null,
    kind text not null,
    why text,
    decision uuid,
    by_id uuid not null,
    note_sealed bytea
);
create index message_event_of on outreach.message_event (message_id, id);

create table outreach.receipt (
    provider text not null,
    reference text not null,
    status text not null check (status in ('DELIVERED', 'BOUNCED', 'FAILED')),
    code text,
    happened_at timestamptz not null,
    received_at timestamptz not null,
    message_id uuid references outreach.message (id),
    primary key (provider, reference, status)
);
comment on table outreach.receipt is 'What providers say became of messages; the same word twice is one row.';

create table outreach.reply (
    provider text not null,
    reference text not null,
    happened_at timestamptz not null,
    received_at timestamptz not null,
    keyword text,
    people integer not null,
    primary key (provider, reference)
);
comment on table outreach.reply is 'Answers that came in; their words stand sealed in the contact log of whoever sent them.';
comment on column outreach.reply.people is 'How many of our people have that number; 0 when nobody has.';

create table outreach.local_delivery (
    message_id uuid primary key references outreach.message (id),
    at timestamptz not null
);
comment on table outreach.local_delivery is 'What the outbox of the house kept instead of sending it anywhere.';

create function outreach.keep_history() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - tg_argv = to_jsonb(old) - tg_argv then
        return new;
    end if;
    raise exception 'the outbox keeps its history: % on %.% refused', tg_op, tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;
create trigger message_event_history before update or delete on outreach.message_event
    for each row execute function outreach.keep_history('note_sealed');
create trigger receipt_history before update or delete on outreach.receipt
    for each row execute function outreach.keep_history('message_id');
create trigger reply_history before update or delete on outreach.reply
    for each row execute function outreach.keep_history();
create trigger message_stays before delete on outreach.message
    for each row execute function outreach.keep_history();
create trigger message_stays_whole before truncate on outreach.message
    for each statement execute function outreach.keep_history();
create trigger message_event_stays_whole before truncate on outreach.message_event
    for each statement execute function outreach.keep_history();

-- Nothing goes back from having been sent, and nothing is sent that no permit covers at that second.
create function outreach.guard_message() returns trigger language plpgsql as $$
declare
    fixed constant text[] := array['id', 'campaign', 'kind', 'borrower_id', 'due_day', 'planned_on', 'channel', 'purpose',
        'template_key', 'language', 'point_id', 'expires_at'];
    locally timestamp;
    lacking text;
begin
    if tg_op = 'INSERT' then
        if new.state = 'PLANNED' then
            return new;
        end if;
        raise exception 'a message begins as planned, not %', new.state using errcode = 'integrity_constraint_violation';
    end if;
    if exists (select from unnest(fixed) f where to_jsonb(new) -> f is distinct from to_jsonb(old) -> f) then
        raise exception 'message % keeps what it is', old.id using errcode = 'insufficient_privilege';
    end if;
    if old.state <> new.state and (old.state, new.state) not in (
        ('PLANNED', 'SENDING'), ('PLANNED', 'HELD'), ('PLANNED', 'REFUSED'), ('PLANNED', 'CANCELLED'),
        ('PLANNED', 'EXPIRED'), ('PLANNED', 'FAILED'),
        ('HELD', 'SENDING'), ('HELD', 'REFUSED'), ('HELD', 'CANCELLED'), ('HELD', 'EXPIRED'), ('HELD', 'FAILED'),
        ('SENDING', 'SENT'), ('SENDING', 'HELD'), ('SENDING', 'FAILED'), ('SENDING', 'UNSURE'),
        ('SENT', 'DELIVERED'), ('SENT', 'BOUNCED'), ('DELIVERED', 'BOUNCED'),
        ('UNSURE', 'SENT'), ('UNSURE', 'CANCELLED'),
        ('FAILED', 'HELD'), ('REFUSED', 'HELD')) then
        raise exception 'message %: % to % refused', old.id, old.state, new.state
            using errcode = 'integrity_constraint_violation';
    end if;
    if new.state = 'SENDING' and old.state <> 'SENDING' then
        if exists (select from compliance.contact c where c.id = new.permit_id and c.outcome <> 'RESERVED') then
            lacking := 'reservation';
        else
            locally := new.sending_at at time zone 'Asia/Shanghai';
            lacking := compliance.uncovered(
                new.permit_id, new.borrower_id, new.channel, new.purpose, 'DEBTOR', 0, new.point_id, 0,
                locally::date, floor(extract(epoch from locally::time))::integer, new.sending_at);
        end if;
        if lacking is not null then
            raise exception 'no permit, no contact: % of message % is not covered', lacking, new.id
                using errcode = 'integrity_constraint_violation';
        end if;
    elsif old.state in ('SENDING', 'SENT', 'DELIVERED', 'UNSURE') and new.state <> 'HELD'
        and (to_jsonb(new) -> 'text_hash', to_jsonb(new) -> 'sending_at', to_jsonb(new) -> 'provider')
            is distinct from (to_jsonb(old) -> 'text_hash', to_jsonb(old) -> 'sending_at', to_jsonb(old) -> 'provider') then
        raise exception 'message % keeps what was sent', old.id using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger message_guarded before insert or update on outreach.message
    for each row execute function outreach.guard_message();
