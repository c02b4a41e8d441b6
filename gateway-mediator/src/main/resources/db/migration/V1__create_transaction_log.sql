-- Every exchange through the front door, one partition per UTC day: a day is dropped, not deleted.
create table transaction_log (
  id           uuid        not null,
  at           timestamptz not null,
  route        text        not null,
  client       text,
  subject      text,
  method       text        not null,
  path         text        not null,
  parameters   text        not null,
  status       smallint    not null,
  failure      text,
  millis       bigint      not null,
  owner_millis bigint,
  bytes_in     bigint      not null,
  bytes_out    bigint      not null,
  request_id   text        not null,
  primary key (at, id)
) partition by range (at);
create index transaction_log_id on transaction_log (id);
create index transaction_log_client on transaction_log (client, at);
create index transaction_log_failed on transaction_log (at) where status >= 400 or failure is not null;
create index transaction_log_request on transaction_log (request_id);

-- Catches what no day has been made for, so that a late job never loses a row.
create table transaction_log_default partition of transaction_log default;
