-- Imports that go on after a stop, what became of each image, pictures kept without a template (307.5-5.4.2).
create sequence gallery_import_seq start with 1 increment by 1;
create table gallery_import (
    id bigint primary key,
    version bigint not null,
    folder varchar(500) not null,
    booking_source boolean not null,
    state varchar(20) not null,
    ordered_by varchar(200) not null,
    ordered_name varchar(200) not null,
    ordered_unit varchar(200) not null,
    ordered_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    ending varchar(1000),
    total integer not null,
    done integer not null,
    enrolled integer not null,
    kept integer not null,
    duplicates integer not null,
    no_face integer not null,
    refused integer not null,
    worked_millis bigint not null,
    check (done <= total)
);
create index gallery_import_state on gallery_import (state);

-- What is to be imported: a line of a CSV with its file, or a file alone. Written before the first of it is read.
create sequence gallery_import_item_seq start with 500 increment by 500;
create table gallery_import_item (
    id bigint primary key,
    import_id bigint not null references gallery_import (id),
    number integer not null,
    path varchar(1000) not null,
    line integer,
    source_agency varchar(200),
    record_number varchar(200),
    subject_number varchar(200),
    capture_date date,
    photograph varchar(20) not null,
    frontal boolean not null,
    done boolean not null,
    constraint gallery_import_item_once unique (import_id, number)
);
create index gallery_import_item_next on gallery_import_item (import_id, done, number);

-- Pictures of a booking that are no frontal face: profiles, scars, marks, tattoos. Kept beside it, never searched.
create sequence gallery_kept_seq start with 1 increment by 1;
create table gallery_kept_picture (
    id bigint primary key,
    source_agency varchar(120) not null,
    record_number varchar(60),
    subject_number varchar(60),
    capture_date date,
    shows varchar(20) not null,
    image_sha256 varchar(64) not null,
    media_type varchar(20) not null,
    width integer not null check (width > 0),
    height integer not null check (height > 0),
    image ${blob},
    kept_at timestamp with time zone not null,
    erased_at timestamp with time zone,
    constraint gallery_kept_erased check ((erased_at is null and image is not null and record_number is not null)
        or (erased_at is not null and image is null and record_number is null)),
    constraint gallery_kept_once_per_image unique (image_sha256)
);
create index gallery_kept_record on gallery_kept_picture (source_agency, record_number);

-- Credentials of the Department's own booking systems; the secret is kept as its hash.
create table gallery_booking_client (
    client_id varchar(60) primary key,
    version bigint not null,
    name varchar(120) not null,
    secret_sha256 varchar(64) not null,
    issued_at timestamp with time zone not null,
    issued_by varchar(200) not null,
    revoked_at timestamp with time zone,
    revoked_by varchar(200)
);

-- One booking handed in over the interface; the same again under the same key gives the first answer.
create table gallery_booking (
    id varchar(36) primary key,
    client_id varchar(60) not null references gallery_booking_client (client_id),
    idempotency_key varchar(200),
    payload_sha256 varchar(64) not null,
    received_at timestamp with time zone not null,
    constraint gallery_booking_once_per_key unique (client_id, idempotency_key)
);

-- What became of each image, of an import's item or of a booking: through it the trail of a job leads to enrolments.
create sequence gallery_import_outcome_seq start with 500 increment by 500;
create table gallery_import_outcome (
    id bigint primary key,
    import_id bigint references gallery_import (id),
    booking_id varchar(36) references gallery_booking (id),
    item integer not null,
    image integer not null,
    result varchar(20) not null,
    clause varchar(20),
    reason varchar(1000),
    enrolment_id bigint references enrolment (id),
    kept_id bigint references gallery_kept_picture (id),
    image_sha256 varchar(64),
    check ((import_id is null) <> (booking_id is null)),
    constraint gallery_import_outcome_once unique (import_id, item, image)
);
create index gallery_import_outcome_enrolment on gallery_import_outcome (enrolment_id);
create index gallery_import_outcome_booking on gallery_import_outcome (booking_id);
