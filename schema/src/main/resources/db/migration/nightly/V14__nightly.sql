-- Why: a night is a list of steps, each done once per business date; a restart goes on where it stopped.
create schema nightly;

create table nightly.step_run (
    business_date date not null,
    step text not null,
    position integer not null,
    state text not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    cursor text,
    rows_read bigint not null default 0,
    rows_changed bigint not null default 0,
    rows_refused bigint not null default 0,
    rows_failed bigint not null default 0,
    message text,
    started_at timestamptz not null,
    finished_at timestamptz,
    primary key (business_date, step)
);
create index step_run_open on nightly.step_run (business_date) where state <> 'DONE';

create table nightly.bad_row (
    business_date date not null,
    step text not null,
    target text not null,
    code text not null,
    primary key (business_date, step, target, code)
);
comment on table nightly.bad_row is 'Rows a step could not handle, by id and stable code: named, never silently skipped.';
