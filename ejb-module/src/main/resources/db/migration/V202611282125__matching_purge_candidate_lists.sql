-- That the list of a search went when its period was over; rank and score go under such a row alone (307.5-6.1.3.b, 7.4).
create table search_list_purged (
    search_id varchar(36) primary key references search_record (id),
    purged_at timestamp with time zone not null,
    candidates integer not null check (candidates >= 0),
    comparisons integer not null check (comparisons >= 0),
    sha256 varchar(64) not null
);
create trigger search_list_purged_append_only
    ${before_change} on search_list_purged for each statement ${refuse_change};
drop trigger search_candidate_append_only ${on_search_candidate};
drop trigger comparison_append_only ${on_comparison};
