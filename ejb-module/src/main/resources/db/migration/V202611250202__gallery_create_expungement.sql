-- Snapshots that can be searched again, and expungement with its proof (307.5-5.4.2, 7.4; MCL 28.243).
drop trigger gallery_snapshot_append_only ${on_gallery_snapshot};
alter table gallery_snapshot add column template_version varchar(80);
alter table gallery_snapshot add column slots bigint;
alter table gallery_snapshot add column removals bigint;
-- Snapshots so far were searched without removals, in the order of their numbers.
update gallery_snapshot set slots = size, removals = 0,
    template_version = (select active_version from gallery_state);
alter table gallery_snapshot drop column last_enrolment;
create trigger gallery_snapshot_append_only ${before_change} on gallery_snapshot for each statement ${refuse_change};

-- Of an expunged enrolment its number, its agency for the counts, and the hash that keeps the picture from coming back
-- with the next import.
alter table enrolment add column expunged_at timestamp with time zone;
alter table enrolment alter column record_number drop not null;
alter table enrolment add constraint enrolment_expunged_says_nothing check
    ((expunged_at is null and record_number is not null)
    or (expunged_at is not null and record_number is null and subject_number is null and capture_date is null));
create index enrolment_of_subject on enrolment (source_agency, subject_number);

create table expungement (
    id varchar(36) primary key,
    enrolment_id bigint not null references enrolment (id),
    authority varchar(20) not null,
    reference varchar(200) not null,
    ordered_on date not null,
    reason varchar(1000) not null,
    image_sha256 varchar(64) not null,
    templates_sha256 ${text} not null,
    template_version varchar(80),
    slots bigint not null,
    removals bigint not null,
    root_before varchar(64) not null,
    account varchar(200) not null,
    account_name varchar(200) not null,
    account_unit varchar(200) not null,
    expunged_at timestamp with time zone not null,
    constraint expungement_once unique (enrolment_id)
);
create trigger expungement_append_only ${before_change} on expungement for each statement ${refuse_change};

-- Written once everything has been read again and found empty; an expungement without it is completed at the next start.
create table expungement_proof (
    expungement_id varchar(36) primary key references expungement (id),
    root_after varchar(64) not null,
    checks ${text} not null,
    proven_at timestamp with time zone not null
);
create trigger expungement_proof_append_only ${before_change} on expungement_proof for each statement ${refuse_change};

create table expungement_acknowledgement (
    expungement_id varchar(36) primary key references expungement (id),
    account varchar(200) not null,
    account_name varchar(200) not null,
    acknowledged_at timestamp with time zone not null
);
create trigger expungement_acknowledgement_append_only ${before_change} on expungement_acknowledgement
    for each statement ${refuse_change};

-- Enrolments that give no face with another model pack: not searched with it, and listed before it is switched to.
create table template_failure (
    template_version varchar(80) not null,
    enrolment_id bigint not null references enrolment (id),
    reason varchar(500) not null,
    primary key (template_version, enrolment_id)
);
