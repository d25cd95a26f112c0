-- Why: a phone names the stop it tells of and shows the hours that were promised; both stand in the plan already.
create or replace view routing.planned_stop as
select s.appointment_id, s.borrower_id, p.day, s.begins, s.ends, s.place, s.point_id, r.people, s.permit_id, p.id as plan_id,
    s.visit, s.crew, s.seq, s.arrives, s.window_from, s.window_to, s.promised
from routing.stop s
join routing.route r on r.plan_id = s.plan_id and r.crew = s.crew
join routing.plan p on p.id = s.plan_id and p.state = 'PUBLISHED';
