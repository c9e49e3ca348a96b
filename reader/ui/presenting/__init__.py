"""The projector's window, and what the teacher steers it with."""
