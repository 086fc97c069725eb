-- What becomes of a suspected violation, the notices of those of 3.5 and their deliveries (307.5-4), and the alarms of
-- the registers. Rows are only added.
alter table suspected_violation add column suspect varchar(40);

create sequence violation_step_seq start with 1 increment by 1;
create table violation_step (
    id bigint primary key,
    violation_id bigint not null references suspected_violation (id),
    state varchar(20) not null,
    place integer not null,
    finding varchar(4000) not null,
    board_summary varchar(2000),
    policy_version varchar(20) not null,
    done_at timestamp with time zone not null,
    done_by varchar(200) not null,
    doer_name varchar(200) not null,
    constraint violation_step_once unique (violation_id, place),
    constraint violation_step_place check ((state = 'INVESTIGATED') = (place = 1) and place between 1 and 2),
    constraint violation_step_summary check (state <> 'CONFIRMED' or board_summary is not null)
);
create trigger violation_step_append_only ${before_change} on violation_step for each statement ${refuse_change};

create sequence violation_notice_seq start with 1 increment by 1;
create table violation_notice (
    id bigint primary key,
    violation_id bigint not null references suspected_violation (id),
    recipient varchar(20) not null,
    made_at timestamp with time zone not null,
    due_at timestamp with time zone not null,
    sha256 varchar(64) not null,
    constraint violation_notice_once unique (violation_id, recipient),
    constraint violation_notice_clock check (due_at > made_at)
);
create trigger violation_notice_append_only ${before_change} on violation_notice for each statement ${refuse_change};

create table violation_notice_document (
    notice_id bigint primary key references violation_notice (id),
    content ${blob} not null
);
create trigger violation_notice_document_append_only ${before_change} on violation_notice_document
    for each statement ${refuse_change};

create table notice_delivery (
    notice_id bigint primary key references violation_notice (id),
    means varchar(20) not null,
    to_whom varchar(300) not null,
    delivered_at timestamp with time zone not null,
    recorded_at timestamp with time zone not null,
    recorded_by varchar(200) not null,
    recorder_name varchar(200) not null,
    constraint notice_delivery_happened check (delivered_at <= recorded_at)
);
create trigger notice_delivery_append_only ${before_change} on notice_delivery for each statement ${refuse_change};

-- One alarm a job and slot, whichever server raises it; who has seen it.
create sequence board_alert_seq start with 1 increment by 1;
create table board_alert (
    id bigint primary key,
    job varchar(40) not null,
    slot varchar(60) not null,
    subject varchar(60) not null,
    message varchar(500) not null,
    raised_at timestamp with time zone not null,
    constraint board_alert_once unique (job, slot)
);
create trigger board_alert_append_only ${before_change} on board_alert for each statement ${refuse_change};

create table board_alert_seen (
    alert_id bigint not null references board_alert (id),
    account varchar(200) not null,
    account_name varchar(200) not null,
    account_role varchar(20) not null,
    seen_at timestamp with time zone not null,
    primary key (alert_id, account)
);
create trigger board_alert_seen_append_only ${before_change} on board_alert_seen for each statement ${refuse_change};
