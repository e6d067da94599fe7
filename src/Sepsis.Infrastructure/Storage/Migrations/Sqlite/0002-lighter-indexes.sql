-- Records are found by time through the index of ids, which begin with it (UUID version 7): one index less to write.
drop index record_at;

-- By patient in parts of 1024 records. A commit writes every page that it touched whole, and over all records at once each
-- patient's entry is on a page of its own: the pages of the part at the end are few. Who asks looks into every part.
drop index record_patient_key;
create index record_patient on record (sequence >> 10, patient_key) where patient_key is not null;
