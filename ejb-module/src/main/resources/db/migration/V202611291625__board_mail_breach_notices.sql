-- Official addresses to which the notice of a breach was mailed (307.5-7.1, 7.2); empty: people notify the agency.
alter table breach_notice add column mailed_to varchar(2000) default '' not null;
