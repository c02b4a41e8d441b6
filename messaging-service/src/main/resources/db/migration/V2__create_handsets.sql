-- The simulated handsets of the local mode; empty elsewhere.
create table handset (
  phone      text        primary key,
  behaviour  text        not null default 'DELIVER' check (behaviour in ('DELIVER', 'FAIL', 'NO_REPORT')),
  created_at timestamptz not null default now()
);

create sequence handset_arrival;

create table handset_message (
  id             uuid        primary key,
  phone          text        not null,
  written        boolean     not null,
  text           text        not null,
  seq            bigint      unique,
  arrives_at     timestamptz,
  reports        text,
  told           boolean     not null default true,
  created_at     timestamptz not null default now()
);
create index handset_message_phone on handset_message (phone, created_at);
create index handset_message_arriving on handset_message (arrives_at) where arrives_at is not null;
create index handset_message_reporting on handset_message (created_at) where reports is not null;
create index handset_message_telling on handset_message (created_at) where not told;
comment on column handset_message.seq is 'order of arrival at the handsets; null for what has not arrived or was written there';
comment on column handset_message.arrives_at is 'when a message on its way arrives or is lost; null once it has';
comment on column handset_message.reports is 'the report that is still to be told to messaging';
comment on column handset_message.told is 'whether what was written has been taken by messaging';
