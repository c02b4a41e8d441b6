-- What other systems sent, as they sent it, and what became of it here.
create table source_record (
    source       text        not null,
    type         text        not null,
    id           text        not null,
    -- SHA-256 over the rules it was read by and the record itself
    fingerprint  bytea       not null,
    raw          text        not null,
    state        text        not null,
    -- what kept it out, in words
    problem      text,
    target_type  text,
    target_id    text,
    -- Type/id of resources it refers to that were not there when it was read
    lacks        text[]      not null default '{}',
    -- the day from which it reads differently, such as the day after a post ends
    read_again   date,
    import_id    uuid        not null,
    updated_at   timestamptz not null default now(),
    constraint source_record_key primary key (source, type, id),
    constraint source_record_state check (state in ('stored', 'waiting', 'rejected'))
);
create index source_record_target on source_record (target_type, target_id);
create index source_record_lacks on source_record (source, type, id) where lacks <> '{}';
create index source_record_read_again on source_record (read_again) where read_again is not null;

-- One upload and how far its reading has come: passes over the files, one rank of types after the
-- other; (rank, file, entry) is the first record that is not done yet.
create table import_job (
    id           uuid        not null constraint import_job_key primary key,
    number       bigint      generated always as identity,
    source       text        not null,
    state        text        not null,
    files        int         not null,
    records      int         not null default 0,
    stored       int         not null default 0,
    unchanged    int         not null default 0,
    rejected     int         not null default 0,
    waiting      int         not null default 0,
    counted      boolean     not null default false,
    rank         int         not null default 0,
    file         int         not null default 0,
    entry        int         not null default 0,
    attempts     int         not null default 0,
    owner        text,
    leased_until timestamptz not null default now(),
    started_at   timestamptz not null,
    ended_at     timestamptz,
    constraint import_job_state check (state in ('RUNNING', 'DONE', 'FAILED', 'STOPPED'))
);
create unique index import_job_number on import_job (number);
create index import_job_running on import_job (source, number) where state = 'RUNNING';

-- Kept until the import ends, so that it can go on after a restart.
create table import_file (
    import_id uuid  not null references import_job (id) on delete cascade,
    file      int   not null,
    name      text  not null,
    content   bytea not null,
    -- bit n is set when the file has records of rank n; null until the file was looked through
    ranks     int,
    constraint import_file_key primary key (import_id, file)
);

-- Entries that a later entry of the same import replaces.
create table import_superseded (
    import_id uuid not null references import_job (id) on delete cascade,
    file      int  not null,
    entry     int  not null,
    constraint import_superseded_key primary key (import_id, file, entry)
);

create table import_problem (
    id         bigint generated always as identity constraint import_problem_key primary key,
    import_id  uuid not null references import_job (id) on delete cascade,
    file       text not null,
    line       int,
    record     text not null,
    severity   text not null,
    message    text not null,
    expression text,
    -- the resource whose absence it tells of, Type/id; taken back when that comes
    lack       text,
    constraint import_problem_severity check (severity in ('warning', 'error'))
);
create index import_problem_import on import_problem (import_id, id);
