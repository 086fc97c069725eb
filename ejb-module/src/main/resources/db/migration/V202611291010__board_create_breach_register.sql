-- Reports of breaches, what was done about them, and whose information they touch (307.5-7.2). Rows are only added.
create sequence breach_seq start with 1 increment by 1;
create table breach (
    id bigint primary key,
    medium varchar(20) not null,
    description varchar(4000) not null,
    discovered_at timestamp with time zone not null,
    policy_version varchar(20) not null,
    reported_at timestamp with time zone not null,
    reported_by varchar(200) not null,
    reporter_name varchar(200) not null,
    constraint breach_discovered_before check (discovered_at <= reported_at)
);
create trigger breach_append_only ${before_change} on breach for each statement ${refuse_change};

-- agency is empty but of a notice to one; affirmed: the assessment confirms, or the individuals are to be notified.
create sequence breach_step_seq start with 1 increment by 1;
create table breach_step (
    id bigint primary key,
    breach_id bigint not null references breach (id),
    kind varchar(20) not null,
    agency varchar(200) not null,
    affirmed boolean not null,
    remark varchar(4000) not null,
    done_at timestamp with time zone not null,
    done_by varchar(200) not null,
    doer_name varchar(200) not null,
    constraint breach_step_once unique (breach_id, kind, agency)
);
create trigger breach_step_append_only ${before_change} on breach_step for each statement ${refuse_change};

-- As the assessment computed it from the audit trail. source: where the information came from.
create sequence breach_affected_seq start with 50 increment by 50;
create table breach_affected (
    id bigint primary key,
    breach_id bigint not null references breach (id),
    request varchar(20) not null,
    source varchar(200) not null,
    requester varchar(200) not null,
    people varchar(2000) not null
);
create index breach_affected_of on breach_affected (breach_id, id);
create trigger breach_affected_append_only ${before_change} on breach_affected for each statement ${refuse_change};
