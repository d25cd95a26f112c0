-- Why: payers name a loan by its number, or only themselves; neither may cost a walk through the book.
create index loan_number on portfolio.loan (loan_no);
create index borrower_name on portfolio.borrower (name_check);
