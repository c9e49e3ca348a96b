-- What a library on a server is made of. Both tables are keyed by a month first, so that a
-- distributed PostgreSQL such as Citus can spread them as they are:
--   SELECT create_distributed_table('yandu.articles', 'month');
--   SELECT create_distributed_table('yandu.origins', 'month', colocate_with => 'yandu.articles');
-- No key is without the month; there are no foreign keys, triggers or large objects.

CREATE TABLE yandu.articles (
    month integer NOT NULL,             -- of the id, such as 200301; 0 where no day is known
    id text COLLATE "C" NOT NULL,
    number bigserial NOT NULL,
    day date,
    page integer,
    page_name text,
    topic text COLLATE "C",             -- 专栏
    authors text[] NOT NULL,
    title text COLLATE "C" NOT NULL,
    title_place bytea NOT NULL,         -- what titles are sorted by
    characters integer NOT NULL,
    digest text COLLATE "C" NOT NULL,   -- SHA-256 of the text
    original text,                      -- id of the first article with the same text
    sources integer NOT NULL,           -- how many origins it has
    folded_title text COLLATE "C" NOT NULL,
    folded_topic text COLLATE "C" NOT NULL,
    folded_authors text COLLATE "C" NOT NULL,
    folded_text text COLLATE "C" NOT NULL,
    grams text[] COLLATE "C" NOT NULL,  -- characters and pairs of title and text, folded
    body bytea NOT NULL,                -- the article whole
    PRIMARY KEY (month, id)
);

CREATE INDEX articles_by_grams ON yandu.articles USING gin (grams);
CREATE INDEX articles_by_day ON yandu.articles (day, page, number);
CREATE INDEX articles_by_page ON yandu.articles (page, day, number);
CREATE INDEX articles_by_topic ON yandu.articles (topic, day, number);
CREATE INDEX articles_by_title ON yandu.articles (title_place, number);
CREATE INDEX articles_by_length ON yandu.articles (characters, number);
CREATE INDEX articles_by_digest ON yandu.articles (digest);
CREATE INDEX articles_by_id ON yandu.articles (id);

CREATE TABLE yandu.origins (
    month integer NOT NULL,             -- of the article
    path bytea NOT NULL,
    stamp text NOT NULL,
    id text COLLATE "C" NOT NULL,       -- of the article; empty for a file read to its end
    PRIMARY KEY (month, path)
);

CREATE INDEX origins_by_path ON yandu.origins (path);
CREATE INDEX origins_by_article ON yandu.origins (id);
