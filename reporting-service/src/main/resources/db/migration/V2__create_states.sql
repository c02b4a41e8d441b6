-- What is so now: one row per message, session, answer and invited person, from which the roll-ups
-- move. Columns are empty while only a part of the story has arrived. The place of a row is that
-- of the worker when it first became known; placed = false while it is not.
create table message_state (
  message      text primary key,
  scope        text,
  request      text,
  campaign     text,
  practitioner text,
  channel      text,
  status       text,
  reason       text,
  segments     integer not null default 0,
  status_at    timestamptz,
  first_at     timestamptz,
  left_at      timestamptz,
  delivered_at timestamptz,
  cadre        text    not null default '',
  district     text    not null default '',
  facility     text    not null default '',
  placed       boolean not null default false
) with (fillfactor = 80);
create index message_state_scope on message_state (scope, message);
create index message_state_request on message_state (request);
create index message_state_person on message_state (campaign, practitioner) where campaign is not null;
create index message_state_unplaced on message_state (practitioner) where not placed;

create table session_state (
  session         text primary key,
  scope           text,
  person          text,
  flow            text,
  campaign        text,
  practitioner    text,
  contact         text,
  status          text,
  reason          text,
  status_at       timestamptz,
  started_at      timestamptz,
  first_answer_at timestamptz
) with (fillfactor = 80);
create index session_state_person on session_state (scope, person);

create table answer_state (
  session      text not null,
  question     text not null,
  scope        text,
  flow         text,
  campaign     text,
  practitioner text,
  person       text,
  value        text,
  number       numeric,
  category     text,
  understood   boolean,
  at           timestamptz,
  cadre        text    not null default '',
  district     text    not null default '',
  facility     text    not null default '',
  placed       boolean not null default false,
  primary key (session, question)
) with (fillfactor = 80);
create index answer_state_scope on answer_state (scope, question, at desc);
create index answer_state_person on answer_state (scope, person);
create index answer_state_unplaced on answer_state (practitioner) where not placed;

create table participant (
  scope           text not null,
  person          text not null,
  practitioner    text,
  outcome         text,
  invited_at      timestamptz,
  delivered_at    timestamptz,
  first_answer_at timestamptz,
  cadre           text    not null default '',
  district        text    not null default '',
  facility        text    not null default '',
  placed          boolean not null default false,
  primary key (scope, person)
) with (fillfactor = 80);
create index participant_outcome on participant (scope, outcome);
create index participant_unplaced on participant (practitioner) where not placed;
