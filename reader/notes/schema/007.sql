-- How well the reader knows a concept; what is not here is new.

CREATE TABLE acquaintance (
    concept TEXT PRIMARY KEY NOT NULL,
    stage TEXT NOT NULL                 -- learning, known or ignored
) STRICT, WITHOUT ROWID;
