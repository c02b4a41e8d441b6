-- What the summary counts, kept beside the resources: one narrow row for each.
create table summary_person (
    id     text    not null constraint summary_person_key primary key,
    active boolean not null,
    phone  boolean not null
);
create table summary_role (
    id      text    not null constraint summary_role_key primary key,
    person  text    not null,
    active  boolean not null,
    place   text    not null,
    cadre   text    not null,
    display text    not null
);
create index summary_role_person on summary_role (person);
create table summary_place (
    id       text    not null constraint summary_place_key primary key,
    name     text    not null,
    part_of  text    not null,
    facility boolean not null,
    district boolean not null
);
