-- Why: a decision can be contested, so the table that made it, the rule that fired and the facts it saw stay readable.
create schema strategy;

create table strategy.playbook (
    key text primary key check (key ~ '^[a-z][a-z0-9-]{1,40}$'),
    title_zh text not null,
    title_en text not null,
    in_use boolean not null default false
);
create unique index playbook_in_use on strategy.playbook (in_use) where in_use;
comment on column strategy.playbook.in_use is 'The one playbook whose published version the night asks.';

create table strategy.playbook_version (
    playbook text not null references strategy.playbook (key),
    version integer not null check (version > 0),
    dmn text not null,
    dmn_sha256 bytea not null check (octet_length(dmn_sha256) = 32),
    state text not null check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    effective_on date,
    author uuid not null,
    reason text not null,
    created_at timestamptz not null,
    published_at timestamptz,
    primary key (playbook, version),
    check (state <> 'PUBLISHED' or (effective_on is not null and published_at is not null))
);

create table strategy.decision (
    borrower_id bigint not null references portfolio.borrower (id),
    decided_on date not null,
    superseded_on date check (superseded_on > decided_on),
    playbook text not null,
    version integer not null,
    rule_id text not null,
    treatment text not null,
    priority integer not null,
    overdue_since date not null,
    facts jsonb not null,
    primary key (borrower_id, decided_on),
    foreign key (playbook, version) references strategy.playbook_version (playbook, version)
);
create unique index decision_open on strategy.decision (borrower_id) where superseded_on is null;
create index decision_urgency on strategy.decision (priority, overdue_since, borrower_id)
    where superseded_on is null and treatment <> 'NONE';
comment on table strategy.decision is 'A borrower without a row was never overdue: treatment NONE.';
comment on column strategy.decision.overdue_since is 'Kept up to date while the decision stands, so that lists show the longest overdue first.';
comment on column strategy.decision.facts is 'The facts the rule saw; ids, numbers and codes only.';

create view strategy.decision_current as
select borrower_id, decided_on, playbook, version, rule_id, treatment, priority, overdue_since, facts
from strategy.decision
where superseded_on is null;
