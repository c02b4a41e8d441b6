-- The questions of a flow, as workflow tells them; kept so that results can be read while it is away.
create table flow_form (
  flow       text primary key,
  name       text not null,
  questions  jsonb not null,
  fetched_at timestamptz not null
);
create table campaign_form (
  campaign   text primary key,
  flow       text not null,
  name       text not null,
  closes_at  timestamptz,
  fetched_at timestamptz not null
);
