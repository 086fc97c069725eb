-- What the first examiner perceives on the probe, for the Board's tables (307.5-6.2); no part of the opinion.
create table examination_perception (
    examination_id bigint primary key references examination (id),
    request_id varchar(36) not null references lead_request (public_id),
    race varchar(20) not null,
    sex varchar(20) not null
);
create index examination_perception_request on examination_perception (request_id);
create trigger examination_perception_append_only
    ${before_change} on examination_perception for each statement ${refuse_change};
