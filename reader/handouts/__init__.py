"""Handouts: an article with its marks, the glossary of its terms, and blanks to fill in."""
