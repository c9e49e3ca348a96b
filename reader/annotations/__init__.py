"""A reader's own marks on texts, and how they keep their places when a text changes."""
