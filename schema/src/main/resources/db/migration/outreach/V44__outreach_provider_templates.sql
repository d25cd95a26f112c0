-- Why: some providers send only texts they approved beforehand, and know them by a code of their own.
create table outreach.provider_template (
    provider text not null check (provider ~ '^[A-Z][A-Z0-9_]{1,19}$'),
    template_key text not null,
    language text not null,
    version integer not null,
    code text not null check (code ~ '^[A-Za-z0-9_-]{1,60}$'),
    changed_by uuid not null,
    changed_at timestamptz not null,
    primary key (provider, template_key, language, version),
    foreign key (template_key, language, version) references outreach.template_version (key, language, number)
);
comment on table outreach.provider_template is 'Under which code a provider knows a version of a template; without one it sends nothing of it.';
