-- Records are found by time through the index of ids, which begin with it (UUID version 7): one index less to write.
drop index record_at;
