-- Marks on texts. What is marked is kept whole, so that no mark depends on anything else; every
-- operation is kept with what it changed, so that it can be taken back after a restart.

CREATE TABLE texts (
    sha256 TEXT PRIMARY KEY NOT NULL,
    characters INTEGER NOT NULL,
    content BLOB NOT NULL       -- UTF-8, zlib
) STRICT, WITHOUT ROWID;

CREATE TABLE items (            -- annotations, layers and styles as they are now
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    article TEXT,               -- what an annotation marks
    document TEXT NOT NULL,     -- reader.annotations.documents
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX items_by_article ON items (article) WHERE article IS NOT NULL;

CREATE TABLE operations (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    label TEXT NOT NULL,        -- what was done, for the menu
    made TEXT NOT NULL,         -- when, in UTC
    undone INTEGER NOT NULL     -- 1: taken back, and may be done again
) STRICT;

CREATE TABLE changes (
    operation INTEGER NOT NULL, -- operations.number
    place INTEGER NOT NULL,     -- in the operation
    before TEXT,                -- documents
    after TEXT,
    PRIMARY KEY (operation, place)
) STRICT, WITHOUT ROWID;
