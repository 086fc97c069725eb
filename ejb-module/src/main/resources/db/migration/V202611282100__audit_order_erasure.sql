-- Who ordered that persons are erased out of entries older than a year, on what authority, and what was decided
-- (307.5-7.9). An account is kept as its keyed hash alone. Nothing here is ever changed.
create sequence audit_erasure_order_seq start with 1 increment by 1;
create table audit_erasure_order (
    id bigint primary key,
    sequence_number bigint,
    account_index ${bytes},
    reason varchar(2000) not null,
    authority varchar(200) not null,
    ordered_at timestamp with time zone not null,
    ordered_by varchar(200) not null,
    check ((sequence_number is null) <> (account_index is null))
);
create trigger audit_erasure_order_append_only ${before_change} on audit_erasure_order
    for each statement ${refuse_change};

create table audit_erasure_decision (
    order_id bigint primary key references audit_erasure_order (id),
    confirmed boolean not null,
    remark varchar(2000) not null,
    entries bigint not null,
    decided_at timestamp with time zone not null,
    decided_by varchar(200) not null
);
create trigger audit_erasure_decision_append_only ${before_change} on audit_erasure_decision
    for each statement ${refuse_change};
