"""Files that hold many articles, read piece by piece, and folders of files."""
