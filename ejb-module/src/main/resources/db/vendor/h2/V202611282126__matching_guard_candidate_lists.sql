-- Candidates and one-to-one scores go with a stored statement of their purge alone (307.5-6.1.3.b, 7.4).
create trigger search_candidate_kept before update, delete on search_candidate for each row
    call 'secondlook.shared.ListGuard';
create trigger comparison_kept before update, delete on comparison for each row
    call 'secondlook.shared.ListGuard';
