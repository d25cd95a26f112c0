-- Why: what went out is looked for over all people too: by day, by kind, by the code somebody reads out.
create index document_made on documents.document (made_at desc, id desc);
