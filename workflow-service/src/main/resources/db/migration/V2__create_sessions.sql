-- A worker's way through a flow. The party is who it is with: 'p/<practitioner>' or 'c/<contact>'.
create table session (
  id           uuid        primary key,
  flow         text        not null,
  campaign     text,
  practitioner text,
  contact      text,
  party        text        not null,
  status       text        not null,
  reason       text,
  state        text        not null,
  sprints      integer     not null,
  messages     integer     not null,
  timeout_secs integer,
  closes_at    timestamptz,
  due_at       timestamptz,
  due_kind     text,
  started_at   timestamptz not null,
  updated_at   timestamptz not null,
  ended_at     timestamptz,
  constraint session_once_per_campaign unique (campaign, practitioner)
);

-- One waiting session per contact.
create unique index session_waiting on session (party) where status = 'WAITING';
create index session_due on session (due_at) where status = 'WAITING';
create index session_of_campaign on session (campaign, status) where campaign is not null;

-- What flows have learnt about somebody, beside what the directory says; the language only when
-- somebody chose it in a flow.
create table participant (
  party      text        primary key,
  contact    text        not null,
  language   text,
  updated_at timestamptz not null default now()
);
