-- Why: what came of a playbook is counted by the decision that stood when it happened.
create view strategy.decision_period as
select borrower_id, playbook, version, rule_id, treatment, decided_on, superseded_on, overdue_since
from strategy.decision;
comment on view strategy.decision_period is 'A decision stands on a day d when decided_on <= d and (superseded_on is null or d < superseded_on).';

create view strategy.playbook_card as
select key as playbook, title_zh, title_en, in_use from strategy.playbook;
