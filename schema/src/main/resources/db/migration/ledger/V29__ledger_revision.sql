-- Why: who keeps something worked out from a loan's facts must be able to tell that the facts have changed since.
create or replace view ledger.account_facts as
select loan_id, borrower_id, currency, as_of, next_change_on, oldest_unpaid_due, counts_from, frozen_dpd, bucket, risk_class,
    outstanding_principal_fen, overdue_principal_fen, overdue_interest_fen, overdue_fee_fen,
    overdue_principal_fen + overdue_interest_fen + overdue_fee_fen as overdue_fen,
    missed_instalments, last_payment_on, from_snapshot, revision
from ledger.account;
comment on column ledger.account_facts.revision is 'Goes up with every fact recorded for the loan.';
