-- Drafts of the policy and the Board's approvals (307.5-6.4). Rows are only added: a draft is active with its approval,
-- from the approval's day on. The whole sheet is kept, so that no later system reads other values into it.
create sequence policy_draft_seq start with 1 increment by 1;
create table policy_draft (
    id bigint primary key,
    base_version varchar(20) not null,
    reason varchar(2000) not null,
    sheet ${text} not null,
    drafted_at timestamp with time zone not null,
    drafted_by varchar(200) not null,
    drafter_name varchar(200) not null
);
create trigger policy_draft_append_only ${before_change} on policy_draft for each statement ${refuse_change};

create table policy_approval (
    draft_id bigint primary key references policy_draft (id),
    approved_on date not null,
    resolution varchar(100) not null,
    active_from date not null unique,
    document_name varchar(200) not null,
    document_type varchar(40) not null,
    document_sha256 varchar(64) not null,
    recorded_at timestamp with time zone not null,
    recorded_by varchar(200) not null,
    recorder_name varchar(200) not null,
    constraint policy_approval_before_active check (active_from > approved_on)
);
create trigger policy_approval_append_only ${before_change} on policy_approval for each statement ${refuse_change};

create table policy_document (
    draft_id bigint primary key references policy_approval (draft_id),
    content ${blob} not null
);
create trigger policy_document_append_only ${before_change} on policy_document for each statement ${refuse_change};
