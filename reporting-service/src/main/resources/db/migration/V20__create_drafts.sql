-- What officials are about to send, from the first filter to the moment it was handed over. The
-- console's part of this service uses the versions from 20.
create table draft (
  id         uuid        primary key,
  owner      text        not null,
  owner_name text        not null,
  state      text        not null,
  body       jsonb       not null,
  send_at    timestamptz,
  sent_at    timestamptz,
  people     bigint,
  resource   text,
  decided_by text,
  remark     text,
  attempts   integer     not null default 0,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint draft_state_known check (state in ('DRAFT', 'ASKED', 'PLANNED', 'SENT', 'STOPPED'))
);
create index draft_due on draft (send_at) where state = 'PLANNED';
create index draft_listed on draft (updated_at desc) where state <> 'DRAFT';
create index draft_owned on draft (owner, updated_at desc) where state = 'DRAFT';
