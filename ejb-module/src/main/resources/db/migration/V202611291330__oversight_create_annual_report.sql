-- The Board's annual reports: that a year is closed, and its files as they were told (307.5-6.3).
create table annual_report (
    report_year integer primary key,
    closed_at timestamp with time zone not null,
    trail_entries bigint not null,
    fulfilled bigint not null,
    leads bigint not null,
    constraint annual_report_leads_are_answers check (leads <= fulfilled)
);
create trigger annual_report_append_only ${before_change} on annual_report for each statement ${refuse_change};

create table annual_file (
    name varchar(60) primary key,
    report_year integer not null references annual_report (report_year),
    content ${bytes} not null,
    sha256 varchar(64) not null
);
create trigger annual_file_append_only ${before_change} on annual_file for each statement ${refuse_change};
