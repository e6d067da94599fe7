-- The head of the chain: what the next record is put on. One row; whoever appends holds it.
create table chain (
  one integer primary key check (one = 1),
  sequence bigint not null,
  hash bytea not null,
  signature bytea not null,
  key_epoch bigint not null
);
insert into chain values (1, 0, decode(repeat('00', 32), 'hex'), decode(repeat('00', 32), 'hex'), 0);

-- The body is the truth; at, kind, subject and patient_key are an index of it.
create table record (
  sequence bigint primary key,
  id uuid not null unique,
  at bigint not null,
  kind text not null,
  subject uuid,
  patient_key text,
  body bytea not null,
  hash bytea not null
);
create index record_at on record (at);
create index record_subject on record (subject) where subject is not null;
create index record_patient_key on record (patient_key, sequence) where patient_key is not null;
create index record_other on record (kind, sequence) where kind <> 'assessment';

-- Up to here records were removed when their time was over; verification starts on the hash.
create table checkpoint (
  sequence bigint primary key,
  hash bytea not null,
  at bigint not null,
  removed bigint not null,
  signature bytea not null
);

create table api_key (
  id text primary key,
  name text not null unique,
  secret_hash bytea not null,
  roles text not null,
  created_at bigint not null,
  expires_at bigint,
  revoked_at bigint
);
