-- What the reader gathers. A list shows its articles even while the library is away, so each
-- entry brings what a list shows of an article.

CREATE TABLE searches (         -- the history
    line TEXT PRIMARY KEY NOT NULL,
    turn INTEGER NOT NULL       -- rises with every search
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_searches (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    line TEXT NOT NULL,
    sort TEXT NOT NULL,         -- order of the hits
    total INTEGER NOT NULL      -- articles found when it was last looked at
) STRICT;

CREATE TABLE lists (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,         -- reading, collection, tag
    name TEXT NOT NULL,
    UNIQUE (kind, name)
) STRICT;

CREATE TABLE entries (
    list INTEGER NOT NULL,      -- lists.number
    article TEXT NOT NULL,      -- its id in every library
    title TEXT NOT NULL,
    day INTEGER,                -- yyyymmdd
    page INTEGER,
    finished INTEGER NOT NULL,  -- 1: the reader is done with it
    place INTEGER NOT NULL,     -- rises as articles are added
    PRIMARY KEY (list, article)
) STRICT, WITHOUT ROWID;

CREATE INDEX entries_by_article ON entries (article);
