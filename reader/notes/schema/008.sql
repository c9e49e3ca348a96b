-- What was read of an article: see reader/article/seen_paragraphs.py.

CREATE TABLE read_shares (
    article TEXT PRIMARY KEY NOT NULL,  -- its key, as in annotations
    paragraphs TEXT NOT NULL            -- a name each, and the runs of those read in part
) STRICT, WITHOUT ROWID;
