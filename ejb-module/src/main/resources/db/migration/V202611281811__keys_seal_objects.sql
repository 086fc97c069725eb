-- Photographs, templates and reports are sealed, each under a key of its own (307.5-7.1). Rows without a wrapped key are
-- converted while the system runs. The pages of a report move out of their append-only row, because the wrapping of
-- their key changes at every rotation; the row keeps their hash.
alter table probe_image add column wrapped_key varchar(200);
alter table enrolment_content add column wrapped_key varchar(200);
alter table enrolment_template add column wrapped_key varchar(200);
alter table gallery_kept_picture add column wrapped_key varchar(200);
alter table search_template add column wrapped_key varchar(200);
create table lead_report_file (
    report_id bigint primary key references lead_report (id),
    pdf ${blob},
    wrapped_key varchar(200)
);
insert into lead_report_file (report_id, pdf) select id, pdf from lead_report;
drop trigger lead_report_append_only ${on_lead_report};
alter table lead_report drop column pdf;
create trigger lead_report_append_only ${before_change} on lead_report for each statement ${refuse_change};

-- The key-encryption keys that ever wrapped something here: the system does not start without one that is not retired.
create table key_encryption_key (
    kek varchar(40) primary key,
    known_since timestamp with time zone not null,
    retired_at timestamp with time zone
);
