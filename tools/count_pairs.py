"""Write resources/pairs/common.txt: the pairs of characters that stand together most often.

`python tools/count_pairs.py FOLDER`: the folder of real texts, which is no part of the project.
Pairs are counted in 1.34 million headlines of the People's Daily of 1946–2003, which have its
vocabulary, and in its texts of 1 to 18 January 1998, which have the rest of the language. What
they are for: reader/library/tokens.py.
"""

import lzma
import re
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # so that it runs as a script

from reader.library.tokens import PARAGRAPH, run  # noqa: E402  # ours, found only now

TARGET = ROOT / "resources" / "pairs" / "common.txt"
COUNT = 60_000
_SHARE_OF_TEXTS = 0.7
_TAGS = re.compile(r"/[a-zA-Z]+|\d{8}-\d\d-\d{3}-\d{3}|[ \[\]]")


def frequencies(texts: Iterable[str]) -> Counter[str]:
    """Return of how many parts of a million each pair is one."""
    counts: Counter[str] = Counter()
    for text in texts:
        seen = run(text)
        counts.update(map(str.__add__, seen, seen[1:]))
    total = sum(counts.values())
    return Counter({pair: count * 1e6 / total for pair, count in counts.items()})


def headlines(folder: Path) -> Iterable[str]:
    """Yield the headlines, the first column of the list."""
    with lzma.open(folder / "headlines_1946-2003.csv.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\n").rsplit(",", 2)[0]


def commonest(folder: Path) -> list[str]:
    """Return the commonest pairs; none has a character beyond U+FFFF."""
    tagged = (folder / "pfr" / "pfr199801_d01-18.txt").read_text(encoding="utf-8")
    texts, titles = frequencies([_TAGS.sub("", tagged)]), frequencies(headlines(folder))
    together = {
        pair: _SHARE_OF_TEXTS * texts[pair] + (1 - _SHARE_OF_TEXTS) * titles[pair]
        for pair in texts.keys() | titles.keys()
        if PARAGRAPH not in pair and max(pair) <= "\uffff"
    }
    return sorted(together, key=lambda pair: (-together[pair], pair))[:COUNT]


def written(pairs: Iterable[str]) -> str:
    """Return a line for each first character: it, then all that it makes a pair with."""
    followers: dict[str, list[str]] = {}
    for first, second in sorted(pairs):
        followers.setdefault(first, [first]).append(second)
    return "".join(f"{''.join(line)}\n" for line in followers.values())


if __name__ == "__main__":
    TARGET.write_text(written(commonest(Path(sys.argv[1]))), encoding="utf-8", newline="\n")
    sys.stdout.write(f"{TARGET.name}: {TARGET.stat().st_size} bytes\n")
