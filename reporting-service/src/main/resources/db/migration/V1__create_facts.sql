-- What has happened, as it was told: append-only, one partition per month. The data side of
-- reporting uses the versions below 20.
create table message_fact (
  id          bigint generated always as identity,
  message     text        not null,
  request     text        not null,
  campaign    text,
  recipient   text,
  channel     text,
  status      text        not null,
  reason      text,
  segments    integer     not null,
  at          timestamptz not null,
  recorded_at timestamptz not null default now(),
  primary key (at, id)
) partition by range (at);
create table message_fact_other partition of message_fact default;

create table session_fact (
  id           bigint generated always as identity,
  session      text        not null,
  flow         text        not null,
  campaign     text,
  practitioner text,
  contact      text,
  status       text        not null,
  reason       text,
  at           timestamptz not null,
  recorded_at  timestamptz not null default now(),
  primary key (at, id)
) partition by range (at);
create table session_fact_other partition of session_fact default;

create table answer_fact (
  id           bigint generated always as identity,
  session      text        not null,
  flow         text        not null,
  campaign     text,
  practitioner text,
  question     text        not null,
  value        text        not null,
  number       numeric,
  category     text,
  understood   boolean     not null,
  at           timestamptz not null,
  recorded_at  timestamptz not null default now(),
  primary key (at, id)
) partition by range (at);
create table answer_fact_other partition of answer_fact default;
