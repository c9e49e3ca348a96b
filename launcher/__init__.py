"""What `run.py` does: system libraries, the folder `.venv`, and the start of the program."""
