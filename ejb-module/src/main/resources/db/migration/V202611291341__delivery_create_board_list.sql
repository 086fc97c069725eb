-- The Board's list, what was mailed to it, and receipts of its readers (307.5-6.2, 6.3).
create sequence board_addressee_seq start with 1 increment by 1;
create table board_addressee (
    id bigint primary key,
    version bigint not null,
    name varchar(200) not null,
    address varchar(254) not null,
    listed_at timestamp with time zone not null,
    listed_by varchar(200) not null,
    removed_at timestamp with time zone,
    removed_by varchar(200)
);

create table board_delivery (
    edition varchar(200) not null,
    addressee_id bigint not null references board_addressee (id),
    address varchar(254) not null,
    letter_id bigint not null unique references post_letter (id),
    queued_at timestamp with time zone not null,
    sent_at timestamp with time zone,
    answer varchar(500),
    primary key (edition, addressee_id)
);

create table board_receipt (
    edition varchar(200) not null,
    account varchar(200) not null,
    account_name varchar(200) not null,
    received_at timestamp with time zone not null,
    primary key (edition, account)
);
create trigger board_receipt_append_only ${before_change} on board_receipt for each statement ${refuse_change};
