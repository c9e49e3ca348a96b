"""Dialogs on glossaries: entries written, glossaries ordered, taken in and written out."""
