-- Sign-in by a department's own identity provider (307.5-6.1.2.b): whom the provider knows, and to whose account the LASO
-- has bound the person. A confirmation at the provider is good for one signature, so only the last unused one is kept.
create sequence provider_subject_seq start with 1 increment by 1;
create table provider_subject (
    id bigint primary key,
    version bigint not null,
    issuer varchar(500) not null,
    subject varchar(255) not null,
    reference varchar(20) not null,
    shown_username varchar(120),
    shown_name varchar(120),
    shown_unit varchar(120),
    shown_roles varchar(500),
    asked_at timestamp with time zone not null,
    account varchar(40) references account (username),
    bound_at timestamp with time zone,
    bound_by varchar(200),
    confirmed_at timestamp with time zone,
    constraint provider_subject_once unique (issuer, subject),
    constraint provider_subject_of_one_account unique (account),
    constraint provider_subject_bound check ((account is null) = (bound_at is null)
        and (account is null) = (bound_by is null))
);
alter table account add column by_provider boolean default false not null;
