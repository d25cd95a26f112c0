-- Why: whoever promised or agreed to pay by a day is reminded before it and after it,
-- and never twice of the same day by one campaign.
do $$
declare
    old record;
begin
    for old in
        select conname from pg_constraint
        where conrelid = 'outreach.campaign'::regclass and contype = 'c'
            and pg_get_constraintdef(oid) like '%PRE_DUE_REMINDER%'
    loop
        execute format('alter table outreach.campaign drop constraint %I', old.conname);
    end loop;
end
$$;

alter table outreach.campaign
    add constraint campaign_kind_known check (kind in (
        'PRE_DUE_REMINDER', 'OVERDUE_NOTICE', 'INVITATION_TO_TALK', 'VISIT_PROPOSAL', 'AGREED_REMINDER')),
    add constraint campaign_decided_by_strategy check (
        (kind in ('PRE_DUE_REMINDER', 'AGREED_REMINDER')) = (treatment is null)),
    add constraint campaign_days_fit check (case kind
        when 'PRE_DUE_REMINDER' then to_day <= 0
        when 'AGREED_REMINDER' then from_day >= -30 and to_day <= 30 and (to_day <= 0 or from_day >= 1)
        else from_day >= 1 end);
