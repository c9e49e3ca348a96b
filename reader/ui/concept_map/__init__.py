"""The concept map of an article in a window of its own."""
