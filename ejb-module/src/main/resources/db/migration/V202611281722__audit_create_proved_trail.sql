-- The trail in the form that outsiders can verify (307.5-7.9): hashes for good, payload and keys for the term kept.
-- The entries of the tables "before" are carried over at the first start, which then drops these.
alter table audit_entry rename to audit_entry_before;
alter table audit_head rename to audit_head_before;

-- One row for each act, for good: the RFC 9162 leaf hash of the entry and the chain's hash at it.
create table audit_entry (
    sequence_number bigint primary key,
    leaf_hash ${bytes} not null,
    chain_hash ${bytes} not null
);

-- The entry itself as it was hashed, and its personal part sealed. Goes with a stored retirement.
create table audit_payload (
    sequence_number bigint primary key,
    occurred_at timestamp with time zone not null,
    act varchar(200) not null,
    outcome varchar(10) not null,
    leaf ${text} not null,
    sealed ${bytes} not null
);

-- The key of the personal part, wrapped, and what account and case are found by. Goes with a retirement or erasure.
create table audit_key (
    sequence_number bigint primary key,
    wrapped ${text} not null,
    account_index ${bytes} not null,
    case_index ${bytes}
);
create index audit_key_account on audit_key (account_index);
create index audit_key_case on audit_key (case_index);

-- The single row every writer locks: gives gapless numbers and times that never go back. Only ever moves forward.
create table audit_head (
    id integer primary key check (id = 1),
    entries bigint not null,
    chain_hash ${bytes} not null,
    occurred_at timestamp with time zone not null
);

-- Full tiles of 256 hashes, as outsiders fetch them: level and number as in C2SP tlog-tiles.
create table audit_tile (
    tile_level integer not null,
    tile_index bigint not null,
    hashes ${bytes} not null,
    primary key (tile_level, tile_index)
);

-- Signed notes of the tree, and what witnesses answered to them.
create table audit_checkpoint (
    entries bigint primary key,
    note ${text} not null,
    signed_at timestamp with time zone not null
);
create table audit_cosignature (
    entries bigint not null,
    witness varchar(200) not null,
    line ${text} not null,
    received_at timestamp with time zone not null,
    primary key (entries, witness)
);

-- Signed statements that let payload and keys go (307.5-7.9: past a year), and those that let keys alone go.
create table audit_retirement (
    first_entry bigint primary key,
    last_entry bigint not null unique,
    note ${text} not null,
    check (last_entry >= first_entry)
);
create table audit_erasure (
    sequence_number bigint primary key,
    reason varchar(2000) not null,
    ordered_at timestamp with time zone not null
);

-- Secrets of the trail, sealed under a wrapped key: the one of the blind indexes.
create table audit_secret (
    name varchar(40) primary key,
    wrapped ${text} not null,
    sealed ${bytes} not null
);
