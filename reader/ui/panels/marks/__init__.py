"""The panel of marks: a list of them, their layers, and what is to be reviewed."""
