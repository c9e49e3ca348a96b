"""Articles to measure with: the seed, and the seed's sentences made into a long one."""

import random
import re
from pathlib import Path

from reader.importers.reading import read_article
from reader.resources import seed_article

MILLION = 1_000_000
_SENTENCE = re.compile(r"[^。\n]+。")
_SEED = 20030117  # of the random order: every run measures the same text


def long_text(characters: int) -> str:
    """Return paragraphs of 120 to 500 characters made of the seed's sentences.

    Args:
        characters: of the text; it is over by less than one paragraph.
    """
    sentences = _SENTENCE.findall(read_article(seed_article()).text)
    order = random.Random(_SEED)  # noqa: S311  # not for secrets
    paragraphs: list[str] = []
    length = 0
    while length < characters:
        wanted, paragraph = order.randint(120, 500), ""
        while len(paragraph) < wanted:
            paragraph += order.choice(sentences)
        paragraphs.append(paragraph)
        length += len(paragraph) + 1
    return "\n".join(paragraphs)


def write_long_article(path: Path, characters: int = MILLION) -> Path:
    """Write an article of about so many characters, in the form of plain text; return `path`."""
    path.write_text(f"长文\n\n{long_text(characters)}\n", encoding="utf-8")
    return path
