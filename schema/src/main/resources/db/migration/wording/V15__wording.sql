-- Why: what colleagues write about people is looked at by the same rules as what is sent to them. A note with marks waits
-- for somebody else to judge it; nothing is refused and nothing is forgotten.
create schema wording;

create table wording.marked_note (
    id uuid primary key,
    seq bigint generated always as identity unique,
    kind text not null check (kind in ('CONTACT', 'CALL', 'HOLD', 'VISIT')),
    subject text not null check (length(subject) between 1 and 80),
    borrower_id bigint not null,
    rules text[] not null check (cardinality(rules) > 0),
    text_sealed bytea not null,
    written_by uuid not null references identity.app_user (id),
    written_at timestamptz not null,
    judgement text check (judgement in ('HARMLESS', 'COACHING', 'MISCONDUCT')),
    judged_by uuid references identity.app_user (id),
    judged_at timestamptz,
    judged_because_sealed bytea,
    check (num_nulls(judgement, judged_by, judged_at, judged_because_sealed) in (0, 4)),
    constraint marked_note_two_people check (judged_by <> written_by)
);
create index marked_note_waiting on wording.marked_note (seq) where judgement is null;
comment on table wording.marked_note is 'Notes in which the rules about words found something.';
comment on column wording.marked_note.subject is 'Id of what the note belongs to, in its own module.';

create function wording.keep_marked_note() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
    judging constant text[] := array['judgement', 'judged_by', 'judged_at', 'judged_because_sealed'];
    sealed constant text[] := array['text_sealed', 'judged_because_sealed'];
begin
    if tg_op = 'UPDATE' then
        if to_jsonb(new) - sealed = to_jsonb(old) - sealed
            or (old.judgement is null and to_jsonb(new) - judging = to_jsonb(old) - judging) then
            return new;
        end if;
    end if;
    raise exception 'a marked note stays as it was: % refused', tg_op using errcode = 'insufficient_privilege';
end
$$;
create trigger marked_note_stays before update or delete on wording.marked_note
    for each row execute function wording.keep_marked_note();
