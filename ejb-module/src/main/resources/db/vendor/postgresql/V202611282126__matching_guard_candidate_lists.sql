-- Candidates and one-to-one scores go with a stored statement of their purge alone (307.5-6.1.3.b, 7.4).
create function refuse_unpurged() returns trigger language plpgsql set search_path from current as $$
begin
    if tg_op = 'DELETE' and exists (select 1 from search_list_purged where search_id = old.search_id) then
        return old;
    end if;
    raise exception 'Table % keeps what no purge covers: % is refused', tg_table_name, tg_op using errcode = '23001';
end
$$;
create trigger search_candidate_kept before update or delete on search_candidate
    for each row execute function refuse_unpurged();
create trigger search_candidate_not_truncated before truncate on search_candidate
    for each statement execute function refuse_change();
create trigger comparison_kept before update or delete on comparison
    for each row execute function refuse_unpurged();
create trigger comparison_not_truncated before truncate on comparison
    for each statement execute function refuse_change();
