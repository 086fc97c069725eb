-- Sign-ins that are unlikely to be their owner's (307.5-7.6), until the LASO says what each was.
create table account_use_alert (
    id varchar(36) primary key,
    version bigint not null,
    username varchar(40) not null references account,
    happened_at timestamp with time zone not null,
    what varchar(500) not null,
    settled_at timestamp with time zone,
    settled_by varchar(200),
    finding varchar(500)
);
create index account_use_alert_username on account_use_alert (username);
