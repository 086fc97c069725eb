-- Outside agencies, their agreements, findings and API credentials (307.5-5.5).
create table agency (
    id varchar(36) primary key,
    version bigint not null,
    name varchar(200) not null unique,
    ori varchar(9) not null unique,
    verified_how varchar(1000) not null,
    suspended boolean not null,
    finding varchar(2000),
    registered_at timestamp with time zone not null,
    registered_by varchar(200) not null,
    constraint agency_suspended_by_finding check (not suspended or finding is not null)
);

-- Offenses as a list of their names. A signed agreement never changes; a new one follows it.
create table agency_agreement (
    id varchar(36) primary key,
    agency_id varchar(36) not null references agency (id),
    agreement_number varchar(60) not null,
    kind varchar(40) not null,
    effective date not null,
    expires date not null,
    offenses varchar(200) not null,
    document_sha256 varchar(64) not null,
    document ${blob} not null,
    recorded_at timestamp with time zone not null,
    recorded_by varchar(200) not null,
    constraint agency_agreement_lasts check (expires >= effective),
    constraint agency_agreement_number unique (agency_id, agreement_number)
);
create trigger agency_agreement_append_only ${before_change} on agency_agreement for each statement ${refuse_change};

-- Each suspension and each reinstatement with its written finding.
create table agency_finding (
    id varchar(36) primary key,
    agency_id varchar(36) not null references agency (id),
    suspended boolean not null,
    finding varchar(2000) not null,
    found_at timestamp with time zone not null,
    found_by varchar(200) not null
);
create index agency_finding_agency on agency_finding (agency_id, found_at);
create trigger agency_finding_append_only ${before_change} on agency_finding for each statement ${refuse_change};

-- The secret itself is nowhere; revoked credentials stay for the record.
create table agency_client (
    client_id varchar(60) primary key,
    version bigint not null,
    agency_id varchar(36) not null references agency (id),
    secret_sha256 varchar(64) not null,
    issued_at timestamp with time zone not null,
    issued_by varchar(200) not null,
    revoked_at timestamp with time zone,
    revoked_by varchar(200)
);
create index agency_client_agency on agency_client (agency_id);
