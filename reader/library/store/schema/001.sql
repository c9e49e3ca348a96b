-- The library as it first was. A row of `articles` is both what a list shows and the whole
-- article; what many share has a number, what can be worked out is not kept.

CREATE TABLE meta (
    name TEXT PRIMARY KEY NOT NULL,
    value ANY NOT NULL
) STRICT, WITHOUT ROWID;

-- Texts are compressed with what is common to them; the latest is used for new ones.
CREATE TABLE dictionaries (
    number INTEGER PRIMARY KEY,
    content BLOB NOT NULL
) STRICT;

CREATE TABLE sections (         -- names of pages
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE columns (          -- 专栏
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    articles INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE articles (
    number INTEGER PRIMARY KEY,
    day INTEGER,                -- yyyymmdd
    page INTEGER,
    section INTEGER,            -- sections.number
    topic INTEGER,              -- columns.number
    characters INTEGER NOT NULL,
    digest INTEGER NOT NULL,    -- the first 48 bits of the SHA-256 of the text
    original INTEGER,           -- number of the first article with the same text
    sources INTEGER NOT NULL,   -- how many origins it has
    id TEXT,                    -- where it is not what day, page and digest make it
    title TEXT NOT NULL,
    authors TEXT,               -- one a line
    body BLOB NOT NULL          -- store_bodies.py
) STRICT;

CREATE INDEX articles_by_digest ON articles (digest);
CREATE INDEX articles_by_id ON articles (id) WHERE id IS NOT NULL;
CREATE INDEX articles_by_day ON articles (day, page);
CREATE INDEX articles_by_topic ON articles (topic, day) WHERE topic IS NOT NULL;
CREATE INDEX articles_by_length ON articles (characters);

CREATE TABLE titles (           -- the order of titles: store_orders.py
    place BLOB NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (place, article)
) STRICT, WITHOUT ROWID;

CREATE TABLE pages (            -- how much there is of each page of each day
    day INTEGER NOT NULL,       -- 0: unknown
    page INTEGER NOT NULL,      -- -1: unknown
    articles INTEGER NOT NULL,
    characters INTEGER NOT NULL,
    PRIMARY KEY (day, page)
) STRICT, WITHOUT ROWID;

CREATE TABLE folders (
    number INTEGER PRIMARY KEY,
    path BLOB NOT NULL UNIQUE
) STRICT;

CREATE TABLE origins (
    folder INTEGER NOT NULL,
    name INTEGER NOT NULL,      -- 48 bits of a hash: real names are as long as titles
    stamp TEXT NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (folder, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE todo (             -- what the index still owes
    article INTEGER PRIMARY KEY,
    change INTEGER NOT NULL     -- meta.changes when it was written
) STRICT;
