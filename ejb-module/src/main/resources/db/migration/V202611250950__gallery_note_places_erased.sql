-- What the erasing act read again while it still knew the record: the later proof no longer does (307.5-7.4, MCL 28.243).
alter table expungement add column places ${text};
