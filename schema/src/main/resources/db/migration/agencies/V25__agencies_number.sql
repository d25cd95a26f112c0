-- Why: the contact log and the permits a phone carries name an agency by a short number, as they name a borrower.
alter table agencies.agency add column number bigint generated always as identity unique;
comment on column agencies.agency.number is 'Never changes and is never used again; 0 elsewhere is the lender itself.';

create or replace view agencies.v_member as
select m.user_id, m.agency_id, m.joined_on, m.left_on, a.number
from agencies.membership m
join agencies.agency a on a.id = m.agency_id;
