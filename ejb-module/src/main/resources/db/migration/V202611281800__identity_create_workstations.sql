-- The workstations that the LASO registers (307.5-3.3). Nothing here is changed: the end of one is a row of its own.
create sequence workstation_seq start with 1 increment by 1;
create table workstation (
    id bigint primary key,
    name varchar(100) not null,
    network varchar(60) not null,
    valid_from date not null,
    valid_until date,
    certificate_sha256 varchar(64),
    registered_at timestamp with time zone not null,
    registered_by varchar(200) not null,
    constraint workstation_lasts check (valid_until is null or valid_until >= valid_from)
);
create trigger workstation_append_only ${before_change} on workstation for each statement ${refuse_change};

create table workstation_end (
    workstation_id bigint primary key references workstation (id),
    reason varchar(500) not null,
    ended_at timestamp with time zone not null,
    ended_by varchar(200) not null
);
create trigger workstation_end_append_only ${before_change} on workstation_end for each statement ${refuse_change};
