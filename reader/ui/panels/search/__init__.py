"""The search panel: query line, results while typing, ways to narrow them."""
