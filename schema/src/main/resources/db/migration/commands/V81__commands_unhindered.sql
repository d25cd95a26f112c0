-- Why: a receipt is written with every change, and PostgreSQL reads and plans a check constraint anew for each statement.
-- A hash of another length equals none, which is all that is asked of it.
alter table commands.receipt drop constraint receipt_body_hash_check;
alter table commands.receipt alter column body_hash set statistics 0, alter column outcome set statistics 0;
