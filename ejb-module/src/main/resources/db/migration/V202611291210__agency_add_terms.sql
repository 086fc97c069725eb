-- What an agreement says beside its days and offenses: other parties, the agency's official mail domains (307.5-7.1),
-- and how many requests it covers; parties and domains one a line. An agreement is in force until the day on which it
-- expires begins, so that it lasts a day at least.
alter table agency_agreement add column parties varchar(4100);
alter table agency_agreement add column mail_domains varchar(5200);
alter table agency_agreement add column per_month integer;
alter table agency_agreement add column per_year integer;
alter table agency_agreement add constraint agency_agreement_volume
    check ((per_month is null or per_month > 0) and (per_year is null or per_year > 0));
