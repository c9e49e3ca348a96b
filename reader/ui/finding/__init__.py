"""Finding in the open article: the bar, the search behind it, and what they do to the page."""
