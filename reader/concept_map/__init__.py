"""The concepts of an article and how they stand to one another, laid out as a map."""
