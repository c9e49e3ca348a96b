"""Write resources/words: jieba's dictionary as two files that a start maps instead of reading.

Run `python tools/compile_words.py` after jieba was updated.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # so that it runs as a script

from reader.analysis.jieba_segmenter import import_jieba  # noqa: E402  # ours, found only now
from reader.analysis.word_table import write  # noqa: E402

TARGET = ROOT / "resources" / "words"


def words() -> Iterator[tuple[str, int, str]]:
    """Give the words of jieba's dictionary, how often each was met, and its tag."""
    with import_jieba().get_module_res("dict.txt") as lines:
        for line in lines:
            word, frequency, tag = line.decode("utf-8").split()
            yield word, int(frequency), tag


if __name__ == "__main__":
    write(words(), TARGET)
    sys.stdout.writelines(
        f"{path.name}: {path.stat().st_size} bytes\n" for path in TARGET.iterdir()
    )
