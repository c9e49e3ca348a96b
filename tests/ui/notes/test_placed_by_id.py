"""Where annotations are is known by id and by kind."""

from dataclasses import replace

from reader.annotations import editing
from reader.annotations.model import Kind
from reader.annotations.placing import placed_as_made
from reader.article.model import Span
from reader.ui.notes.placed_by_id import PlacedById
from tests.ui.stand_in import make_article

ARTICLE = make_article()


def placed(name, kind=Kind.HIGHLIGHT):
    made = editing.marked(ARTICLE, [Span(0, 2)], kind, "important", "layer")
    return placed_as_made(replace(made, id=name), ARTICLE.sha256)


def test_those_of_a_kind_are_among_all():
    mark, cloze = placed("a"), placed("b", Kind.CLOZE)
    found = PlacedById([mark, cloze])
    assert found == {"a": mark, "b": cloze}
    assert list(found.of_kind(Kind.CLOZE)) == [cloze]
    assert not list(found.of_kind(Kind.INK))


def test_one_that_becomes_another_kind_is_of_that_alone():
    found = PlacedById([placed("a"), placed("b")])
    found["a"] = line = placed("a", Kind.UNDERLINE)
    assert list(found.of_kind(Kind.UNDERLINE)) == [line] == [found["a"]]
    assert [one.annotation.id for one in found.of_kind(Kind.HIGHLIGHT)] == ["b"]


def test_one_that_goes_is_of_no_kind():
    found = PlacedById([placed("a")])
    found.leave_out("a")
    found.leave_out("unknown")
    assert found == {}
    assert not list(found.of_kind(Kind.HIGHLIGHT))
