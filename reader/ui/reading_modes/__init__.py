"""Ways to read the page: with a lit band, with a caret, by ear, by touch."""
