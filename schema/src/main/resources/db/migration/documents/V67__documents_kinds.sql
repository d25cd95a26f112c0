-- Why: papers are also made of one record besides the loans: an agreement, a decision, a permitted visit.
alter table documents.document drop constraint document_kind_check;
alter table documents.document add constraint document_kind_check check (kind in (
    'DEMAND_NOTICE', 'ACCOUNT_STATEMENT', 'REPAYMENT_OPTIONS', 'REPAYMENT_AGREEMENT', 'WAIVER_DECISION',
    'HARDSHIP_DECISION', 'ASSIGNMENT_NOTICE', 'VISIT_NOTICE', 'STAFF_CARD', 'SETTLEMENT_CERTIFICATE', 'LAW_EXTRACT',
    'VISIT_PACKET'));
alter table documents.document add column record_id uuid;
alter table documents.document add constraint document_record_check check (
    record_id is not null or kind not in (
        'REPAYMENT_AGREEMENT', 'WAIVER_DECISION', 'HARDSHIP_DECISION', 'VISIT_NOTICE', 'STAFF_CARD'));
comment on column documents.document.record_id is
    'The agreement, request for help or permit it is about, by kind; null when it is about the loans alone.';
