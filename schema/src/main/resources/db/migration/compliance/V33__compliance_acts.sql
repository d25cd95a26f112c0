-- Why: a permit is asked for something that then happens. A visit that begins and a debt that is placed with an agency are
-- rows of their own, and the database takes neither without the permit that covers it.
create table compliance.visit_start (
    permit_id uuid primary key references compliance.permit (id),
    borrower_id bigint not null references portfolio.borrower (id),
    crew uuid[] not null check (cardinality(crew) > 0),
    day date not null,
    second integer not null check (second between 0 and 86399),
    started_at timestamptz not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null check (recorded_at >= started_at - interval '10 minutes')
);
comment on table compliance.visit_start is 'A crew stood at the door. Under the permit asked for at the start, not the one of the plan.';
create index visit_start_borrower on compliance.visit_start (borrower_id, started_at desc);

create table compliance.placement (
    permit_id uuid primary key references compliance.permit (id),
    borrower_id bigint not null references portfolio.borrower (id),
    agency_id bigint not null check (agency_id > 0),
    placed_at timestamptz not null,
    placed_by uuid not null,
    recalled_at timestamptz check (recalled_at >= placed_at),
    recalled_by uuid,
    check (num_nulls(recalled_at, recalled_by) in (0, 2))
);
create unique index placement_one_open on compliance.placement (borrower_id) where recalled_at is null;
comment on table compliance.placement is 'Who collects from a borrower in the lender''s place; at most one agency at a time.';

create trigger visit_start_permitted after insert on compliance.visit_start
    for each row execute function compliance.require_permit('started_at', 'VISIT', 'START');
create trigger visit_start_kept before update or delete on compliance.visit_start
    for each row execute function compliance.refuse();
create trigger visit_start_not_emptied before truncate on compliance.visit_start
    for each statement execute function compliance.refuse();
create trigger placement_permitted after insert on compliance.placement
    for each row execute function compliance.require_permit('placed_at', 'PLACEMENT');
create trigger placement_kept before update on compliance.placement
    for each row execute function compliance.keep('recalled_at', 'recalled_by');
create trigger placement_recalled_once before update on compliance.placement
    for each row when (old.recalled_at is not null) execute function compliance.refuse();
create trigger placement_not_deleted before delete or truncate on compliance.placement
    for each statement execute function compliance.refuse();

alter table compliance.visit_start enable always trigger visit_start_permitted;
alter table compliance.visit_start enable always trigger visit_start_kept;
alter table compliance.visit_start enable always trigger visit_start_not_emptied;
alter table compliance.placement enable always trigger placement_permitted;
alter table compliance.placement enable always trigger placement_kept;
alter table compliance.placement enable always trigger placement_recalled_once;
alter table compliance.placement enable always trigger placement_not_deleted;

-- What other modules may know.
create view compliance.visit_begun as
select permit_id, borrower_id, crew, day, second, started_at from compliance.visit_start;
create view compliance.placement_open as
select permit_id, borrower_id, agency_id, placed_at from compliance.placement where recalled_at is null;
