-- Outgoing mail: a letter to one addressee, its sealed text until it is sent, and every attempt (307.5-7.1).
create sequence post_letter_seq start with 1 increment by 1;
create table post_letter (
    id bigint primary key,
    version bigint not null,
    reference varchar(36) not null unique,
    about varchar(200) not null,
    addressee varchar(254) not null,
    subject varchar(200) not null,
    sha256 varchar(64) not null,
    state varchar(10) not null,
    queued_at timestamp with time zone not null,
    queued_by varchar(200) not null,
    attempts integer not null,
    attempts_before integer not null,
    next_at timestamp with time zone not null,
    taken_until timestamp with time zone,
    ended_at timestamp with time zone
);
create index post_letter_due on post_letter (state, next_at);
create index post_letter_about on post_letter (about);

create table post_message (
    letter_id bigint primary key references post_letter (id),
    message ${blob},
    wrapped_key varchar(200)
);

create sequence post_attempt_seq start with 1 increment by 1;
create table post_attempt (
    id bigint primary key,
    letter_id bigint not null references post_letter (id),
    attempt_number integer not null,
    ended_at timestamp with time zone not null,
    outcome varchar(10) not null,
    answer varchar(500) not null
);
create index post_attempt_letter on post_attempt (letter_id);
create trigger post_attempt_append_only ${before_change} on post_attempt for each statement ${refuse_change};
