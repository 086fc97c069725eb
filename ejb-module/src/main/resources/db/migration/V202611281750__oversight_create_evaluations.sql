-- Random evaluations of compliance with a seed that nobody could choose, and what they found (307.5-6.1.2.d). Nothing
-- here is ever changed. The population is kept as it was announced, one item a line, so that anybody can draw again.
create sequence evaluation_seq start with 1 increment by 1;
create table evaluation (
    id bigint primary key,
    purpose varchar(500) not null,
    population varchar(20) not null,
    from_day date not null,
    to_day date not null,
    wanted integer not null check (wanted > 0),
    items ${text} not null,
    item_count integer not null check (item_count > 0),
    items_sha256 varchar(64) not null,
    announced_after bigint not null,
    announced_at timestamp with time zone not null,
    announced_by varchar(200) not null
);
create trigger evaluation_append_only ${before_change} on evaluation for each statement ${refuse_change};

create table evaluation_draw (
    evaluation_id bigint primary key references evaluation (id),
    seed varchar(64) not null,
    seed_source varchar(200) not null,
    drawn_at timestamp with time zone not null,
    drawn_by varchar(200) not null
);
create trigger evaluation_draw_append_only ${before_change} on evaluation_draw for each statement ${refuse_change};

create sequence evaluation_item_seq start with 50 increment by 50;
create table evaluation_item (
    id bigint primary key,
    evaluation_id bigint not null references evaluation (id),
    place integer not null check (place > 0),
    item varchar(60) not null,
    item_key varchar(64) not null,
    constraint evaluation_item_place unique (evaluation_id, place)
);
create trigger evaluation_item_append_only ${before_change} on evaluation_item for each statement ${refuse_change};

-- Minimal on purpose: that something is suspected, by whom, on what evidence (307.5-4.1).
create sequence suspected_violation_seq start with 1 increment by 1;
create table suspected_violation (
    id bigint primary key,
    clause varchar(20) not null,
    description varchar(2000) not null,
    evidence varchar(500) not null,
    reported_at timestamp with time zone not null,
    reported_by varchar(200) not null,
    reporter_name varchar(200) not null
);
create trigger suspected_violation_append_only ${before_change} on suspected_violation
    for each statement ${refuse_change};

create table evaluation_finding (
    item_id bigint primary key references evaluation_item (id),
    kind varchar(20) not null,
    remark varchar(2000) not null,
    violation_id bigint references suspected_violation (id),
    found_at timestamp with time zone not null,
    found_by varchar(200) not null,
    constraint evaluation_finding_of_violation check ((kind = 'SUSPECTED') = (violation_id is not null))
);
create trigger evaluation_finding_append_only ${before_change} on evaluation_finding
    for each statement ${refuse_change};
