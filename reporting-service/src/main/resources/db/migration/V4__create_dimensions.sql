-- What is known of a worker, read from the directory; names serve the lists of officers.
create table worker (
  id           text primary key,
  name         text not null default '',
  cadre        text not null default '',
  job          text not null default '',
  facility     text not null default '',
  district     text not null default '',
  gone         boolean not null default false,
  fetched_at   timestamptz not null
);

-- Places of the directory: kind is facility, district, region, country or other.
create table place (
  id         text primary key,
  name       text not null,
  kind       text not null,
  parent     text,
  active     boolean not null default true,
  district   text not null default '',
  region     text not null default '',
  identifiers jsonb not null default '[]',
  longitude  double precision,
  latitude   double precision,
  outline    jsonb,
  fetched_at timestamptz not null
);
create index place_kind on place (kind, name);

-- Codes and their words.
create table term (
  kind    text not null,
  code    text not null,
  display text not null,
  primary key (kind, code)
);

-- What has to be read from the directory; a failed read is tried again later.
create table wanted (
  kind     text not null,
  id       text not null,
  attempts integer not null default 0,
  due_at   timestamptz not null default now(),
  primary key (kind, id)
);
create index wanted_due on wanted (due_at);
