"""The reader's notes as the window keeps them: read apart, changed by acts that can be undone."""
