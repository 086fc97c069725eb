-- A sign-in takes a second factor (307.5-7.1), a first password is replaced by its owner (307.5-7.7), and an account has
-- one live session (307.5-7.6). Accounts from before set up their second factor at the next sign-in.
alter table account add column initial_password boolean default false not null;
alter table account add column session_key varchar(64);
alter table account add column last_sign_in_from varchar(120);
alter table account add column failures_since_sign_in integer default 0 not null;
alter table account add column factors_reset_at timestamp with time zone;
alter table account add column factors_reset_reason varchar(500);

-- Secrets are sealed under a key of their own; a removed factor is a deleted row.
create table account_factor (
    id varchar(36) primary key,
    version bigint not null,
    username varchar(40) not null references account,
    kind varchar(20) not null,
    wrapped_key varchar(200) not null,
    sealed varchar(4000) not null,
    last_step bigint,
    created_at timestamp with time zone not null,
    confirmed_at timestamp with time zone,
    last_used_at timestamp with time zone
);
create index account_factor_username on account_factor (username);

create table account_recovery_code (
    id varchar(36) primary key,
    version bigint not null,
    username varchar(40) not null references account,
    code_hash varchar(64) not null,
    created_at timestamp with time zone not null,
    used_at timestamp with time zone,
    unique (username, code_hash)
);
