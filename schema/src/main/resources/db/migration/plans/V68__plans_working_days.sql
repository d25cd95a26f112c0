-- Why: days off and weekends worked in exchange are announced year by year; payments agreed for a day off move to the next
-- working day, and what was announced when must stay to be told.
create table plans.working_year (
    year integer not null check (year between 2000 and 2100),
    version integer not null check (version > 0),
    holidays date[] not null,
    worked date[] not null,
    reason text not null check (length(reason) between 1 and 500),
    set_by uuid not null,
    set_at timestamptz not null,
    primary key (year, version),
    check (not holidays && worked)
);
comment on table plans.working_year is 'The last version of a year counts.';
comment on column plans.working_year.holidays is 'Days off besides weekends.';
comment on column plans.working_year.worked is 'Weekend days worked in exchange.';
create trigger working_year_kept before update or delete on plans.working_year
    for each row execute function plans.refuse();
create trigger working_year_not_emptied before truncate on plans.working_year
    for each statement execute function plans.refuse();
alter table plans.working_year enable always trigger working_year_kept;
alter table plans.working_year enable always trigger working_year_not_emptied;
