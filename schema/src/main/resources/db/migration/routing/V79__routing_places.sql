-- Why: a route needs points; where people live is found once, kept sealed, and never sent anywhere unless switched on.

create table routing.located (
    point_id bigint primary key references portfolio.contact_point (id),
    position_sealed bytea not null,
    coarse boolean not null,
    source text not null check (source in ('AMAP', 'DISTRICT')),
    address_hash bigint not null,
    located_at timestamptz not null
);
comment on table routing.located is 'Addresses that came without coordinates. Coarse: only the centre of the district is known.';
comment on column routing.located.address_hash is 'Keyed hash of the address it was found for: another address is looked up anew.';

create table routing.setting (
    key text primary key check (key ~ '^[a-z][a-z-]{1,40}$'),
    value text,
    secret_sealed bytea,
    changed_by uuid not null,
    changed_at timestamptz not null,
    check (num_nonnulls(value, secret_sealed) = 1)
);
