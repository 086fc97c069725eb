-- Mug shots with their source, and the snapshots that searches ran against (307.5-5.4.2).
create sequence enrolment_seq start with 1 increment by 1;
create table enrolment (
    id bigint primary key,
    version bigint not null,
    source_agency varchar(120) not null,
    record_number varchar(60) not null,
    subject_number varchar(60),
    capture_date date,
    image_sha256 varchar(64) not null,
    media_type varchar(20) not null,
    width integer not null check (width > 0),
    height integer not null check (height > 0),
    template_version varchar(80) not null,
    enrolled_at timestamp with time zone not null,
    enrolled_by varchar(200) not null,
    constraint enrolment_once_per_record unique (source_agency, record_number),
    constraint enrolment_once_per_image unique (image_sha256)
);

-- Bytes apart from the record, so that lists never read them.
create table enrolment_content (
    enrolment_id bigint primary key references enrolment (id),
    image ${blob} not null,
    template ${blob} not null
);

-- A snapshot is named by the hash of its content; last_enrolment says what it held when it was first searched.
create table gallery_snapshot (
    id varchar(64) primary key,
    size integer not null check (size >= 0),
    last_enrolment bigint,
    created_at timestamp with time zone not null
);
create trigger gallery_snapshot_append_only ${before_change} on gallery_snapshot for each statement ${refuse_change};
