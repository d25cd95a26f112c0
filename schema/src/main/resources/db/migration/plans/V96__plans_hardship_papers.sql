-- Why: who decides about somebody's hardship looks at the paper itself, not at a colleague's word about it.
create table plans.hardship_paper (
    id uuid primary key,
    hardship_id uuid not null references plans.hardship (id),
    media_type text not null check (media_type in ('image/jpeg', 'image/png', 'application/pdf')),
    size_bytes integer not null check (size_bytes between 1 and 5242880),
    sha256 bytea not null check (octet_length(sha256) = 32),
    paper_sealed bytea not null,
    added_by uuid not null,
    added_at timestamptz not null,
    unique (hardship_id, sha256)
);
comment on column plans.hardship_paper.sha256 is 'Of the paper as it was given, so that the same one is kept once.';
create index hardship_paper_of on plans.hardship_paper (hardship_id, added_at);
create trigger hardship_paper_kept before update on plans.hardship_paper
    for each row execute function plans.keep('paper_sealed');
create trigger hardship_paper_not_deleted before delete or truncate on plans.hardship_paper
    for each statement execute function plans.refuse();
alter table plans.hardship_paper enable always trigger hardship_paper_kept;
alter table plans.hardship_paper enable always trigger hardship_paper_not_deleted;
