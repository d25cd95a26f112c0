-- Why: whoever is complained about is not sent to the same door again while the complaint is open; planning must know.
create view complaints.v_kept_away as
select c.id as complaint_id, c.borrower_id, p.user_id
from complaints.complaint c
join complaints.complaint_person p on p.complaint_id = c.id
where c.closed_on is null;
comment on view complaints.v_kept_away is 'Who must stay away from whom while a complaint of theirs is open.';
