-- Maintenance, upgrades, contract changes, lawsuits and settlements (307.5-6.2, 6.3, 7.3). Rows are only added; an
-- addendum names the entry that it corrects.
create sequence register_entry_seq start with 1 increment by 1;
create table register_entry (
    id bigint primary key,
    kind varchar(20) not null,
    corrects bigint references register_entry (id),
    happens_on date not null,
    content_text varchar(4000) not null,
    document_name varchar(200),
    document_type varchar(40),
    document_sha256 varchar(64),
    recorded_at timestamp with time zone not null,
    recorded_by varchar(200) not null,
    recorder_name varchar(200) not null
);
create index register_entry_corrects on register_entry (corrects);
create trigger register_entry_append_only ${before_change} on register_entry for each statement ${refuse_change};

create table register_document (
    entry_id bigint primary key references register_entry (id),
    content ${blob} not null
);
create trigger register_document_append_only ${before_change} on register_document
    for each statement ${refuse_change};
