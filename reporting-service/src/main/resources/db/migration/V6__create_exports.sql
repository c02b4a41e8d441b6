-- Exports that are too long for one request; the file is kept in pieces for a day.
create table export_job (
  id           uuid        primary key,
  kind         text        not null,
  subject      text        not null,
  format       text        not null,
  district     text,
  cadre        text,
  requested_by text        not null,
  state        text        not null,
  rows_done    bigint      not null default 0,
  rows_total   bigint      not null default 0,
  bytes        bigint      not null default 0,
  problem      text,
  leased_until timestamptz not null default now(),
  created_at   timestamptz not null default now(),
  ended_at     timestamptz
);
create index export_job_open on export_job (leased_until) where state in ('QUEUED', 'RUNNING');

create table export_piece (
  export uuid    not null references export_job (id) on delete cascade,
  n      integer not null,
  bytes  bytea   not null,
  primary key (export, n)
);
