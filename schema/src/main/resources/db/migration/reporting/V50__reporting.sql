-- Why: the trend needs a picture of each evening; one small row per bucket and currency, never a copy of the book.
create schema reporting;

create table reporting.book_day (
    business_date date not null,
    currency char(3) not null,
    bucket smallint not null check (bucket between 0 and 7),
    loans bigint not null,
    borrowers bigint not null,
    outstanding_principal_fen bigint not null,
    overdue_fen bigint not null,
    primary key (business_date, currency, bucket)
);
comment on column reporting.book_day.borrowers is 'Persons whose worst loan in this currency stands in this bucket.';

create view reporting.book_now as
select a.currency, a.bucket, a.loans, coalesce(b.borrowers, 0) as borrowers, a.outstanding_principal_fen, a.overdue_fen
from (
    select currency, bucket, count(*) as loans,
        sum(outstanding_principal_fen)::bigint as outstanding_principal_fen, sum(overdue_fen)::bigint as overdue_fen
    from ledger.account_facts
    group by currency, bucket
) a
left join (
    select currency, bucket, count(*) as borrowers
    from (
        select currency, borrower_id, max(bucket) as bucket
        from ledger.account_facts
        group by currency, borrower_id
    ) worst
    group by currency, bucket
) b on b.currency = a.currency and b.bucket = a.bucket;
comment on view reporting.book_now is
    'The book as last derived: buckets as of the last night or the last payment. A person counts once, in the worst bucket, even where another loan of theirs is alone in its bucket.';
