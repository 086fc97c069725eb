-- How a request ended, and every version of its report as issued, refused any change (307.5-5.4.4 to 5.4.6, 7.4).
create sequence lead_outcome_seq start with 1 increment by 1;
create table lead_outcome (
    id bigint primary key,
    request_id varchar(36) not null unique references lead_request (public_id),
    request_number varchar(40) not null,
    outcome varchar(20) not null check (case outcome when 'LEAD' then true when 'NO_CANDIDATE' then true
        else false end),
    enrolment_id bigint,
    signed_hash varchar(64) not null,
    probe_sha256 varchar(64) not null,
    issued_at timestamp with time zone not null,
    issued_by varchar(200) not null,
    constraint lead_names_its_enrolment check ((outcome = 'LEAD') = (enrolment_id is not null))
);
create trigger lead_outcome_append_only ${before_change} on lead_outcome for each statement ${refuse_change};

create sequence lead_report_seq start with 1 increment by 1;
create table lead_report (
    id bigint primary key,
    lead_id bigint not null references lead_outcome (id),
    report_version integer not null check (report_version > 0),
    report_number varchar(60) not null unique,
    supersedes integer,
    reason ${text},
    pdf ${blob} not null,
    sha256 varchar(64) not null,
    content_hash varchar(64) not null,
    issued_at timestamp with time zone not null,
    issued_by varchar(200) not null,
    constraint lead_report_once_per_version unique (lead_id, report_version),
    constraint lead_report_names_predecessor check (
        report_version = 1 and supersedes is null and reason is null
        or report_version > 1 and supersedes = report_version - 1 and reason is not null)
);
create trigger lead_report_append_only ${before_change} on lead_report for each statement ${refuse_change};
