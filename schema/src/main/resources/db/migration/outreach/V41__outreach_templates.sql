-- Why: what is sent was read by a second person first, and stays as it was read.
create schema outreach;

create table outreach.template (
    key text not null check (key ~ '^[a-z][a-z0-9-]{1,59}$'),
    language text not null check (language in ('zh-CN', 'en')),
    kind text not null,
    medium text not null check (medium <> 'RECORD'),
    audience text not null,
    spoken_by_agency boolean not null,
    credit_notice boolean not null,
    primary key (key, language)
);
comment on column outreach.template.credit_notice is 'Only to be used once a true credit report was told (CN-L-19).';

create table outreach.template_version (
    key text not null,
    language text not null,
    number integer not null check (number > 0),
    text text not null check (length(text) <= 20000),
    state text not null check (state in ('DRAFT', 'PROPOSED', 'APPROVED', 'RETIRED')),
    note text not null,
    written_by uuid not null,
    written_at timestamptz not null,
    proposed_by uuid,
    proposed_at timestamptz,
    proposal_note text,
    approved_by uuid,
    approved_at timestamptz,
    approval_note text,
    effective_from date,
    retired_by uuid,
    retired_at timestamptz,
    retirement_note text,
    primary key (key, language, number),
    foreign key (key, language) references outreach.template (key, language),
    constraint proposed_by_somebody check (state not in ('PROPOSED', 'APPROVED')
        or (proposed_by is not null and proposed_at is not null)),
    constraint approved_from_a_day check (state <> 'APPROVED'
        or (approved_by is not null and approved_at is not null and effective_from is not null)),
    constraint approved_by_a_second_person check (approved_by <> proposed_by),
    constraint approved_by_a_person check (approved_by <> '00000000-0000-0000-0000-000000000001'),
    constraint approved_means_proposed check (approved_by is null or proposed_by is not null),
    constraint retired_by_somebody check (state <> 'RETIRED' or (retired_by is not null and retired_at is not null))
);
comment on column outreach.template_version.proposal_note is 'Why the warnings may stand, where there are any.';
create index template_version_in_force on outreach.template_version (key, language, effective_from desc, number desc)
    where state = 'APPROVED';

-- The words somebody approved are the words that go out.
create function outreach.keep_words() returns trigger language plpgsql as $$
begin
    raise exception 'a version keeps its words: % on outreach.template_version refused', tg_op
        using errcode = 'insufficient_privilege';
end
$$;
create trigger template_version_keeps_its_words before update of key, language, number, text, written_by, written_at
    on outreach.template_version for each row execute function outreach.keep_words();
create trigger template_version_stays before delete on outreach.template_version
    for each row execute function outreach.keep_words();
