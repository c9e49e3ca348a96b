"""What can be computed of an article: terms, key words, names, hits."""
