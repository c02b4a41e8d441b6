-- What each parameter meant when its index rows were written; when a release changes it, the rows
-- are written anew.
alter table fhir_param add column definition text not null default '';
