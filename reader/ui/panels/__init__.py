"""Panels that stand beside the page; they do not know each other."""
