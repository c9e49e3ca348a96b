"""Count in how many documents each word occurs, for the key words.

    python tools/build_document_frequencies.py FOLDER_OF_REAL_TEXTS

Writes resources/keywords/document_frequencies.tsv. Only counts leave the texts. Two kinds of
documents are counted apart, because the body of an article uses general words that headlines
avoid, while headlines reach over six decades:

- articles: those of January 1998, of 1946 and of the JSON re-export whole, and government work
  reports in pieces of about an article's length;
- bundles of 30 headlines of one day, 1946-2003, each about as long as a short article.

The words are those of the program's own segmenter with the glossary's words kept whole, so run
it again when the glossary has grown much. It takes some minutes.
"""

import csv
import itertools
import json
import lzma
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from reader.analysis.jieba_segmenter import JiebaSegmenter, load_segmenter
from reader.analysis.policy_words import policy_words
from reader.analysis.units import Units
from reader.article.folding import fold
from reader.article.sentences import sentences
from reader.glossary.files import load_shipped

TARGET = Path(__file__).resolve().parents[1] / "resources" / "keywords" / "document_frequencies.tsv"
ARTICLE_LENGTH = 800  # characters
BUNDLE = 30  # headlines
FEWEST_ARTICLES = 2
FEWEST_BUNDLES = 6

Counts = tuple[Counter[str], int]


def articles(folder: Path) -> Iterator[str]:
    """Yield the texts of articles and pieces of reports."""
    yield from _corpus(folder / "pfr")
    for path in sorted((folder / "rmrb_md").rglob("*.md")):
        yield path.read_text(encoding="utf-8")
    for path in sorted((folder / "rmrb_db_json").rglob("*.json")):
        parts = json.loads(path.read_text(encoding="utf-8"))["parts"]
        yield "\n".join(part["text"] for part in parts)
    for line in (folder / "gov_reports" / "gov_reports.tsv").read_text("utf-8").splitlines():
        yield from _pieces(line.partition("\t")[2])


def bundles(folder: Path) -> Iterator[str]:
    """Yield the headlines of each day, thirty at a time."""
    with lzma.open(folder / "headlines_1946-2003.csv.xz", "rt", encoding="utf-8") as file:
        for _, rows in itertools.groupby(csv.reader(file), key=lambda row: row[1]):
            titles = [row[0] for row in rows]
            for start in range(0, len(titles), BUNDLE):
                yield "\n".join(titles[start : start + BUNDLE])


def counted(documents: Iterator[str], segmenter: JiebaSegmenter, units: Units) -> Counts:
    """Return in how many documents each word occurs, and how many documents there are."""
    frequencies: Counter[str] = Counter()
    number = 0
    for number, document in enumerate(documents, 1):
        text = fold(document)
        tokens = {text[start:end] for start, end in segmenter.segment(text)}
        frequencies.update({unit for word in tokens for unit in units.of(word)})
        if number % 5000 == 0:
            print(number, file=sys.stderr)
    return frequencies, number


def main(folder: Path) -> None:
    """Count and write the table."""
    segmenter = load_segmenter(policy_words(load_shipped()))
    units = Units(segmenter)
    in_articles, article_count = counted(articles(folder), segmenter, units)
    in_bundles, bundle_count = counted(bundles(folder), segmenter, units)
    words = sorted(
        word
        for word in in_articles.keys() | in_bundles.keys()
        if in_articles[word] >= FEWEST_ARTICLES or in_bundles[word] >= FEWEST_BUNDLES
    )
    lines = [f"{word}\t{in_articles[word]}\t{in_bundles[word]}\n" for word in words]
    TARGET.write_text(f"\t{article_count}\t{bundle_count}\n" + "".join(lines), encoding="utf-8")
    print(f"{len(words)} words of {article_count} articles and {bundle_count} bundles: {TARGET}")


def _corpus(folder: Path) -> Iterator[str]:
    """Yield the articles of the segmented corpus, its words joined again."""
    lines = (folder / "pfr199801_d01-18.txt").read_text(encoding="utf-8").splitlines()
    with (folder / "articles_d01-18.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            first = int(row["first_line"]) - 1
            tagged = lines[first : first + int(row["lines"])]
            yield "\n".join(re.sub(r"/\S+\s*", "", line) for line in tagged)


def _pieces(report: str) -> Iterator[str]:
    piece = ""
    for span in sentences(report):
        piece += report[span.start : span.end]
        if len(piece) >= ARTICLE_LENGTH:
            yield piece
            piece = ""
    yield piece


if __name__ == "__main__":
    main(Path(sys.argv[1]))
