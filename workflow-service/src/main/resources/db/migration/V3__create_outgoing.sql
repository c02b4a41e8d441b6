-- Requests to other services that wait to be accepted: written with the session that makes them.
create table outgoing (
  seq          bigint generated always as identity primary key,
  session      uuid        not null,
  kind         text        not null,
  path         text        not null,
  body         text        not null,
  urgent       boolean     not null,
  attempts     integer     not null default 0,
  next_at      timestamptz not null default now(),
  created_at   timestamptz not null default now()
);
create index outgoing_next on outgoing (urgent desc, next_at, seq);
create index outgoing_of_session on outgoing (session, seq);
