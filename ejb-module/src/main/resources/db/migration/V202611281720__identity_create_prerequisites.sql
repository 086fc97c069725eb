-- What must be on record of a member before and during access, with its document (307.5-6.1.3.d, 7.5). Rows are only
-- added: the last one of an account and a kind counts, also when it takes an earlier one back.
create sequence prerequisite_seq start with 1 increment by 1;
create table prerequisite (
    id bigint primary key,
    username varchar(40) not null references account (username),
    kind varchar(20) not null,
    met boolean not null,
    done_on date not null,
    valid_until date,
    hours integer,
    remark varchar(500),
    document_name varchar(200),
    document_type varchar(40),
    document_sha256 varchar(64),
    policy_version varchar(20) not null,
    recorded_at timestamp with time zone not null,
    recorded_by varchar(200) not null,
    constraint prerequisite_documented check (not met or document_sha256 is not null),
    constraint prerequisite_withdrawn_with_reason check (met or remark is not null),
    constraint prerequisite_not_for_oneself check (recorded_by <> username)
);
create index prerequisite_of_account on prerequisite (username, kind, id);
create trigger prerequisite_append_only ${before_change} on prerequisite for each statement ${refuse_change};

create table prerequisite_document (
    prerequisite_id bigint primary key references prerequisite (id),
    content ${blob} not null
);
create trigger prerequisite_document_append_only ${before_change} on prerequisite_document
    for each statement ${refuse_change};

-- Until a day an account goes without records: the first LASO's, set at the console, and those of before this version.
create table prerequisite_period (
    username varchar(40) primary key references account (username),
    until_day date not null,
    reason varchar(500) not null,
    granted_at timestamp with time zone not null,
    granted_by varchar(200) not null
);
insert into prerequisite_period (username, until_day, reason, granted_at, granted_by)
    select username, cast(current_timestamp + interval '30' day as date),
        'Opened before prerequisites were kept here; they are to be recorded within 30 days.',
        current_timestamp, 'migration' from account where enabled;
create trigger prerequisite_period_append_only ${before_change} on prerequisite_period
    for each statement ${refuse_change};
