-- Why: whether what was promised was kept is counted by others, who need to know no sums and no words.
create view plans.obligation_card as
select o.id as obligation_id, o.borrower_id, o.kind, o.taken_on, t.fate, t.on_date as fate_on
from plans.obligation o
left join lateral (
    select fate, on_date from plans.told where obligation_id = o.id order by on_date desc limit 1
) t on true;
comment on view plans.obligation_card is 'Promises and agreements with what the last night told of them; no fate while their time is not over.';
