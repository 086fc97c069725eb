-- Requests with their probes, their time line, and what was refused at the door (307.5-5.4.1, 3, 5.5.b).
create sequence lead_request_seq start with 1 increment by 1;
create table lead_request (
    id bigint primary key,
    public_id varchar(36) not null unique,
    version bigint not null,
    incident_number varchar(40) not null,
    case_number varchar(40) not null,
    offense varchar(20) not null,
    case_status varchar(10) not null,
    purpose varchar(2000) not null,
    facts varchar(10000) not null,
    facts_sha256 varchar(64) not null,
    still_source varchar(20) not null,
    source_detail varchar(500),
    requester_account varchar(200) not null,
    agency_id varchar(36),
    agency_name varchar(200),
    agreement_id varchar(36),
    agreement_number varchar(100),
    contact_name varchar(200) not null,
    contact_unit varchar(200) not null,
    contact_address varchar(300) not null,
    contact_phone varchar(40) not null,
    contact_email varchar(254) not null,
    attested_still boolean not null,
    attested_suspicion boolean not null,
    attested_no_protected_basis boolean not null,
    acknowledgement varchar(1000),
    acknowledgement_version varchar(80),
    acknowledged_token varchar(200),
    undertaken_at timestamp with time zone not null,
    policy_version varchar(20) not null,
    idempotency_key varchar(200),
    payload_sha256 varchar(64) not null,
    flag varchar(500),
    state varchar(20) not null,
    frozen_from varchar(20),
    received_at timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    searcher varchar(200),
    first_examiner varchar(200),
    second_examiner varchar(200),
    statements integer not null,
    report_version integer not null,
    outcome varchar(1000),
    constraint lead_request_key_once unique (requester_account, idempotency_key),
    constraint lead_request_acknowledged check (agency_id is null
        or acknowledgement is not null and acknowledgement_version is not null),
    constraint lead_request_attested check (attested_still and attested_suspicion and attested_no_protected_basis),
    constraint lead_request_frozen check ((state = 'FROZEN') = (frozen_from is not null)),
    constraint lead_request_two_examiners check (second_examiner is null or first_examiner <> second_examiner),
    constraint lead_request_not_own_search check (searcher is null or searcher <> requester_account),
    constraint lead_request_not_own_first check (first_examiner is null or first_examiner <> requester_account),
    constraint lead_request_not_own_second check (second_examiner is null or second_examiner <> requester_account)
);
-- In the order of the lists, newest first, so that a page is read without sorting what it does not show.
create index lead_request_newest on lead_request (received_at desc, id desc);
create index lead_request_state on lead_request (state, received_at desc, id desc);
create index lead_request_requester on lead_request (requester_account, received_at desc, id desc);
create index lead_request_agency on lead_request (agency_id, received_at desc, id desc);
create index lead_request_facts on lead_request (facts_sha256);

-- What is known of the photograph stays when the photograph goes.
create table probe (
    request_id bigint primary key references lead_request (id),
    version bigint not null,
    file_name varchar(255),
    format varchar(10) not null,
    media_type varchar(20) not null,
    width integer not null check (width > 0),
    height integer not null check (height > 0),
    byte_count bigint not null check (byte_count > 0),
    sha256 varchar(64) not null,
    received_at timestamp with time zone not null,
    erased_at timestamp with time zone
);
create index probe_sha256 on probe (sha256);

-- The original bytes, unchanged from receipt until they are erased (307.5-5.4.1, 5.4.6).
create table probe_image (
    request_id bigint primary key references probe (request_id),
    image ${blob} not null
);

-- The time line of each request; written by the steps themselves and never changed.
create sequence request_event_seq start with 1 increment by 1;
create table request_event (
    id bigint primary key,
    request_id bigint not null references lead_request (id),
    at_time timestamp with time zone not null,
    state varchar(20) not null,
    text varchar(1000) not null,
    actor varchar(200) not null
);
create index request_event_request on request_event (request_id, id);
create trigger request_event_append_only ${before_change} on request_event for each statement ${refuse_change};

-- Refusals are countable; request_id only where a supervisor refused a request that had been taken in.
create sequence refusal_seq start with 1 increment by 1;
create table refusal (
    id bigint primary key,
    at_time timestamp with time zone not null,
    clause varchar(20) not null,
    reason varchar(2000) not null,
    account varchar(200) not null,
    agency_id varchar(36),
    incident_number varchar(40),
    case_number varchar(40),
    probe_sha256 varchar(64),
    request_id bigint references lead_request (id)
);
create index refusal_clause on refusal (clause);
create trigger refusal_append_only ${before_change} on refusal for each statement ${refuse_change};
