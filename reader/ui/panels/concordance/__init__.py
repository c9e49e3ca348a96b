"""The concordance: every place of a query's words, one line each, with what stands around it."""
