-- Keys that sign access tokens, public keys of agencies' programs, and the assertions they have used (307.5-5.5, 7.1).
-- One current signing key: the numbers follow each other, so two servers never make two at once. The private half is
-- sealed and goes when the key has ended.
create table token_signing_key (
    kid varchar(64) primary key,
    version bigint not null,
    sequence_number bigint not null unique,
    public_jwk varchar(2000) not null,
    wrapped_key varchar(200),
    sealed varchar(8000),
    made_at timestamp with time zone not null,
    made_by varchar(200) not null,
    ends_at timestamp with time zone,
    constraint token_signing_key_sealed check (sealed is null or wrapped_key is not null),
    constraint token_signing_key_current check (ends_at is not null or sealed is not null)
);

-- Removed keys stay for the record, and so that a key that was given up is never taken again: its thumbprint is unique
-- for ever, also among programs.
create table token_program_key (
    id varchar(36) primary key,
    version bigint not null,
    client_id varchar(60) not null references agency_client (client_id),
    kind varchar(20) not null,
    kid varchar(100) not null,
    thumbprint varchar(64) not null unique,
    jwk varchar(2000),
    subject varchar(400),
    registered_at timestamp with time zone not null,
    registered_by varchar(200) not null,
    removed_at timestamp with time zone,
    removed_by varchar(200),
    constraint token_program_key_name unique (client_id, kid)
);

-- Programs that prove themselves by keys have no secret.
alter table agency_client alter column secret_sha256 drop not null;

-- Until an assertion has ended, its id cannot be used again on any server.
create table token_used_assertion (
    id varchar(64) primary key,
    client_id varchar(60) not null,
    ends_at timestamp with time zone not null
);
create index token_used_assertion_ends on token_used_assertion (ends_at);
