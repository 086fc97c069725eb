-- What the unit asks of a requester, and the answer; both written once (307.5-5.3, 5.4.1).
create sequence request_question_seq start with 1 increment by 1;
create table request_question (
    id bigint primary key,
    request_id bigint not null references lead_request (id),
    ordinal integer not null check (ordinal > 0),
    text varchar(800) not null,
    asked_at timestamp with time zone not null,
    asked_by varchar(200) not null,
    constraint request_question_once unique (request_id, ordinal)
);
create trigger request_question_append_only ${before_change} on request_question for each statement ${refuse_change};

create table request_information (
    question_id bigint primary key references request_question (id),
    text varchar(2000) not null,
    answered_at timestamp with time zone not null,
    answered_by varchar(200) not null
);
create trigger request_information_append_only ${before_change} on request_information for each statement ${refuse_change};
