-- The Board's weekly reports: figures, anonymous lines and files as they were told, and corrections beside (307.5-6.2).
create table weekly_report (
    monday date primary key,
    closed_at timestamp with time zone not null,
    trail_entries bigint not null,
    trail_checkpoint ${text},
    department_received bigint not null,
    department_refused bigint not null,
    department_fulfilled bigint not null,
    department_leads bigint not null,
    department_pending bigint not null,
    agency_received bigint not null,
    agency_refused bigint not null,
    agency_fulfilled bigint not null,
    agency_leads bigint not null,
    agency_pending bigint not null,
    csv ${bytes} not null,
    csv_sha256 varchar(64) not null,
    constraint weekly_report_leads_are_answers check (department_leads <= department_fulfilled
        and agency_leads <= agency_fulfilled)
);
create trigger weekly_report_append_only ${before_change} on weekly_report for each statement ${refuse_change};

create table weekly_line (
    monday date not null references weekly_report (monday),
    place integer not null check (place > 0),
    received_at timestamp with time zone not null,
    answered_at timestamp with time zone not null,
    asked_by varchar(200) not null,
    agency boolean not null,
    offense varchar(20) not null,
    still_source varchar(20) not null,
    suitability varchar(12),
    perceived_race varchar(20) not null,
    perceived_sex varchar(20) not null,
    lead boolean not null,
    primary key (monday, place)
);
create trigger weekly_line_append_only ${before_change} on weekly_line for each statement ${refuse_change};

create sequence weekly_addendum_seq start with 1 increment by 1;
create table weekly_addendum (
    id bigint primary key,
    monday date not null references weekly_report (monday),
    corrects varchar(500) not null,
    text varchar(4000) not null,
    written_at timestamp with time zone not null,
    written_by varchar(200) not null
);
create trigger weekly_addendum_append_only ${before_change} on weekly_addendum for each statement ${refuse_change};
