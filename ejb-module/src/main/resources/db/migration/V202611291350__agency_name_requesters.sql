-- What kind of law enforcement agency it is, by whom and when that was verified (307.5-5.5.b; null for agencies that
-- were registered before), and the people who ask for it with contact data and training (307.5-5.5.b, 6.1.3.d).
alter table agency add column kind varchar(40);
alter table agency add column verified_by varchar(200);
alter table agency add column verified_on date;

-- A name once an agency at a time: the key of a removed one has its id behind it.
create table agency_requester (
    id varchar(36) primary key,
    version bigint not null,
    agency_id varchar(36) not null references agency (id),
    name varchar(200) not null,
    name_key varchar(240) not null,
    title varchar(100) not null,
    address varchar(300) not null,
    phone varchar(40) not null,
    email varchar(254) not null,
    training varchar(300),
    trained_on date,
    trained_until date,
    trained_by varchar(200),
    named_at timestamp with time zone not null,
    named_by varchar(200) not null,
    removed_at timestamp with time zone,
    removed_by varchar(200),
    constraint agency_requester_name unique (agency_id, name_key)
);
