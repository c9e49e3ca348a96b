"""The glossary browser: entries looked for, read in place, printed and exported."""
