-- Who has worked on a request, and break-glass access to the others' (307.5-6.1.2.c, 7.4). Nothing here is changed.
create table request_worker (
    request_id bigint not null references lead_request (id),
    account varchar(200) not null,
    since timestamp with time zone not null,
    primary key (request_id, account)
);
create index request_worker_of_account on request_worker (account, request_id);
insert into request_worker (request_id, account, since)
    select r.id, w.account, min(r.changed_at) from lead_request r join (
        select public_id as request, searcher as account from lead_request where searcher is not null
        union select public_id, first_examiner from lead_request where first_examiner is not null
        union select public_id, second_examiner from lead_request where second_examiner is not null
        union select request_id, searcher from corroboration_parts
        union select request_id, first_examiner from corroboration_parts where first_examiner is not null
        union select request_id, second_examiner from corroboration_parts where second_examiner is not null
        union select request_id, supervisor from corroboration_parts where supervisor is not null
    ) w on w.request = r.public_id group by r.id, w.account;
create trigger request_worker_append_only ${before_change} on request_worker for each statement ${refuse_change};

create sequence break_glass_seq start with 1 increment by 1;
create table break_glass (
    id bigint primary key,
    request_id bigint not null references lead_request (id),
    account varchar(200) not null,
    account_name varchar(200) not null,
    account_role varchar(20) not null,
    reason varchar(1000) not null,
    opened_at timestamp with time zone not null,
    ends_at timestamp with time zone not null,
    decide_by timestamp with time zone not null,
    constraint break_glass_ends check (ends_at > opened_at and decide_by > opened_at)
);
create index break_glass_of_account on break_glass (account, request_id, ends_at);
create trigger break_glass_append_only ${before_change} on break_glass for each statement ${refuse_change};

create table break_glass_decision (
    glass_id bigint primary key references break_glass (id),
    approved boolean not null,
    remark varchar(1000) not null,
    decided_at timestamp with time zone not null,
    decided_by varchar(200) not null
);
create trigger break_glass_decision_append_only ${before_change} on break_glass_decision
    for each statement ${refuse_change};

-- Every look that only the break-glass access allowed.
create sequence break_glass_look_seq start with 50 increment by 50;
create table break_glass_look (
    id bigint primary key,
    glass_id bigint not null references break_glass (id),
    looked_at timestamp with time zone not null
);
create index break_glass_look_of on break_glass_look (glass_id, looked_at);
create trigger break_glass_look_append_only ${before_change} on break_glass_look for each statement ${refuse_change};
