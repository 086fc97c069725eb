-- A weekly report names the hash of the trail it was reconciled with, and is printed beside its table (307.5-6.2).
alter table weekly_report add column trail_hash varchar(64);
alter table weekly_report add column pdf_sha256 varchar(64);
create table weekly_document (
    monday date primary key references weekly_report (monday),
    pdf ${bytes} not null
);
create trigger weekly_document_append_only ${before_change} on weekly_document for each statement ${refuse_change};
