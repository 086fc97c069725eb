-- An account that nobody uses is disabled (307.5-6.1.2.c), and the LASO may enable it again, with a reason.
alter table account add column inactive_at timestamp with time zone;
alter table account add column enabled_again_at timestamp with time zone;
alter table account add column enabled_again_by varchar(200);
alter table account add column enabled_again_reason varchar(500);
