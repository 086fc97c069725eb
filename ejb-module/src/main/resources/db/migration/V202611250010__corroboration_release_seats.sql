-- A supervisor releases the seat of an examiner who never signs; the abandoned examination stays (307.5-2.4, 5.4.3).
alter table examination add column attempt integer default 1 not null;
alter table examination add constraint attempts_count_from_one check (attempt > 0);
-- Nobody examines twice in a round, neither on the other seat nor again on a seat that was released.
alter table examination add constraint one_examination_per_examiner_and_round unique (parts_id, signer_account);
alter table examination drop constraint examination_once_per_round;
alter table examination add constraint examination_once_per_round unique (parts_id, ordinal, attempt);

create sequence seat_release_seq start with 1 increment by 1;
create table seat_release (
    id bigint primary key,
    examination_id bigint not null unique references examination (id),
    signer_account varchar(200) not null,
    signer_name varchar(200) not null,
    signer_unit varchar(200) not null,
    reasons ${text} not null,
    released_at timestamp with time zone not null
);
create trigger seat_release_append_only ${before_change} on seat_release for each statement ${refuse_change};
