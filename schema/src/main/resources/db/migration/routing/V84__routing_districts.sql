-- Why: a lender works where the table that comes with the product does not reach: it brings the middles of its own districts.
create table routing.district (
    adcode text primary key check (adcode ~ '^[0-9]{6}$'),
    name text not null check (length(name) between 1 and 60),
    city text check (length(city) between 1 and 60),
    latitude_e6 integer not null check (latitude_e6 between -90000000 and 90000000),
    longitude_e6 integer not null check (longitude_e6 between -180000000 and 180000000)
);
comment on table routing.district is 'The lender''s own table of districts; it stands before the one that comes with the product. WGS-84.';
comment on column routing.district.city is 'Which city it belongs to: several cities have a district of one name.';
