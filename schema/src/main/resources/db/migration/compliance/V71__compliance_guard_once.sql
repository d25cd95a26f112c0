-- Why: permits are written hundreds of times a second. What a guard looks at always need not be looked at once more by a
-- foreign key, which sleeps where a session says so; and one look at permit and decision answers every question.
alter table compliance.permit drop constraint permit_id_verdict_fkey;
alter table compliance.permit drop constraint permit_key_id_fkey;
alter table compliance.contact drop constraint contact_permit_id_fkey;
alter table compliance.decision drop constraint decision_id_verdict_key;
comment on column compliance.permit.key_id is 'One of compliance.signing_key; permit_guarded looks.';
comment on column compliance.contact.permit_id is 'One of compliance.permit, unless somebody contacted us; contact_guarded looks.';

create or replace function compliance.guard_contact() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
    p record;
    lacking text;
begin
    if not exists (select from portfolio.borrower b where b.id = new.borrower_id) then
        lacking := 'borrower';
    elsif new.inbound then
        return null;
    elsif new.outcome <> 'RESERVED' or new.permit_id is null then
        lacking := 'reservation';
    else
        select c.borrower_id, c.channel, c.purpose, c.target, c.person_id, c.point_id, c.agency_id, c.day,
            c.from_second, c.to_second, c.issued_at, c.expires_at, c.revoked_at, d.style
        into p
        from compliance.permit c
        join compliance.decision d on d.id = c.id
        where c.id = new.permit_id;
        lacking := case
            when not found then 'permit'
            when p.borrower_id is distinct from new.borrower_id then 'borrower'
            when p.channel is distinct from new.channel then 'channel'
            when p.purpose is distinct from new.purpose then 'purpose'
            when p.target is distinct from new.target then 'target'
            when p.person_id is distinct from new.person_id then 'person'
            when p.point_id is distinct from new.point_id then 'contact point'
            when p.agency_id is distinct from new.agency_id then 'agency'
            when p.day is distinct from new.day then 'day'
            when new.second is null or new.second < p.from_second or new.second > p.to_second then 'time of day'
            when new.recorded_at is null or new.recorded_at < p.issued_at or new.recorded_at >= p.expires_at
                then 'time: the permit has expired'
            when p.revoked_at is not null then 'revocation'
            when p.expires_at is distinct from new.expires_at or p.style is distinct from new.style
                then 'expiry or style'
        end;
    end if;
    if lacking is null then
        return null;
    end if;
    raise exception 'no permit, no contact: % of contact % is not covered', lacking, new.id
        using errcode = 'integrity_constraint_violation';
end
$$;
