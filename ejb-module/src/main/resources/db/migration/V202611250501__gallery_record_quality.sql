-- With every template the pack that made it and how good the photograph is; null: made before, not assessed (307.5-5.4.2).
alter table enrolment_template add column pack varchar(200);
alter table enrolment_template add column suitability varchar(12);
alter table enrolment_template add column measured varchar(600);
alter table enrolment_template add column quality_policy varchar(20);
alter table enrolment_template add constraint enrolment_template_quality check (
    (suitability is null and measured is null and quality_policy is null)
    or (suitability is not null and measured is not null and quality_policy is not null and removal is null));
