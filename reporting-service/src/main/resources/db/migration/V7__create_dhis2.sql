-- Which question goes to which data element, and what became of every sending.
create table dhis2_mapping (
  id         uuid        primary key,
  name       text        not null,
  survey     text        not null,
  data_set   text        not null,
  items      jsonb       not null,
  version    integer     not null default 1,
  updated_by text        not null,
  updated_at timestamptz not null default now()
);

create table dhis2_run (
  id           uuid        primary key,
  mapping      uuid        not null references dhis2_mapping (id) on delete cascade,
  version      integer     not null,
  period       text        not null,
  trial        boolean     not null,
  state        text        not null,
  requested_by text        not null,
  values_sent  integer     not null default 0,
  accepted     integer     not null default 0,
  refused      integer     not null default 0,
  left_out     integer     not null default 0,
  problem      text,
  started_at   timestamptz not null default now(),
  ended_at     timestamptz
);
create index dhis2_run_mapping on dhis2_run (mapping, started_at desc);

-- One request to DHIS2: all values of one org unit and period. PARKED is the dead letter.
create table dhis2_group (
  run      uuid        not null references dhis2_run (id) on delete cascade,
  org_unit text        not null,
  facility text        not null,
  values   jsonb       not null,
  state    text        not null default 'PENDING',
  attempts integer     not null default 0,
  due_at   timestamptz not null default now(),
  primary key (run, org_unit)
);
create index dhis2_group_due on dhis2_group (due_at) where state = 'PENDING';

create table dhis2_refusal (
  id           bigint generated always as identity primary key,
  run          uuid not null references dhis2_run (id) on delete cascade,
  facility     text not null,
  org_unit     text not null,
  data_element text not null,
  value        text not null,
  code         text not null,
  message      text not null,
  whose        text not null
);
create index dhis2_refusal_run on dhis2_refusal (run);
