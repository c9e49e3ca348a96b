"""Names of an article: persons, places, institutions, documents, dates, figures."""

from collections.abc import Iterator

from reader.analysis.model import Name, NameKind
from reader.analysis.name_lists import NameLists
from reader.analysis.organisations import OrganisationFinder
from reader.analysis.passages import Passage
from reader.analysis.patterns import SHAPES
from reader.analysis.person_finder import PersonFinder
from reader.analysis.places import PlaceFinder
from reader.analysis.segmenter import Segmenter
from reader.article.model import Span

Found = tuple[Span, NameKind]


class NameFinder:
    """Takes an article passage by passage, then tells its names.

    They never overlap: what shape tells (documents, dates, figures) comes first, then the
    longest; of equal ones the one that is listed, a place or institution.
    """

    def __init__(self, lists: NameLists, segmenter: Segmenter) -> None:
        self._persons = PersonFinder(lists, segmenter)
        self._places = PlaceFinder(lists.places, segmenter)
        self._organisations = OrganisationFinder(lists)
        self._shaped: list[Found] = []
        self._others: list[Found] = []

    def add(self, passage: Passage) -> None:
        """Look through `passage`."""
        for kind, find in SHAPES:
            for span in find(passage.text):
                place = Span(passage.start + span.start, passage.start + span.end)
                self._shaped.append((place, kind))
        self._persons.add(passage)
        self._others += [(span, NameKind.PLACE) for span in self._places.places(passage)]
        organisations = self._organisations.organisations(passage)
        self._others += [(span, NameKind.ORGANISATION) for span in organisations]

    def names(self, text: str) -> tuple[Name, ...]:
        """Return the names of all passages in order; `text` is the article's."""
        persons = [(span, NameKind.PERSON) for span in self._persons.found()]
        others = sorted([*self._others, *persons], key=lambda found: -len(found[0]))
        free = _without_overlaps([*self._shaped, *others], len(text))
        return tuple(
            Name(span, text[span.start : span.end], kind)
            for span, kind in sorted(free, key=lambda found: found[0])
        )


def _without_overlaps(found: list[Found], length: int) -> Iterator[Found]:
    """Yield what overlaps nothing that stands before it in the list."""
    taken = bytearray(length)
    for span, kind in found:
        if not any(taken[span.start : span.end]):
            taken[span.start : span.end] = b"\1" * len(span)
            yield span, kind
