-- Under which version the registration of this content went to the OpenHIM core.
create table openhim_registration (
  urn     text primary key,
  hash    text not null,
  version text not null
);
