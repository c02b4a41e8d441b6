-- What the code systems of the directory say, one row per concept.
create table concept (
    system    text not null,
    code      text not null,
    display   text not null,
    -- the cadre of a job, where the code system names one
    cadre     text,
    -- the id of the CodeSystem
    resource  text not null,
    constraint concept_key primary key (system, code)
);
create index concept_resource on concept (resource);

-- Codes whose words or cadre changed: roles that bear them have to be written again.
create table role_refresh (
    system text not null,
    code   text not null,
    -- a new one each time, so that a change while the roles are written is not lost
    round  uuid not null default gen_random_uuid(),
    constraint role_refresh_key primary key (system, code)
);
