-- Releases of results, their one-time links and the openings of these (307.5-7.1).
create sequence dissemination_seq start with 1 increment by 1;
create table dissemination (
    id bigint primary key,
    request_id varchar(36) not null references lead_request (public_id),
    agency_id varchar(36) references agency (id),
    report_number varchar(60) not null,
    report_version integer not null,
    report_sha256 varchar(64) not null,
    manner varchar(10) not null,
    to_whom varchar(200) not null,
    how varchar(200) not null,
    released_at timestamp with time zone not null,
    released_by varchar(200) not null,
    releaser_name varchar(200) not null,
    releaser_unit varchar(200)
);
create index dissemination_request on dissemination (request_id);
create trigger dissemination_append_only ${before_change} on dissemination for each statement ${refuse_change};

create table dissemination_link (
    dissemination_id bigint primary key references dissemination (id),
    version bigint not null,
    secret_sha256 varchar(64) not null unique,
    code_sha256 varchar(64),
    agency_id varchar(36) not null references agency (id),
    expires_at timestamp with time zone not null,
    wrong_codes integer not null,
    sent_at timestamp with time zone,
    failed varchar(300),
    opened_at timestamp with time zone,
    opened_by varchar(200),
    revoked_why varchar(300)
);
create index dissemination_link_agency on dissemination_link (agency_id);

create table dissemination_opening (
    dissemination_id bigint primary key references dissemination_link (dissemination_id),
    opened_at timestamp with time zone not null,
    opened_by varchar(200) not null,
    network_address varchar(100),
    statement_version varchar(60) not null
);
create trigger dissemination_opening_append_only ${before_change} on dissemination_opening
    for each statement ${refuse_change};
