-- What the database refuses on the trail, whoever asks (307.5-7.4, 7.9): see docs/decisions/audit-trail.md.
create trigger audit_entry_kept before update, delete on audit_entry for each statement
    call 'secondlook.shared.AppendOnly';
create trigger audit_tile_kept before update, delete on audit_tile for each statement
    call 'secondlook.shared.AppendOnly';
create trigger audit_checkpoint_kept before update, delete on audit_checkpoint for each statement
    call 'secondlook.shared.AppendOnly';
create trigger audit_cosignature_kept before update, delete on audit_cosignature for each statement
    call 'secondlook.shared.AppendOnly';
create trigger audit_retirement_kept before update, delete on audit_retirement for each statement
    call 'secondlook.shared.AppendOnly';
create trigger audit_erasure_kept before update, delete on audit_erasure for each statement
    call 'secondlook.shared.AppendOnly';
create trigger audit_secret_kept before delete on audit_secret for each statement
    call 'secondlook.shared.AppendOnly';
create trigger audit_head_forward before update, delete on audit_head for each row
    call 'secondlook.shared.TrailGuard';
create trigger audit_payload_covered before update, delete on audit_payload for each row
    call 'secondlook.shared.TrailGuard';
create trigger audit_key_covered before update, delete on audit_key for each row
    call 'secondlook.shared.TrailGuard';
create trigger audit_retirement_due before insert on audit_retirement for each row
    call 'secondlook.shared.TrailGuard';
create trigger audit_erasure_due before insert on audit_erasure for each row
    call 'secondlook.shared.TrailGuard';

insert into audit_head (id, entries, chain_hash, occurred_at)
values (1, 0, X'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', timestamp with time zone '1970-01-01 00:00:00Z');
