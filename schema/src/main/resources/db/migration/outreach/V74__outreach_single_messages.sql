-- Why: what was arranged with one person (an appointment, a code they asked for) is told to that person only, by the same
-- way out as everything else: the gate is asked, it is sent at most once, and what became of it is known.
alter table outreach.message
    alter column campaign drop not null,
    add column subject uuid,
    add column values_sealed bytea,
    add constraint message_has_one_reason check (num_nulls(campaign, subject) = 1),
    add constraint message_values_of_single check (subject is not null or values_sealed is null);
comment on column outreach.message.subject is 'What a single message is about, such as an appointment; none where a campaign planned it.';
comment on column outreach.message.values_sealed is 'What stands in a single message''s variables, for those that no ledger and no setting knows.';
create index message_subject on outreach.message (subject) where subject is not null;

create function outreach.guard_subject() returns trigger language plpgsql as $$
begin
    if new.subject is distinct from old.subject then
        raise exception 'message % keeps what it is about', old.id using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger message_subject_stays before update of subject on outreach.message
    for each row execute function outreach.guard_subject();
