"""From a file to an article, or to a sentence that says why not."""
