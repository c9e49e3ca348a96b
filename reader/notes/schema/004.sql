-- The reader's own glossaries, what is noted of entries, and where which glossary is used.

CREATE TABLE own_glossaries (
    id TEXT PRIMARY KEY NOT NULL,   -- begins the ids of its entries; 'shipped' for ours
    document TEXT NOT NULL,         -- name, place, on, note
    revision TEXT NOT NULL          -- another one whenever an entry changes
) STRICT, WITHOUT ROWID;

CREATE TABLE own_entries (
    number INTEGER PRIMARY KEY,     -- their order
    id TEXT NOT NULL UNIQUE,
    glossary TEXT NOT NULL,         -- own_glossaries.id
    labels TEXT NOT NULL,           -- how its plain forms are written, a line each
    special INTEGER NOT NULL,       -- 1: other forms stand in the document
    sounds TEXT NOT NULL,           -- pinyin of its forms without tones, a line each
    targets TEXT,                   -- of a formula: concepts and numbers of its members
    document TEXT NOT NULL          -- reader.glossary.documents
) STRICT;

CREATE INDEX own_entries_by_glossary ON own_entries (glossary);

CREATE TABLE entry_notes (
    concept TEXT PRIMARY KEY NOT NULL,
    text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE glossary_switches (
    scope TEXT NOT NULL,            -- 'article:…' or 'class:…'
    glossary TEXT NOT NULL,
    used INTEGER NOT NULL,
    PRIMARY KEY (scope, glossary)
) STRICT, WITHOUT ROWID;

CREATE TABLE class_in_force (       -- at most one
    name TEXT PRIMARY KEY NOT NULL
) STRICT, WITHOUT ROWID;
