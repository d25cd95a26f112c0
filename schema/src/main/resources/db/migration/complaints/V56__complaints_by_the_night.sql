-- Why: the hold of an agreement ends when the night finds it fulfilled or broken, and the night is nobody's account.
alter table complaints.hold drop constraint hold_opened_by_fkey;
alter table complaints.hold drop constraint hold_closed_by_fkey;
alter table complaints.hold_event drop constraint hold_event_by_id_fkey;
comment on column complaints.hold.closed_by is 'A colleague, or the system where a night ends what it finds over.';
