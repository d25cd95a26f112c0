create table field.portrait (
    user_id uuid primary key,
    picture_sealed bytea not null,
    set_by uuid not null,
    set_at timestamptz not null
);
comment on table field.portrait is 'The face on a badge: whoever stands at a door compares it with the one who rings.';
