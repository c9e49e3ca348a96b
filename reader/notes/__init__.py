"""The reader's own lists: searches, collections, tags, what is to be read. Small and precious."""
