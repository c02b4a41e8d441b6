-- A worker counts as stopped by the number they own, or by the one they were last written to.
drop index contact_stopped;
create index contact_stopped on contact (coalesce(practitioner, addressed_as))
  where stopped_at is not null;
