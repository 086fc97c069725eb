-- Searches with everything needed to explain them years later; never changed (307.5-5.4.2, 7.4, 7.8).
create table search_record (
    id varchar(36) primary key,
    request_id varchar(36) not null references lead_request (public_id),
    ordinal integer not null check (ordinal > 0),
    searched_at timestamp with time zone not null,
    examiner varchar(200) not null,
    workstation varchar(100) not null,
    case_status varchar(10) not null,
    model_name varchar(80) not null,
    model_version varchar(80) not null,
    model_sha256 varchar(64) not null,
    template_version varchar(80) not null,
    gallery_snapshot varchar(64) not null references gallery_snapshot (id),
    gallery_size integer not null check (gallery_size >= 0),
    score_threshold double precision not null,
    list_length integer not null check (list_length between 2 and 50),
    probe_sha256 varchar(64) not null,
    face_index integer not null,
    face_x integer not null,
    face_y integer not null,
    face_width integer not null,
    face_height integer not null,
    eye_distance double precision not null,
    face_narrative varchar(1000),
    repeat_reason varchar(500),
    constraint search_record_once unique (request_id, ordinal),
    constraint search_again_has_reason check (ordinal = 1 or repeat_reason is not null)
);
create trigger search_record_append_only ${before_change} on search_record for each statement ${refuse_change};

create table search_candidate (
    search_id varchar(36) not null references search_record (id),
    candidate_rank integer not null check (candidate_rank > 0),
    score double precision not null,
    enrolment_id bigint not null references enrolment (id),
    label varchar(40) not null,
    primary key (search_id, candidate_rank)
);
create trigger search_candidate_append_only ${before_change} on search_candidate for each statement ${refuse_change};

-- The template made from the probe: apart from the record because it is erased with the probe (307.5-5.4.6).
create table search_template (
    search_id varchar(36) primary key references search_record (id),
    template ${blob} not null
);
