-- Why: an agreement signed at the door comes into force once its signature has arrived and whoever must approve it has; until
-- then the office sees what it waits for.
alter table visits.follow add column waits_for text check (waits_for in ('SIGNATURE', 'SECOND_PERSON'));
alter table visits.follow add constraint follow_waits_unanswered
    check (waits_for is null or (done_at is null and refused_code is null));
comment on column visits.follow.waits_for is 'What must come before it can be done; asked again until it is there.';
