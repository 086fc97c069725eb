-- Why a list is complete, how good the searched face was, and why it was searched all the same (307.5-2.3, 5.4.4).
-- Null for searches made before.
alter table search_record add column proof_root varchar(64);
alter table search_record add column proof_searched integer;
alter table search_record add column proof_places integer;
alter table search_record add column proof_last_score double precision;
alter table search_record add column proof_rescored integer;
alter table search_record add column proof_largest_excluded double precision;
alter table search_record add column quality_reason varchar(500);
alter table search_record add constraint search_list_is_complete check (proof_root is null
    or proof_largest_excluded is null or proof_largest_excluded < proof_last_score);

create table search_quality (
    search_id varchar(36) not null references search_record (id),
    element varchar(20) not null,
    measured double precision not null,
    limited_from double precision,
    suitable_from double precision,
    suitable_to double precision,
    limited_to double precision,
    suitability varchar(12) not null,
    primary key (search_id, element)
);
create trigger search_quality_append_only ${before_change} on search_quality for each statement ${refuse_change};
