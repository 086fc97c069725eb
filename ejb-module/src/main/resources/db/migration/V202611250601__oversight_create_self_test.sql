-- Accuracy self-tests, for the Board's annual report: what was measured, when, with which pack (307.5-6.3).
create table self_test (
    record_sha256 varchar(64) primary key,
    tested_at timestamp with time zone not null,
    taken_up_at timestamp with time zone not null,
    pack_name varchar(80) not null,
    pack_version varchar(80) not null,
    pack_sha256 varchar(64) not null,
    template_version varchar(80) not null,
    images integer not null check (images > 0),
    people integer not null check (people > 0),
    faceless bigint not null,
    faces_of bigint not null,
    missed_at_rank_1 bigint not null,
    searches bigint not null,
    accepted bigint not null,
    pairs bigint not null,
    accept_score double precision,
    figures ${text} not null,
    check (faceless between 0 and faces_of),
    check (missed_at_rank_1 between 0 and searches),
    check (accepted between 0 and pairs)
);
create index self_test_by_date on self_test (tested_at);
create trigger self_test_append_only ${before_change} on self_test for each statement ${refuse_change};
