-- What was being read when the server stopped is known afterwards; the rate counts only what took time (307.5-5.4.2).
alter table gallery_import_item add column attempts integer default 0 not null;
alter table gallery_import add column worked_items integer default 0 not null;
update gallery_import set worked_items = done;
