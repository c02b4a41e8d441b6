-- Facts that wait to be told: written in the transaction that made them true.
create table outbox (
  seq         bigint generated always as identity primary key,
  id          uuid        not null unique,
  topic       text        not null,
  event_key   text        not null,
  type        text        not null,
  body        text        not null,
  traceparent text,
  created_at  timestamptz not null default now()
);

-- Events whose effect is in this database: written in the transaction of the effect.
create table inbox (
  consumer    text        not null,
  event_id    text        not null,
  received_at timestamptz not null default now(),
  primary key (consumer, event_id)
);
create index inbox_received_at on inbox (received_at);
