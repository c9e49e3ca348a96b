"""The article as a well-set page."""
