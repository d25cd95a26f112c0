-- Why: what a borrower said about being willing and able to pay must be able to change the next decision, and codes of it are
-- enough for that; the words stay sealed.
alter table visits.visit add column willingness text;
alter table visits.visit add column ability text;
alter table visits.visit add column attitude text;
comment on column visits.visit.willingness is 'The code answered last, as in the short forms of a talk; null when nobody asked.';

drop trigger visit_bound on visits.visit;
create trigger visit_bound before update on visits.visit
    for each row execute function visits.keep('permit_id', 'setting_sealed', 'crew', 'stage', 'met', 'entry', 'filming', 'care',
        'panicked', 'set_off_at', 'arrived_at', 'begun_at', 'left_at', 'closed_at', 'result', 'next_action', 'next_on',
        'flags', 'out_by', 'overdue_at', 'last_told_at', 'willingness', 'ability', 'attitude');
alter table visits.visit enable always trigger visit_bound;

create or replace view visits.visit_card as
select id as visit_id, borrower_id, stop_id, day, stage, met, result, next_action, next_on, begun_at, closed_at, flags, twin_of,
    care, willingness, ability, attitude, cardinality(crew) as people,
    case when left_at >= begun_at then extract(epoch from left_at - begun_at)::bigint end as seconds
from visits.visit;
