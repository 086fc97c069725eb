-- One-to-one comparisons: score, both hashes and the facts of the second picture, never the picture (307.5-2.3, 7.8).
create table comparison (
    id varchar(36) primary key,
    search_id varchar(36) not null references search_record (id),
    compared_at timestamp with time zone not null,
    examiner varchar(200) not null,
    workstation varchar(100) not null,
    case_status varchar(10) not null,
    probe_sha256 varchar(64) not null,
    model_name varchar(80) not null,
    model_version varchar(80) not null,
    model_sha256 varchar(64) not null,
    template_version varchar(80) not null,
    candidate_rank integer,
    label varchar(40),
    source varchar(20),
    source_detail varchar(500),
    whom varchar(500),
    second_sha256 varchar(64) not null,
    second_format varchar(40) not null,
    face_index integer not null,
    face_x integer not null,
    face_y integer not null,
    face_width integer not null,
    face_height integer not null,
    eye_distance double precision not null,
    face_large_enough boolean not null,
    second_quality varchar(12) not null,
    score double precision not null check (score between -1.001 and 1.001),
    constraint comparison_of_candidate foreign key (search_id, candidate_rank)
        references search_candidate (search_id, candidate_rank),
    constraint comparison_with_one_other check ((candidate_rank is null and label is null and source is not null
        and whom is not null) or (candidate_rank is not null and label is not null and source is null
        and source_detail is null and whom is null))
);
create index comparison_by_search on comparison (search_id);
create trigger comparison_append_only ${before_change} on comparison for each statement ${refuse_change};
