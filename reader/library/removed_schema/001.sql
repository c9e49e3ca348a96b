-- Articles that were removed from a library and can be brought back.

CREATE TABLE removals (         -- one for each time that articles were removed
    number INTEGER PRIMARY KEY AUTOINCREMENT,  -- of one that is gone is not given again
    at TEXT NOT NULL,           -- UTC, ISO 8601
    size INTEGER NOT NULL       -- bytes of its articles' bodies
) STRICT;

CREATE TABLE removed (
    place INTEGER PRIMARY KEY,  -- the order in which they were removed
    removal INTEGER NOT NULL,   -- removals.number
    id TEXT NOT NULL,
    number INTEGER NOT NULL,    -- of the library's table
    title TEXT NOT NULL,
    origins TEXT NOT NULL,      -- JSON
    body BLOB NOT NULL          -- whole_articles.py
) STRICT;

CREATE INDEX removed_by_removal ON removed (removal);
