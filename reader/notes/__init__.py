"""All that is the reader's own, in one small and precious file, with its undo and its backups.

Marks and their layers, lists, saved searches, glossaries, corrected readings, what was read and how
well terms are known.
"""
