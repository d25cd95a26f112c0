-- Why: whoever cannot draw on this screen says yes with a code sent to the number we know, entered for just these words.
alter table plans.agreement add column accepted_code uuid references codes.code (id);
comment on column plans.agreement.accepted_code is 'The one-time code the borrower entered after reading the text; then nothing was drawn.';

do $$
declare
    old text;
begin
    select c.conname into strict old from pg_catalog.pg_constraint c
    where c.conrelid = 'plans.agreement'::regclass and c.contype = 'c'
        and pg_catalog.pg_get_constraintdef(c.oid) like '%num_nulls(%signature_sealed%';
    execute format('alter table plans.agreement drop constraint %I', old);
end
$$;
alter table plans.agreement add constraint agreement_accepted_whole check (
    num_nulls(accepted_at, accepted_before, accepted_sha256) in (0, 3)
    and num_nulls(signature_sealed, signature_sha256) in (0, 2)
    and (accepted_at is null) = (num_nonnulls(signature_sha256, accepted_code) = 0)
    and num_nonnulls(signature_sha256, accepted_code) < 2);

create or replace function plans.guard_agreement() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
    changing constant text[] := array['state', 'approved_by', 'approved_at', 'accepted_at', 'accepted_before',
        'accepted_sha256', 'signature_sealed', 'signature_sha256', 'accepted_code', 'hold_id', 'ended_on', 'ended_by'];
    once constant text[] := array['approved_by', 'approved_at', 'accepted_at', 'accepted_before', 'accepted_sha256',
        'signature_sha256', 'accepted_code'];
    field text;
    lacking text;
begin
    if tg_op = 'INSERT' then
        if new.state <> 'PROPOSED' or new.accepted_at is not null or new.approved_by is not null then
            lacking := 'it begins as a proposal';
        end if;
    else
        if to_jsonb(new) - changing <> to_jsonb(old) - changing then
            lacking := 'what was agreed stays';
        elsif old.state <> new.state and (old.state, new.state) not in (('PROPOSED', 'ACTIVE'), ('PROPOSED', 'CANCELLED'),
            ('ACTIVE', 'COMPLETED'), ('COMPLETED', 'ACTIVE'), ('ACTIVE', 'BROKEN'), ('ACTIVE', 'CANCELLED'),
            ('ACTIVE', 'SUPERSEDED')) then
            lacking := old.state || ' to ' || new.state;
        end if;
        foreach field in array once loop
            if to_jsonb(old) ->> field is not null and to_jsonb(new) ->> field is distinct from to_jsonb(old) ->> field then
                lacking := field || ' stays';
            end if;
        end loop;
        if lacking is null and old.accepted_code is null and new.accepted_code is not null and not exists (
            select from codes.code c where c.id = new.accepted_code and c.purpose = 'AGREEMENT' and c.subject = new.id
                and c.borrower_id = new.borrower_id and c.shown_hash = new.body_sha256 and c.ended_as = 'USED') then
            lacking := 'a code the borrower entered for these words';
        end if;
        -- Who had the authority then may have left since.
        if lacking is null and old.state = 'PROPOSED' and new.state = 'ACTIVE' then
            lacking := plans.lacking(new);
        end if;
    end if;
    if lacking is null then
        return null;
    end if;
    raise exception 'agreement % refused: %', new.id, lacking using errcode = 'integrity_constraint_violation';
end
$$;
