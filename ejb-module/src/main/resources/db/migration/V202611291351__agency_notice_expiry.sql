-- That the warning so many days before an agreement expires was sent (307.5-5.5.a): once, whichever server does it.
create table agency_expiry_notice (
    id varchar(50) primary key,
    agreement_id varchar(36) not null references agency_agreement (id),
    days integer not null,
    told_at timestamp with time zone not null
);
create trigger agency_expiry_notice_append_only ${before_change} on agency_expiry_notice for each statement ${refuse_change};
