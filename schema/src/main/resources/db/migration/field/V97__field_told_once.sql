-- A command stands once in the log of its phone, however often and under whatever number it was told.
drop index field.command_id;
create unique index command_told_once on field.command (id, device_id);

alter table field.version drop constraint version_why_check;
alter table field.version add constraint version_why_check
    check (why in ('FORKED', 'CHAIN_BROKEN', 'HASH_WRONG', 'TOLD_BEFORE'));
