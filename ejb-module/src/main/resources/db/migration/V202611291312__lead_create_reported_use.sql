-- What became of a lead, as its requester reports it; the latest report counts and none is changed (307.5-6.3).
create sequence reported_use_seq start with 1 increment by 1;
create table reported_use (
    id bigint primary key,
    request_id varchar(36) not null,
    lead_use varchar(20) not null,
    remark varchar(500),
    reported_at timestamp with time zone not null,
    reported_by varchar(200) not null
);
create index reported_use_request on reported_use (request_id, id);
create trigger reported_use_append_only ${before_change} on reported_use for each statement ${refuse_change};
