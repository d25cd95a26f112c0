-- Why: a payment or event that could be changed later would let what was owed change without a trace.
create trigger payment_kept before update or delete or truncate on ledger.payment
    for each statement execute function ledger.refuse();
create trigger event_kept before update or delete or truncate on ledger.event
    for each statement execute function ledger.refuse();
alter table ledger.payment enable always trigger payment_kept;
alter table ledger.event enable always trigger event_kept;

create view ledger.agreed_facts as
select id as agreed_id, loan_id, effective_on
from ledger.agreed;
comment on view ledger.agreed_facts is 'Which loan an agreement belongs to: some payers name the agreement.';
