-- A contact stands for one phone number.
create table contact (
  id            uuid        primary key,
  phone         text        not null constraint contact_phone unique,
  practitioner  text,
  addressed_as  text,
  language      text,
  looked_up_at  timestamptz,
  stopped_at    timestamptz,
  created_at    timestamptz not null default now()
);
create index contact_practitioner on contact (practitioner) where practitioner is not null;
create index contact_stopped on contact (practitioner) where stopped_at is not null;
comment on column contact.practitioner is 'the one worker known to have the number; null when none or several';
comment on column contact.addressed_as is 'the worker last written to at this number';

-- Every wish to stop or start, for the record.
create table consent_change (
  seq        bigint generated always as identity primary key,
  contact    uuid        not null references contact (id),
  wish       text        not null,
  source     text        not null,
  actor      text,
  at         timestamptz not null
);
create index consent_change_contact on consent_change (contact);

-- Numbers of the workers that have been addressed: mCSD has no search by phone.
create table worker_phone (
  phone         text not null,
  practitioner  text not null,
  primary key (phone, practitioner)
);
create index worker_phone_practitioner on worker_phone (practitioner);

-- When the directory last told of a change, so that what was looked up before is asked for again.
create table directory_change (
  type       text        primary key,
  at         timestamptz not null
);

-- An accepted CommunicationRequest: what of its audience has been turned into messages.
create table send (
  request      text        primary key,
  seq          bigint      generated always as identity,
  campaign     text,
  lane         text        not null check (lane in ('FAST', 'BULK')),
  state        text        not null check (state in ('WAITING', 'SENDING', 'COMPLETED', 'REVOKING', 'REVOKED')),
  due_at       timestamptz,
  expires_at   timestamptz not null,
  audience     boolean     not null,
  step         int         not null default 0,
  progress     text        not null default '',
  attempts     int         not null default 0,
  leased_by    text,
  lease_until  timestamptz,
  created_at   timestamptz not null default now()
);
create index send_due on send (audience, seq) where due_at is not null;
create index send_campaign on send (campaign) where campaign is not null;
create index send_open on send (seq) where state in ('SENDING', 'REVOKING');
comment on column send.due_at is 'when its audience is to be worked on (again); null when all of it has messages';
comment on column send.audience is 'whether people have to be looked for, page by page';
comment on column send.step is 'recipients of the request that are done';
comment on column send.progress is 'the last worker of the recipient in hand that has a message';

-- A repeated identifier is the first request again, never a second send.
create table request_identifier (
  system  text not null,
  value   text not null,
  request text not null,
  primary key (system, value)
);

-- One message to one worker: the queue, and the state that Communication shows.
create table message (
  id           uuid        primary key,
  request      text        not null references send (request),
  campaign     text,
  addressee    text        not null,
  recipient    text,
  contact      uuid        references contact (id),
  phone        text,
  channel      text,
  lane         text        not null,
  turn         text        not null,
  status       text        not null,
  reason       text,
  language     text        not null,
  text         text        not null,
  segments     int         not null,
  consented    boolean     not null default false,
  provider_id  text,
  attempts     int         not null default 0,
  due_at       timestamptz,
  leased_by    text,
  lease_until  timestamptz,
  expires_at   timestamptz not null,
  sent_at      timestamptz,
  received_at  timestamptz,
  created_at   timestamptz not null,
  updated_at   timestamptz not null,
  constraint message_addressee unique (request, addressee)
);
create index message_queue on message (channel, lane, turn, due_at)
  where due_at is not null and lease_until is null;
create index message_lease on message (lease_until) where lease_until is not null;
create index message_expiry on message (expires_at) where due_at is not null;
create index message_progress on message (request, status, reason);
create index message_campaign on message (campaign, status, reason) where campaign is not null;
create index message_contact on message (contact, created_at) where contact is not null;
create index message_provider on message (channel, provider_id) where provider_id is not null;
comment on column message.turn is 'requests, or campaigns, take turns in the queue';
comment on column message.consented is 'goes out although the person asked to stop: the confirmation itself';

-- Reports that came before the answer to the hand-over told its id.
create table early_report (
  seq          bigint      generated always as identity primary key,
  channel      text        not null,
  provider_id  text        not null,
  status       text        not null,
  reason       text,
  at           timestamptz not null,
  stored_at    timestamptz not null default now()
);
create index early_report_provider on early_report (channel, provider_id);

-- Which replica drives a channel: the rate holds for the channel, not for each replica.
create table channel_driver (
  channel      text        primary key,
  holder       text        not null,
  held_until   timestamptz not null,
  state        text        not null default 'OPEN',
  accepted     bigint      not null default 0,
  deferred     bigint      not null default 0,
  rejected     bigint      not null default 0,
  unknown      bigint      not null default 0
);

-- What handsets wrote to us.
create table inbound (
  id             uuid        primary key,
  seq            bigint      generated always as identity unique,
  contact        uuid        not null references contact (id),
  practitioner   text,
  channel        text        not null,
  text           text        not null,
  provider_id    text,
  in_response_to uuid,
  handled        boolean     not null default false,
  at             timestamptz not null,
  stored_at      timestamptz not null default now()
);
create unique index inbound_once on inbound (channel, provider_id) where provider_id is not null;
create index inbound_contact on inbound (contact, stored_at);
create index inbound_unanswered on inbound (seq) where not handled;
