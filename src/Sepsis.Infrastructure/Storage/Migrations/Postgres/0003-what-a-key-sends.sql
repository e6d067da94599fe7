-- The panels that the holder of a key sends of, by name and separated by commas; null where its messages say so themselves.
alter table api_key add column sends text;
