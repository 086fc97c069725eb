-- Where programs of agencies are told what happens to their requests, and what they were told (307.5-5.5, 7.1).
create table hook_endpoint (
    id varchar(40) primary key,
    version bigint not null,
    agency_id varchar(36) not null references agency (id),
    url varchar(500) not null,
    events varchar(400) not null,
    state varchar(20) not null,
    failing_since timestamp with time zone,
    stopped_why varchar(200),
    created_at timestamp with time zone not null,
    created_by varchar(200) not null
);
create index hook_endpoint_agency on hook_endpoint (agency_id);

-- Sealed under a key of its own; ends_at: the end of the overlap, once another secret has come.
create table hook_secret (
    id varchar(36) primary key,
    version bigint not null,
    endpoint_id varchar(40) not null references hook_endpoint (id),
    wrapped_key varchar(200) not null,
    sealed varchar(1000) not null,
    made_at timestamp with time zone not null,
    ends_at timestamp with time zone
);
create index hook_secret_endpoint on hook_secret (endpoint_id);

-- Written in the transaction of what it tells. taken_until: a server sends it just now; what it left is sent after.
create table hook_delivery (
    id varchar(40) primary key,
    version bigint not null,
    endpoint_id varchar(40) not null references hook_endpoint (id),
    agency_id varchar(36) not null,
    event varchar(40) not null,
    body varchar(2000) not null,
    created_at timestamp with time zone not null,
    state varchar(20) not null,
    attempts integer not null,
    next_at timestamp with time zone not null,
    taken_until timestamp with time zone,
    last_at timestamp with time zone,
    last_status integer,
    last_problem varchar(200)
);
create index hook_delivery_due on hook_delivery (state, next_at);
create index hook_delivery_endpoint on hook_delivery (endpoint_id, created_at);
