-- The function behind the append-only triggers: see docs/decisions/append-only.md (307.5-7.4).
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Table % is append-only: % is refused', tg_table_name, tg_op using errcode = '23001';
end
$$;
