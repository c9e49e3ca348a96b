"""Ordinary words, from a dictionary that the reader may add: CC-CEDICT, and HSK levels."""
