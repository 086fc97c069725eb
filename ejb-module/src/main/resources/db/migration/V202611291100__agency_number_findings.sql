-- A suspension is named by the number of its finding wherever it refuses (307.5-5.5.c). Findings written before the
-- numbers keep none, because nothing about a finding ever changes; the agencies they suspend get theirs all the same.
alter table agency add column finding_number varchar(40);
alter table agency_finding add column finding_number varchar(40);
update agency set finding_number = ori || '-F'
    || cast((select count(*) from agency_finding f where f.agency_id = agency.id) as varchar(10)) where suspended;
alter table agency add constraint agency_suspended_by_number check (not suspended or finding_number is not null);
alter table agency_finding add constraint agency_finding_number unique (finding_number);
