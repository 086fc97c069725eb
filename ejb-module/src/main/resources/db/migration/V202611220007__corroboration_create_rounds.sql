-- Two examinations, the consultation and the supervisor's decision, by four different accounts (307.5-2.4, 5.4.3).
create sequence corroboration_parts_seq start with 1 increment by 1;
create table corroboration_parts (
    id bigint primary key,
    version bigint not null,
    request_id varchar(36) not null references lead_request (public_id),
    round_number integer not null check (round_number > 0),
    search_id varchar(36) not null,
    requester varchar(200) not null,
    searcher varchar(200) not null,
    first_examiner varchar(200),
    second_examiner varchar(200),
    supervisor varchar(200),
    ended_at timestamp with time zone,
    constraint corroboration_round_once unique (request_id, round_number),
    constraint first_examiner_is_not_requester check (first_examiner <> requester),
    constraint second_examiner_is_not_requester check (second_examiner <> requester),
    constraint second_examiner_is_not_first check (second_examiner <> first_examiner),
    constraint second_examiner_is_not_searcher check (second_examiner <> searcher),
    constraint supervisor_is_not_requester check (supervisor <> requester),
    constraint supervisor_is_not_first_examiner check (supervisor <> first_examiner),
    constraint supervisor_is_not_second_examiner check (supervisor <> second_examiner),
    constraint second_after_first check (second_examiner is null or first_examiner is not null),
    constraint supervisor_after_both check (supervisor is null or second_examiner is not null)
);

-- A sheet as it was opened; the examiner's draft is examination_comparison, what counts is the signature.
create sequence examination_seq start with 1 increment by 1;
create table examination (
    id bigint primary key,
    public_id varchar(36) not null unique,
    parts_id bigint not null references corroboration_parts (id),
    ordinal integer not null check (ordinal between 1 and 2),
    signer_account varchar(200) not null,
    signer_name varchar(200) not null,
    signer_unit varchar(200) not null,
    shuffle_seed bigint,
    opened_at timestamp with time zone not null,
    constraint examination_once_per_round unique (parts_id, ordinal),
    constraint second_examination_is_blind check (ordinal = 1 or shuffle_seed is not null)
);
create trigger examination_append_only ${before_change} on examination for each statement ${refuse_change};

create sequence examination_comparison_seq start with 50 increment by 50;
create table examination_comparison (
    id bigint primary key,
    version bigint not null,
    examination_id bigint not null references examination (id),
    sheet_position integer not null check (sheet_position >= 0),
    candidate_rank integer not null check (candidate_rank > 0),
    enrolment_id bigint not null,
    disposition varchar(20) check (case disposition when 'EXCLUDED' then true when 'POSSIBLE' then true
        when 'NOT_COMPARABLE' then true else disposition is null end),
    note ${text},
    constraint comparison_once_per_position unique (examination_id, sheet_position),
    constraint comparison_once_per_rank unique (examination_id, candidate_rank)
);

create sequence examination_signature_seq start with 1 increment by 1;
create table examination_signature (
    id bigint primary key,
    examination_id bigint not null unique references examination (id),
    conclusion varchar(40) not null,
    chosen_rank integer,
    rationale ${text} not null,
    signed_at timestamp with time zone not null,
    signed_hash varchar(64) not null
);
create trigger examination_signature_append_only
    ${before_change} on examination_signature for each statement ${refuse_change};

create table signed_disposition (
    signature_id bigint not null references examination_signature (id),
    sheet_position integer not null,
    candidate_rank integer not null,
    enrolment_id bigint not null,
    disposition varchar(20) not null,
    note ${text},
    primary key (signature_id, sheet_position)
);
create trigger signed_disposition_append_only
    ${before_change} on signed_disposition for each statement ${refuse_change};

create sequence consultation_statement_seq start with 1 increment by 1;
create table consultation_statement (
    id bigint primary key,
    examination_id bigint not null unique references examination (id),
    signer_account varchar(200) not null,
    signer_name varchar(200) not null,
    signer_unit varchar(200) not null,
    conclusion varchar(40) not null,
    chosen_rank integer,
    statement_text ${text} not null,
    signed_at timestamp with time zone not null,
    signed_hash varchar(64) not null
);
create trigger consultation_statement_append_only
    ${before_change} on consultation_statement for each statement ${refuse_change};

create sequence supervisor_decision_seq start with 1 increment by 1;
create table supervisor_decision (
    id bigint primary key,
    parts_id bigint not null unique references corroboration_parts (id),
    signer_account varchar(200) not null,
    signer_name varchar(200) not null,
    signer_unit varchar(200) not null,
    kind varchar(20) not null check (case kind when 'SIGNED_OFF' then true when 'SENT_BACK' then true
        else false end),
    lead_enrolment_id bigint,
    rationale ${text} not null,
    signed_at timestamp with time zone not null,
    signed_hash varchar(64) not null
);
create trigger supervisor_decision_append_only
    ${before_change} on supervisor_decision for each statement ${refuse_change};
