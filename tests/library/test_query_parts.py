"""A query that finds nothing says which part is to blame."""

from reader.library.query import parse
from reader.library.query_parts import parts_without_hits
from reader.library.query_tree import Phrase


def barren(line, *known):
    def finds(part):
        return isinstance(part, Phrase) and part.text in known

    return [(part.start, part.end) for part in parts_without_hits(parse(line), finds)]


def test_the_parts_that_find_nothing_alone_are_named():
    assert barren("甲 乙 丙", "甲", "丙") == [(2, 3)]
    assert barren("乙") == [(0, 1)]
    assert barren("甲 (乙|丙)", "甲") == [(3, 4), (5, 6)]


def test_parts_that_never_stand_together_are_not_to_blame():
    assert barren("甲 乙 -丙", "甲", "乙") == []
