-- One account a person, opened by the LASO only (307.5-6.1.2.b); the password is kept as a slow salted hash.
create table account (
    username varchar(40) primary key,
    version bigint not null,
    name varchar(120) not null,
    unit varchar(120) not null,
    role varchar(20) not null,
    password_hash varchar(400) not null,
    enabled boolean not null,
    failures integer not null,
    failures_since timestamp with time zone,
    created_at timestamp with time zone not null,
    created_by varchar(40) not null,
    disabled_reason varchar(500),
    last_sign_in timestamp with time zone
);
