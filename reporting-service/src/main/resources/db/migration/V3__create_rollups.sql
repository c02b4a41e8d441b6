-- What charts read. Each cell is the number of state rows that fall into it; the scope '*' holds
-- the sum over all sends. An empty cadre or district means that it is not known.
create table message_rollup (
  scope    text not null,
  day      date not null,
  channel  text not null,
  status   text not null,
  reason   text not null,
  cadre    text not null,
  district text not null,
  messages bigint not null,
  segments bigint not null,
  primary key (scope, day, channel, status, reason, cadre, district)
) with (fillfactor = 70);

create table participant_rollup (
  scope    text not null,
  outcome  text not null,
  cadre    text not null,
  district text not null,
  people   bigint not null,
  primary key (scope, outcome, cadre, district)
) with (fillfactor = 70);

create table answer_rollup (
  scope      text    not null,
  question   text    not null,
  category   text    not null,
  understood boolean not null,
  day        date    not null,
  cadre      text    not null,
  district   text    not null,
  answers    bigint  not null,
  primary key (scope, question, category, understood, day, cadre, district)
) with (fillfactor = 70);
create index answer_rollup_day on answer_rollup (scope, day);

-- kind: number, date (days since 1970), first-hour (hours since 1970), first-minutes (from
-- delivery to the first answer).
create table value_rollup (
  scope    text    not null,
  question text    not null,
  kind     text    not null,
  value    numeric not null,
  cadre    text    not null,
  district text    not null,
  answers  bigint  not null,
  primary key (scope, question, kind, value, cadre, district)
) with (fillfactor = 70);

-- Who answered on which day; only ever grows, so repetition and order do not matter.
create table answer_person (
  day    date not null,
  person text not null,
  primary key (day, person)
);
