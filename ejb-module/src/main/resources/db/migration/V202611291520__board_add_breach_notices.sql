-- Notices of breaches to originating agencies, and who acted on what a breach touches (307.5-7.2). Rows are only added.
create sequence breach_notice_seq start with 1 increment by 1;
create table breach_notice (
    id bigint primary key,
    breach_id bigint not null references breach (id),
    agency varchar(200) not null,
    made_at timestamp with time zone not null,
    sha256 varchar(64) not null,
    constraint breach_notice_once unique (breach_id, agency)
);
create trigger breach_notice_append_only ${before_change} on breach_notice for each statement ${refuse_change};

create table breach_notice_document (
    notice_id bigint primary key references breach_notice (id),
    content ${blob} not null
);
create trigger breach_notice_document_append_only ${before_change} on breach_notice_document
    for each statement ${refuse_change};

alter table breach_affected add column touched varchar(2000) default '' not null;
