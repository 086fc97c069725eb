-- Public halves of the passkeys that members enrolled as second factors (307.5-7.1).
create table passkey (
    credential_id varchar(1400) primary key,
    version bigint not null,
    username varchar(40) not null references account (username),
    label varchar(60) not null,
    credential_data ${blob} not null,
    signature_count bigint not null,
    copyable boolean not null,
    created_at timestamp with time zone not null,
    last_used timestamp with time zone,
    unique (username, label)
);
