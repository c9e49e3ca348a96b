"""The reader's marks on the page: drawn, made, shown and written on."""
