-- Flows as they were imported; the revision is the one new sessions begin with.
create table flow (
  uuid       text        primary key,
  name       text        not null,
  revision   integer     not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

-- Every definition there ever was: sessions go on with the one they began with.
create table flow_revision (
  flow        text        not null references flow,
  revision    integer     not null,
  definition  json        not null,
  imported_at timestamptz not null default now(),
  imported_by text        not null,
  primary key (flow, revision)
);

create table flow_field (
  key  text primary key,
  name text not null,
  type text not null
);

create table flow_group (
  uuid  text primary key,
  name  text not null,
  query text
);
