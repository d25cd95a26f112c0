-- Why: a text at the provider, a call that is ringing and a crew at the door cannot be called back. Their reservation was given
-- back all the same when the permit was taken back meanwhile, or ended with the permit's last minute, and until somebody told what
-- had become of it the caps did not count it: one contact too many could be permitted. What has begun counts until its end is told.
alter table compliance.contact add column under_way_at timestamptz;
comment on column compliance.contact.under_way_at is
    'When a permitted contact began that nobody can call back: it counts until its outcome is told, whatever becomes of the permit.';

create or replace function compliance.guard_settling() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
    settled constant text[] := array['outcome', 'begun_at', 'settled_by', 'settled_at', 'remark_sealed'];
    after_all constant boolean := old.outcome = 'CANCELLED' and new.outcome <> 'CANCELLED';
    begins constant boolean := old.outcome = 'RESERVED' and old.under_way_at is null and new.under_way_at is not null;
    lacking text;
begin
    if to_jsonb(new) - 'remark_sealed'::text = to_jsonb(old) - 'remark_sealed'::text then
        return new;
    end if;
    if begins then
        if to_jsonb(new) - 'under_way_at'::text <> to_jsonb(old) - 'under_way_at'::text then
            lacking := 'what begins is not settled in the same breath';
        elsif not exists (
            select from compliance.permit p
            where p.id = new.permit_id and new.under_way_at >= p.opens_at and new.under_way_at < p.expires_at
                and (p.channel <> 'VISIT' or p.stage = 'START')) then
            lacking := 'it does not begin while the permit holds';
        else
            return new;
        end if;
    elsif old.inbound or old.outcome not in ('RESERVED', 'CANCELLED') or to_jsonb(new) - settled <> to_jsonb(old) - settled
        or (old.outcome = 'CANCELLED' and not after_all) then
        lacking := 'what is settled stays';
    elsif num_nulls(new.settled_by, new.settled_at) <> 0 then
        lacking := 'nobody settled it';
    elsif new.outcome = 'CANCELLED' and new.begun_at is null then
        return new;
    elsif new.outcome not in ('ATTEMPTED', 'CONNECTED', 'EFFECTIVE') then
        lacking := 'it is no outcome';
    elsif not exists (
        select from compliance.permit p
        where p.id = new.permit_id and new.begun_at >= p.opens_at and new.begun_at < p.expires_at
            and case
                -- Nobody goes by the permit of a plan.
                when after_all then p.revoked_at is not null and (p.channel <> 'VISIT' or p.stage = 'START')
                else p.revoked_at is null or new.begun_at < p.revoked_at or new.under_way_at is not null
            end) then
        lacking := 'it did not happen while the permit held';
    else
        return new;
    end if;
    raise exception 'contact % refused: %', new.id, lacking using errcode = 'integrity_constraint_violation';
end
$$;
