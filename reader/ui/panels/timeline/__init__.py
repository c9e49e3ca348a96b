"""The timeline: terms over the years, as a picture and as a table."""
