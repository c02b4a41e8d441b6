-- Every version of every resource: the bytes that are served, compressed; null for a deletion.
-- seq rises strictly with every change of one resource and is taken from one sequence, so all
-- history and every cursor runs on it.
create sequence fhir_seq;

create table fhir_version (
  seq          bigint      primary key,
  type         text collate "C" not null,
  id           text collate "C" not null,
  version      bigint      not null,
  last_updated timestamptz not null,
  body         bytea
);
alter table fhir_version alter column body set storage external;
create unique index fhir_version_of on fhir_version (type, id, version);
create index fhir_version_history on fhir_version (type, last_updated, seq);

-- One row for each logical resource, also when it is deleted: its row lock serialises writers, and
-- its version number goes on when the resource comes back.
create table fhir_current (
  pid          bigint generated always as identity primary key,
  type         text collate "C" not null,
  id           text collate "C" not null,
  version      bigint      not null,
  seq          bigint      not null,
  last_updated timestamptz not null,
  deleted      boolean     not null
);
create unique index fhir_current_key on fhir_current (type, id);
create index fhir_current_of_type on fhir_current (type, pid) where not deleted;
create index fhir_current_updated on fhir_current (type, last_updated, pid) where not deleted;

-- The declared search parameters; their numbers keep the index rows narrow.
create table fhir_param (
  param integer generated always as identity primary key,
  type  text collate "C" not null,
  name  text collate "C" not null,
  unique (type, name)
);

-- Index rows of current versions only.
create table fhir_string (
  pid    bigint  not null,
  param  integer not null,
  folded text collate "C" not null,
  exact  text collate "C" not null
);
create index fhir_string_find on fhir_string (param, folded, pid);
create index fhir_string_of on fhir_string (pid, param);

create table fhir_token (
  pid    bigint  not null,
  param  integer not null,
  system text collate "C" not null,
  code   text collate "C" not null
);
create index fhir_token_find on fhir_token (param, code, system, pid);
create index fhir_token_of on fhir_token (pid, param);

create table fhir_reference (
  pid         bigint  not null,
  param       integer not null,
  target_type text collate "C" not null,
  target_id   text collate "C" not null
);
create index fhir_reference_find on fhir_reference (param, target_id, target_type, pid);
create index fhir_reference_of on fhir_reference (pid, param);

create table fhir_date (
  pid   bigint  not null,
  param integer not null,
  low   timestamptz not null,
  high  timestamptz not null
);
create index fhir_date_low on fhir_date (param, low, pid);
create index fhir_date_high on fhir_date (param, high, pid);
create index fhir_date_of on fhir_date (pid, param);

create table fhir_number (
  pid    bigint  not null,
  param  integer not null,
  value  numeric not null,
  system text collate "C" not null,
  unit   text collate "C" not null
);
create index fhir_number_find on fhir_number (param, value, pid);
create index fhir_number_of on fhir_number (pid, param);

create table fhir_position (
  pid       bigint  not null,
  param     integer not null,
  latitude  double precision not null,
  longitude double precision not null
);
create index fhir_position_find on fhir_position (param, latitude, longitude, pid);
create index fhir_position_of on fhir_position (pid, param);
