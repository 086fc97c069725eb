-- What the database refuses on the trail, whoever asks (307.5-7.4, 7.9): see docs/decisions/audit-trail.md.
create function refuse_uncovered() returns trigger language plpgsql set search_path from current as $$
begin
    if tg_table_name = 'audit_key' and tg_op = 'UPDATE' then
        -- Under a new key-encryption key the wrapped key changes and nothing else.
        if new.sequence_number = old.sequence_number and new.account_index = old.account_index
                and new.case_index is not distinct from old.case_index then
            return new;
        end if;
    elsif tg_op = 'DELETE' then
        if exists (select 1 from audit_retirement where old.sequence_number between first_entry and last_entry) then
            return old;
        end if;
        if tg_table_name = 'audit_key'
                and exists (select 1 from audit_erasure where sequence_number = old.sequence_number) then
            return old;
        end if;
    end if;
    raise exception 'Table % keeps what no stored statement covers: % is refused', tg_table_name, tg_op
        using errcode = '23001';
end
$$;

create function refuse_early() returns trigger language plpgsql set search_path from current as $$
declare
    youngest timestamp with time zone;
begin
    if tg_table_name = 'audit_retirement' then
        select max(occurred_at) into youngest from audit_payload
            where sequence_number between new.first_entry and new.last_entry;
    else
        select max(occurred_at) into youngest from audit_payload where sequence_number = new.sequence_number;
    end if;
    if youngest is null or youngest > current_timestamp - interval '365 days' then
        raise exception 'Table %: entries younger than a year, or gone already, are covered by no statement, 307.5-7.9',
            tg_table_name using errcode = '23001';
    end if;
    return new;
end
$$;

create function refuse_backward() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.id = old.id and new.entries > old.entries and new.occurred_at >= old.occurred_at then
        return new;
    end if;
    raise exception 'Table % only moves forward: % is refused', tg_table_name, tg_op using errcode = '23001';
end
$$;

create trigger audit_entry_kept before update or delete or truncate on audit_entry for each statement
    execute function refuse_change();
create trigger audit_tile_kept before update or delete or truncate on audit_tile for each statement
    execute function refuse_change();
create trigger audit_checkpoint_kept before update or delete or truncate on audit_checkpoint for each statement
    execute function refuse_change();
create trigger audit_cosignature_kept before update or delete or truncate on audit_cosignature for each statement
    execute function refuse_change();
create trigger audit_retirement_kept before update or delete or truncate on audit_retirement for each statement
    execute function refuse_change();
create trigger audit_erasure_kept before update or delete or truncate on audit_erasure for each statement
    execute function refuse_change();
create trigger audit_secret_kept before delete or truncate on audit_secret for each statement
    execute function refuse_change();
create trigger audit_payload_kept before truncate on audit_payload for each statement
    execute function refuse_change();
create trigger audit_key_kept before truncate on audit_key for each statement
    execute function refuse_change();
create trigger audit_head_kept before truncate on audit_head for each statement
    execute function refuse_change();
create trigger audit_head_forward before update or delete on audit_head for each row
    execute function refuse_backward();
create trigger audit_payload_covered before update or delete on audit_payload for each row
    execute function refuse_uncovered();
create trigger audit_key_covered before update or delete on audit_key for each row
    execute function refuse_uncovered();
create trigger audit_retirement_due before insert on audit_retirement for each row
    execute function refuse_early();
create trigger audit_erasure_due before insert on audit_erasure for each row
    execute function refuse_early();

insert into audit_head (id, entries, chain_hash, occurred_at)
values (1, 0, '\xe3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', timestamp with time zone '1970-01-01 00:00:00Z');
