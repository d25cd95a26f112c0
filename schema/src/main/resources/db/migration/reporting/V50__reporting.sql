-- Why: the trend needs a picture of each evening; one small row per bucket, never a copy of the book.
create schema reporting;

create table reporting.book_day (
    business_date date not null,
    bucket smallint not null,
    loans bigint not null,
    borrowers bigint not null,
    outstanding_principal_fen bigint not null,
    overdue_fen bigint not null,
    primary key (business_date, bucket)
);
