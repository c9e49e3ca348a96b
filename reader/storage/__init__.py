"""SQLite and the folders of the user's stores; nothing here knows what is stored."""
