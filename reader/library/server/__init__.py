"""A library on a PostgreSQL server that an institution runs, for many readers at once."""
