-- One hash-chained row for each act, allowed, denied or failed (307.5-7.8, 7.9), refused any change (7.4).
create table audit_entry (
    sequence_number bigint primary key,
    occurred_at timestamp with time zone not null,
    account varchar(200) not null,
    name varchar(200) not null,
    unit varchar(200) not null,
    role_name varchar(40),
    agency_id varchar(36),
    case_number varchar(200),
    justification varchar(4000),
    act varchar(200) not null,
    clause varchar(40),
    object_name varchar(300),
    object_hash varchar(64),
    outcome varchar(10) not null check (case outcome when 'ALLOWED' then true when 'DENIED' then true
        when 'FAILED' then true else false end),
    detail varchar(2000),
    address varchar(100),
    workstation varchar(100),
    correlation_id varchar(64),
    previous_hash varchar(64) not null,
    hash varchar(64) not null unique
);
create index audit_entry_occurred_at on audit_entry (occurred_at);
create index audit_entry_case_number on audit_entry (case_number);
create index audit_entry_account on audit_entry (account);
create trigger audit_entry_append_only ${before_change} on audit_entry for each statement ${refuse_change};

-- The single row every writer locks: gives gapless numbers, and shows when the end of the trail was cut off.
create table audit_head (
    id integer primary key check (id = 1),
    sequence_number bigint not null,
    hash varchar(64) not null
);
insert into audit_head (id, sequence_number, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
