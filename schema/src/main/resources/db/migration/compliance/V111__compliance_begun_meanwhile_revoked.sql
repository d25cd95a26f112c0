-- Why: a crew without a network cannot know that its permit was taken back an hour ago. A visit that took place is on record all
-- the same, and says that the permit did not hold any more; without a permit there is still none.
alter table compliance.visit_start add column permit_revoked_at timestamptz;
comment on column compliance.visit_start.permit_revoked_at is 'When the permit was taken back, if it had been when this was told.';

create function compliance.guard_visit_start() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if not exists (
        select from compliance.permit p
        where p.id = new.permit_id and p.channel = 'VISIT' and p.stage = 'START'
            and p.borrower_id = new.borrower_id and p.crew = new.crew and p.day = new.day
            and new.second between p.from_second and p.to_second
            and new.started_at >= p.opens_at and new.started_at < p.expires_at
            and p.revoked_at is not distinct from new.permit_revoked_at) then
        raise exception 'no permit, no contact: compliance.visit_start refused' using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end
$$;
drop trigger visit_start_permitted on compliance.visit_start;
create trigger visit_start_permitted after insert on compliance.visit_start
    for each row execute function compliance.guard_visit_start();
alter table compliance.visit_start enable always trigger visit_start_permitted;

create or replace view compliance.visit_begun as
select permit_id, borrower_id, crew, day, second, started_at, permit_revoked_at from compliance.visit_start;
