-- Why: people are treated, not accounts: one open case per borrower, whatever the number of loans.
create schema cases;

create sequence cases.case_id;
create table cases.collection_case (
    id bigint primary key default nextval('cases.case_id'),
    borrower_id bigint not null references portfolio.borrower (id),
    opened_on date not null,
    closed_on date check (closed_on >= opened_on),
    close_reason text,
    district text,
    collector_id uuid references identity.app_user (id),
    assigned_on date,
    assign_reason text,
    check ((closed_on is null) = (close_reason is null))
);
create unique index case_open on cases.collection_case (borrower_id) where closed_on is null;
create index case_collector on cases.collection_case (collector_id) where closed_on is null;

create table cases.case_loan (
    case_id bigint not null references cases.collection_case (id),
    loan_id bigint not null references portfolio.loan (id),
    joined_on date not null,
    left_on date check (left_on >= joined_on),
    primary key (case_id, loan_id, joined_on)
);
create unique index case_loan_open on cases.case_loan (loan_id) where left_on is null;

create table cases.timeline (
    id bigint generated always as identity primary key,
    case_id bigint not null references cases.collection_case (id),
    on_date date not null,
    kind text not null,
    params jsonb not null default '{}'::jsonb
);
create index timeline_case on cases.timeline (case_id, id);

create view cases.case_card as
select id as case_id, borrower_id, opened_on, closed_on, close_reason, district, collector_id, assigned_on, assign_reason
from cases.collection_case;
