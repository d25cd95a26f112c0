-- Why: the address a position was found for is remembered by its blind index, which is keyed, and not by a short number
-- made of it that two addresses could share. What was found is looked up anew.
delete from routing.located;
alter table routing.located drop column address_hash;
alter table routing.located add column address_index bytea not null;
comment on column routing.located.address_index is 'The blind index of the address the position was found for: another address, or another key, is looked up anew.';
