-- What a saved search found counts for one library only: in another, all would seem new.

ALTER TABLE saved_searches ADD COLUMN library TEXT NOT NULL DEFAULT '';
