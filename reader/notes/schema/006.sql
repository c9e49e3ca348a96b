-- Words whose reading the reader has corrected.

CREATE TABLE readings (
    word TEXT PRIMARY KEY NOT NULL,     -- folded
    pinyin TEXT NOT NULL                -- a syllable for each character, parted by blanks
) STRICT, WITHOUT ROWID;
