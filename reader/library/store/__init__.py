"""The store of the embedded library: one SQLite file of articles, their texts and their origins."""
