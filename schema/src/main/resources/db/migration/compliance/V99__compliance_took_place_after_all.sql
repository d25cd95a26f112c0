-- Why: a crew without a network, or a message already on its way, cannot know that its permit was taken back. What took place
-- all the same counts like any other contact: caps and counters that forgot it would permit one too many.
create or replace function compliance.guard_settling() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
    settled constant text[] := array['outcome', 'begun_at', 'settled_by', 'settled_at', 'remark_sealed'];
    after_all constant boolean := old.outcome = 'CANCELLED' and new.outcome <> 'CANCELLED';
    lacking text;
begin
    if to_jsonb(new) - 'remark_sealed'::text = to_jsonb(old) - 'remark_sealed'::text then
        return new;
    end if;
    if old.inbound or old.outcome not in ('RESERVED', 'CANCELLED') or to_jsonb(new) - settled <> to_jsonb(old) - settled
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
                else p.revoked_at is null or new.begun_at < p.revoked_at
            end) then
        lacking := 'it did not happen while the permit held';
    else
        return new;
    end if;
    raise exception 'contact % refused: %', new.id, lacking using errcode = 'integrity_constraint_violation';
end
$$;
