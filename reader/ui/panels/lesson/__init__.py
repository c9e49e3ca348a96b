"""The panel of the lesson: its steps, made, ordered and run."""
