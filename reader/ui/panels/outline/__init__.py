"""The panel of the outline: the argument of the open article, to jump by."""
