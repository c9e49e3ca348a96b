"""Glossaries in other programs' formats, out and in: bounded, escaped, with losses told."""
