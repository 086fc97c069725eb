-- Templates apart from pictures, in numbered places, so that the search store can be rebuilt to the same root (307.5-5.4.2).
-- One row, locked for a moment by every change of the gallery; no version before the first enrolment.
create table gallery_state (
    id integer primary key check (id = 1),
    active_version varchar(80)
);

-- How many places and removals the templates of one version have: the numbers given out next. The mark ties the
-- files of the search store to this database.
create table gallery_head (
    template_version varchar(80) primary key,
    slots bigint not null check (slots >= 0),
    removals bigint not null check (removals >= 0),
    mark varchar(36) not null,
    constraint gallery_head_removals check (removals <= slots)
);

create table enrolment_template (
    enrolment_id bigint not null references enrolment (id),
    template_version varchar(80) not null references gallery_head (template_version),
    slot bigint not null check (slot >= 0),
    template ${blob},
    template_sha256 varchar(64) not null,
    removal bigint check (removal >= 0),
    primary key (template_version, slot),
    constraint enrolment_template_once unique (enrolment_id, template_version),
    constraint enrolment_template_removal unique (template_version, removal),
    constraint enrolment_template_erased check ((removal is null and template is not null)
        or (removal is not null and template is null))
);

insert into gallery_head (template_version, slots, removals, mark)
    select template_version, count(*), 0, cast(${random_uuid} as varchar(36)) from enrolment group by template_version;
insert into enrolment_template (enrolment_id, template_version, slot, template, template_sha256)
    select e.id, e.template_version,
        row_number() over (partition by e.template_version order by e.id) - 1, c.template, ${sha256_of_template}
    from enrolment e join enrolment_content c on c.enrolment_id = e.id;
insert into gallery_state (id, active_version)
    values (1, (select template_version from enrolment where id = (select max(id) from enrolment)));
alter table enrolment_content drop column template;
