-- Each version of the policy is followed by one alone, whoever records approvals at the same moment (307.5-6.4).
alter table policy_approval add column base_version varchar(20) default '' not null;
alter table policy_approval add constraint policy_approval_succeeds unique (base_version);
