"""The browse panel: the library by day, by column, as one table, and in the reader's lists."""
