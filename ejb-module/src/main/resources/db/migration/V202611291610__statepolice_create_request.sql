-- Formal requests to the State Police and what became of them; the Board's figures count those sent (307.5-5.4.2, 6.2).
create sequence state_request_seq start with 1 increment by 1;
create table state_request (
    id bigint primary key,
    request_id varchar(36) not null,
    request_number varchar(40) not null,
    place integer not null check (place > 0),
    reason varchar(2000) not null,
    done_by varchar(200) not null,
    doer_name varchar(200) not null,
    doer_unit varchar(200) not null,
    done_at timestamp with time zone not null,
    constraint state_request_once unique (request_id, place)
);
create trigger state_request_append_only ${before_change} on state_request for each statement ${refuse_change};

create sequence state_request_step_seq start with 1 increment by 1;
create table state_request_step (
    id bigint primary key,
    state_request_id bigint not null references state_request (id),
    place integer not null check (place > 0),
    state varchar(20) not null,
    words varchar(2000) not null,
    reference varchar(100),
    answer varchar(20),
    done_by varchar(200) not null,
    doer_name varchar(200) not null,
    doer_unit varchar(200) not null,
    done_at timestamp with time zone not null,
    constraint state_request_step_once unique (state_request_id, place)
);
create index state_request_step_sent on state_request_step (done_at);
create trigger state_request_step_append_only ${before_change} on state_request_step
    for each statement ${refuse_change};

alter table weekly_report add column department_asked bigint default 0 not null;
alter table weekly_report add column agency_asked bigint default 0 not null;
