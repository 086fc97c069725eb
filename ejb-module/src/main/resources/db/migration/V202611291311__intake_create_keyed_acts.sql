-- Acts that a program may send again under its own key; kept with the record, so that a key never expires.
create sequence keyed_act_seq start with 1 increment by 1;
create table keyed_act (
    id bigint primary key,
    account varchar(200) not null,
    idempotency_key varchar(200) not null,
    payload_sha256 varchar(64) not null,
    at_time timestamp with time zone not null,
    constraint keyed_act_key_once unique (account, idempotency_key)
);
create trigger keyed_act_append_only ${before_change} on keyed_act for each statement ${refuse_change};
