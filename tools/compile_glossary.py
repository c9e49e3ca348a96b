"""Write resources/glossary/compiled.json from the topic files beside it.

Run `python tools/compile_glossary.py` after any change there; a test proves the file fresh.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from reader.glossary.topics import compile_folder

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "glossary"


def main() -> int:
    """Write the file; with problems, print them and leave the file as it is."""
    content, problems = compile_folder(FOLDER)
    for problem in problems:
        sys.stderr.write(f"{problem}\n")
    if problems:
        return 1
    (FOLDER / "compiled.json").write_bytes(content)
    sys.stdout.write(f"compiled.json: {len(content)} bytes\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
