"""Ids for new entries: the pinyin and the year, as in ours, behind the id of the glossary."""

import os
import re
from collections.abc import Iterable

from reader.glossary.concept import Concept
from reader.glossary.pinyin import without_tones

_LONGEST = 60  # characters of the pinyin
_OTHERS = re.compile(r"[^a-z0-9]+")


class Identifiers:
    """Gives ids that no other entry of a glossary has.

    Args:
        glossary: id of it.
        taken: the ids that are there.
    """

    def __init__(self, glossary: str, taken: Iterable[str] = ()) -> None:
        self._glossary = glossary
        self._taken = set(taken)
        self._last: dict[str, int] = {}

    def of(self, concept: Concept) -> str:
        """Return an id for a concept; its own behind the slash, if that is free."""
        own = concept.id.rpartition("/")[2]
        slug = _slug(own) or _spelled(concept)
        name = f"{self._glossary}/{slug}"
        while name in self._taken:
            self._last[slug] = self._last.get(slug, 1) + 1
            name = f"{self._glossary}/{slug}-{self._last[slug]}"
        self._taken.add(name)
        return name


def new_glossary_id() -> str:
    """Return an id for a new glossary."""
    return f"own-{os.urandom(4).hex()}"


def _spelled(concept: Concept) -> str:
    sound = without_tones(concept.pinyin).replace("ü", "v")
    year = (concept.valid_from or "")[:4]
    slug = _slug(sound)[:_LONGEST].strip("-")
    return "-".join(part for part in (slug or "entry", year) if part)


def _slug(text: str) -> str:
    return _OTHERS.sub("-", text.lower()).strip("-")
