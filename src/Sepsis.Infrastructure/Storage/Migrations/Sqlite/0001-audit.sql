-- The head of the chain: what the next record is put on. One row; whoever appends holds it.
create table chain (
  one integer primary key check (one = 1),
  sequence integer not null,
  hash blob not null,
  signature blob not null,
  key_epoch integer not null
) strict;
insert into chain values (1, 0, zeroblob(32), zeroblob(32), 0);

-- The body is the truth; at, kind, subject and patient_key are an index of it.
create table record (
  sequence integer primary key,
  id blob not null unique,
  at integer not null,
  kind text not null,
  subject blob,
  patient_key text,
  body blob not null,
  hash blob not null
) strict;
create index record_at on record (at);
create index record_subject on record (subject) where subject is not null;
create index record_patient_key on record (patient_key, sequence) where patient_key is not null;
create index record_other on record (kind, sequence) where kind <> 'assessment';

-- Up to here records were removed when their time was over; verification starts on the hash.
create table checkpoint (
  sequence integer primary key,
  hash blob not null,
  at integer not null,
  removed integer not null,
  signature blob not null
) strict;

create table api_key (
  id text primary key,
  name text not null unique,
  secret_hash blob not null,
  roles text not null,
  created_at integer not null,
  expires_at integer,
  revoked_at integer
) strict;
