-- An entry older than a year, in the form that was kept before the trail had proofs, so that the test server carries it
-- over as its first: only an entry that is really old can be played through an erasure (ErasureIT). Its hash is the one
-- that secondlook.audit.EntryBefore demands.
insert into audit_entry (sequence_number, occurred_at, account, name, unit, role_name, case_number, justification, act,
    object_name, object_hash, outcome, detail, address, workstation, correlation_id, previous_hash, hash)
values (1, timestamp with time zone '2025-06-02 09:00:00.123456+00:00', 'former', 'Officer Former',
    'Crime Intelligence Unit', 'EXAMINER', '25-00001', 'robbery, incident 1: find the driver', 'SearchService.search',
    'request SL-2025-000001', 'abababababababababababababababababababababababababababababababab', 'ALLOWED', 'looked at',
    '10.1.2.3', 'desk 7', 'c-1', '0000000000000000000000000000000000000000000000000000000000000000',
    '85f841c7e4005c65f30a89f8cb6e4f509ce2cddc3dfc373dcf8512f1c3fd4f2b');
update audit_head set sequence_number = 1, hash = '85f841c7e4005c65f30a89f8cb6e4f509ce2cddc3dfc373dcf8512f1c3fd4f2b';
