-- Why: which permit holds in the place of another stood in the words of the reason, where people write what they like. It has
-- a column of its own, and the database takes in it only a permit for the same borrower.
alter table compliance.permit add column replaced_by uuid check (replaced_by is null or revoked_at is not null);
comment on column compliance.permit.replaced_by is 'The permit that holds in its place, if it was taken back for one.';

drop trigger permit_kept on compliance.permit;
drop trigger permit_revoked_once on compliance.permit;
update compliance.permit p
set replaced_by = q.id
from compliance.permit q
where q.borrower_id = p.borrower_id and p.revoked_because = 'replaced by ' || q.id::text;
create trigger permit_kept before update on compliance.permit
    for each row execute function compliance.keep('revoked_at', 'revoked_by', 'revoked_because', 'replaced_by');
create trigger permit_revoked_once before update on compliance.permit
    for each row when (old.revoked_at is not null) execute function compliance.refuse();

create function compliance.guard_replacing() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if not exists (
        select from compliance.permit p
        where p.id = new.replaced_by and p.id <> new.id and p.borrower_id = new.borrower_id
            and p.channel = new.channel) then
        raise exception 'permit % cannot hold in the place of %', new.replaced_by, new.id
            using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end
$$;
-- At the commit: one is taken back before the other is written.
create constraint trigger permit_replaced after update on compliance.permit deferrable initially deferred
    for each row when (new.replaced_by is not null) execute function compliance.guard_replacing();
alter table compliance.permit enable always trigger permit_kept;
alter table compliance.permit enable always trigger permit_revoked_once;
alter table compliance.permit enable always trigger permit_replaced;
