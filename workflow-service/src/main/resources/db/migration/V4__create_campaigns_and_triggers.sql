-- A survey for an audience; the id is the Task's.
create table campaign (
  task         text        primary key,
  flow         text        not null,
  audience     text        not null,
  status       text        not null,
  reason       text,
  addressed    integer,
  done_to      text        not null default '',
  started_all  boolean     not null default false,
  stopping     boolean     not null default false,
  closes_at    timestamptz,
  leased_until timestamptz not null default now(),
  attempts     integer     not null default 0,
  created_at   timestamptz not null,
  ended_at     timestamptz
);
create index campaign_open on campaign (leased_until) where ended_at is null;
create index campaign_stopping on campaign (task) where stopping;
create index campaign_listed on campaign (created_at desc, task);

create table keyword_trigger (
  id         uuid        primary key,
  keyword    text        not null,
  flow       text        not null references flow,
  created_at timestamptz not null default now(),
  constraint keyword_trigger_once unique (keyword)
);
