-- Holds as evidence, what was purged with certificate, and audits of the purge (307.5-6.1.3.b-c, 7.4).
create table evidentiary_hold (
    id varchar(36) primary key,
    version bigint not null,
    request_id varchar(36) not null references lead_request (public_id),
    authority varchar(20) not null,
    reference varchar(200),
    reason varchar(1000) not null,
    review_on date not null,
    placed_at timestamp with time zone not null,
    placed_by varchar(200) not null,
    placed_name varchar(200) not null,
    reviewed_at timestamp with time zone,
    reviewed_by varchar(200),
    lifted_at timestamp with time zone,
    lifted_by varchar(200),
    lifted_reason varchar(1000),
    constraint evidentiary_hold_lifted check ((lifted_at is null and lifted_by is null and lifted_reason is null)
        or (lifted_at is not null and lifted_by is not null and lifted_reason is not null))
);
create index evidentiary_hold_request on evidentiary_hold (request_id, lifted_at);

-- One row an object, written in the transaction that erased it. The hash says which bytes are gone, not what they showed.
create table purged_object (
    id varchar(36) primary key,
    kind varchar(40) not null,
    object_key varchar(300) not null,
    request_id varchar(36),
    sha256 varchar(64) not null,
    byte_count bigint not null check (byte_count >= 0),
    cause varchar(20) not null,
    erased_at timestamp with time zone not null
);
create index purged_object_by_time on purged_object (erased_at, id);
create trigger purged_object_append_only ${before_change} on purged_object for each statement ${refuse_change};

create sequence purge_certificate_seq start with 1 increment by 1;
create table purge_certificate (
    id bigint primary key,
    certified_at timestamp with time zone not null,
    cause varchar(20) not null,
    policy_version varchar(20) not null,
    objects integer not null check (objects > 0),
    byte_count bigint not null check (byte_count >= 0),
    content ${text} not null,
    sha256 varchar(64) not null
);
create trigger purge_certificate_append_only ${before_change} on purge_certificate for each statement ${refuse_change};

-- Which certificate covers an object: each is certified once.
create table purge_certified (
    object_id varchar(36) primary key references purged_object (id),
    certificate_id bigint not null references purge_certificate (id)
);
create index purge_certified_by_certificate on purge_certified (certificate_id);
create trigger purge_certified_append_only ${before_change} on purge_certified for each statement ${refuse_change};

-- A job runs once in its slot, whichever server comes first; what was missed is made up by the next run.
create table retention_run (
    job varchar(40) not null,
    slot varchar(40) not null,
    begun_at timestamp with time zone not null,
    missed bigint not null check (missed >= 0),
    primary key (job, slot)
);
create trigger retention_run_append_only ${before_change} on retention_run for each statement ${refuse_change};

create sequence purge_audit_seq start with 1 increment by 1;
create table purge_audit (
    id bigint primary key,
    drawn_at timestamp with time zone not null,
    drawn_by varchar(200) not null,
    drawn_name varchar(200) not null,
    seed bigint not null,
    population bigint not null check (population > 0),
    sample integer not null check (sample > 0),
    left_overs integer not null check (left_overs >= 0),
    bytes_read bigint not null check (bytes_read >= 0),
    content ${text} not null,
    sha256 varchar(64) not null
);
create trigger purge_audit_append_only ${before_change} on purge_audit for each statement ${refuse_change};
