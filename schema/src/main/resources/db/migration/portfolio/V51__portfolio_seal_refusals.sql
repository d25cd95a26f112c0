-- Why: a refused file's message repeats words of the file, and a file without its header has people in the first line.
alter table portfolio.import_run
    add column message_sealed bytea,
    drop column message_params;
comment on column portfolio.import_run.message_sealed is 'What the message names, as a sealed JSON array of texts.';
