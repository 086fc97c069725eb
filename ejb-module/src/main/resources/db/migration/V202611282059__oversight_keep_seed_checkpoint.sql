-- The signed checkpoint of the audit trail whose hash is the seed of a draw, so that outsiders draw again (307.5-6.1.2.d).
alter table evaluation_draw add column seed_note ${text};
