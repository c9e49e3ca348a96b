-- A digest of each thing, as a disk may change a letter of a note without SQLite noticing.

ALTER TABLE items ADD COLUMN digest TEXT NOT NULL DEFAULT '';  -- '' for what is older
