"""Many articles: kept, found, browsed and counted."""
