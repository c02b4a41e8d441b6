-- When a wait ends for good (expiry or closing): its time-out begins only when the question is sent.
alter table session add column ends_at timestamptz;
alter table session add column ends_kind text;
update session set ends_at = due_at, ends_kind = due_kind where due_kind <> 'TIMEOUT';
