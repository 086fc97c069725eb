-- The signed statement of each confirmed erasure (307.5-7.9): which entries are without their personal part by law, so
-- that a verifier outside can tell them from those that somebody left out. Written once, never changed.
create table audit_erasure_statement (
    order_id bigint primary key references audit_erasure_order (id),
    note ${text} not null,
    signed_at timestamp with time zone not null
);
create trigger audit_erasure_statement_kept ${before_change} on audit_erasure_statement
    for each statement ${refuse_change};
