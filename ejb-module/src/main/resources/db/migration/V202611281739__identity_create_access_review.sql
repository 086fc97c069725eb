-- Each 90 days the LASO confirms or ends every access (307.5-6.1.2.b, 6.1.2.c). The slot is the day that the review is
-- for, so that no two nodes open it twice. Nothing here is ever changed: what is decided is a row of its own.
create sequence access_review_seq start with 1 increment by 1;
create table access_review (
    id bigint primary key,
    slot date not null unique,
    opened_on date not null,
    opened_at timestamp with time zone not null,
    opened_by varchar(200) not null,
    policy_version varchar(20) not null
);
create trigger access_review_append_only ${before_change} on access_review for each statement ${refuse_change};

create sequence access_review_item_seq start with 50 increment by 50;
create table access_review_item (
    id bigint primary key,
    review_id bigint not null references access_review (id),
    username varchar(40) not null references account (username),
    role varchar(20) not null,
    constraint access_review_item_once unique (review_id, username)
);
create trigger access_review_item_append_only ${before_change} on access_review_item
    for each statement ${refuse_change};

create table access_review_decision (
    item_id bigint primary key references access_review_item (id),
    outcome varchar(20) not null check (case outcome when 'CONFIRMED' then true when 'ENDED' then true
        when 'LAPSED' then true else false end),
    reason varchar(500) not null,
    decided_at timestamp with time zone not null,
    decided_by varchar(200) not null
);
create trigger access_review_decision_append_only ${before_change} on access_review_decision
    for each statement ${refuse_change};
