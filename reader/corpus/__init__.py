"""Research over a library: concordances, timelines, where a term occurs first and last."""
