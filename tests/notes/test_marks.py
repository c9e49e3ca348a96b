"""Whatever is done to marks is kept, and can be taken back after a restart."""

import random
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.annotations.keys import new_id
from reader.annotations.model import (
    Body,
    Change,
    Kind,
    Layer,
    Lesson,
    MarkedArticle,
    Purpose,
    Step,
    StepKind,
    Style,
)
from reader.errors import NotesError
from reader.notes import operations as module
from reader.notes.operations import ChangedElsewhere
from reader.notes.store import NotesStore
from tests.annotations.marks_made import TEXT, annotations, marked


@pytest.fixture
def store(tmp_path):
    one = NotesStore(tmp_path)
    yield one
    one.close()


@pytest.fixture
def marks(store):
    return store.marks


def test_a_mark_is_there_with_the_text_it_marks(marks):
    one = marked("何时提出？")
    done = marks.apply([Change(None, one)], "highlight", {"sha": TEXT})
    assert done.changes == (Change(None, one),)
    assert marks.state() == (done.number, 0, done.made)
    assert marks.of_article("article-1") == marks.all() == (one,)
    assert (marks.text("sha"), marks.text("other")) == (TEXT, None)
    assert marks.of_article("article-2") == ()


def test_a_mark_of_odd_characters_comes_back(marks):
    one = marked("\udcff\x00𠮷“”")
    marks.apply([Change(None, one)], "note", {"sha": "\udcff"})
    assert marks.all() == (one,)
    assert marks.text("sha") == "\udcff"


def test_undo_and_redo_go_through_a_restart(tmp_path):
    one, other = marked("一"), marked("二")
    store = NotesStore(tmp_path)
    store.marks.apply([Change(None, one)], "first")
    store.marks.apply([Change(None, other), Change(one, None)], "second")
    store.close()
    store = NotesStore(tmp_path)
    assert store.marks.can_undo() == "second"
    assert store.marks.undo().changes == (Change(None, one), Change(other, None))
    assert store.marks.all() == (one,)
    store.close()
    store = NotesStore(tmp_path)
    assert (store.marks.can_undo(), store.marks.can_redo()) == ("first", "second")
    assert store.marks.redo().label == "second"
    assert store.marks.all() == (other,)
    assert store.marks.redo() is None
    store.close()


def test_something_new_forgets_what_was_undone(marks):
    marks.apply([Change(None, marked("一"))], "first")
    marks.undo()
    marks.apply([Change(None, marked("二"))], "second")
    assert (marks.can_redo(), marks.redo()) == (None, None)
    marks.undo()
    assert marks.undo() is None
    assert marks.all() == ()


def test_what_another_window_changed_is_not_overwritten(marks, tmp_path):
    one = marked("一")
    marks.apply([Change(None, one)], "mark")
    other = NotesStore(tmp_path)
    newer = marked("二", article=one.article)
    other.marks.apply([Change(one, None)], "delete")
    other.close()
    with pytest.raises(ChangedElsewhere):
        marks.apply([Change(None, newer), Change(one, None)], "delete")
    assert marks.all() == ()
    assert marks.can_undo() == "delete"


def test_layers_and_styles_are_kept_in_their_order(marks):
    layers = [Layer(new_id(), name, place) for place, name in ((1, "自己"), (0, "高二3班"))]
    style = Style("question", "疑问", Kind.WAVY, 2)
    marks.apply([Change(None, item) for item in (*layers, style)], "layers")
    assert [layer.name for layer in marks.layers()] == ["高二3班", "自己"]
    assert marks.styles() == (style,)
    marks.undo()
    assert marks.layers() == marks.styles() == ()


def test_what_was_marked_has_a_title_while_it_is_not_open(marks):
    record = MarkedArticle("article-1", "两个确保", None, 1, "library:1")
    marks.apply([Change(None, record), Change(None, marked("一"))], "mark")
    assert marks.articles() == (record,)
    assert len(marks.all()) == 1
    marks.undo()
    assert marks.articles() == ()


def test_of_two_windows_each_takes_back_what_it_did(marks, tmp_path):
    ours = marks.apply([Change(None, marked("一"))], "ours")
    other = NotesStore(tmp_path)
    theirs = other.marks.apply([Change(None, marked("二"))], "theirs")
    assert marks.undo(ours.number).label == "ours"
    assert marks.undo(ours.number) is None
    assert [(step.label, step.undone) for step in other.marks.operations()] == [
        ("ours", True),
        ("theirs", False),
    ]
    assert other.marks.redo(ours.number).number == ours.number
    assert [step.number for step in marks.operations(1)] == [theirs.number]
    other.close()


def test_only_the_latest_operations_can_be_undone(marks, monkeypatch):
    monkeypatch.setattr(module, "MOST_OPERATIONS", 3)
    for number in range(6):
        marks.apply([Change(None, marked(str(number)))], str(number))
    assert [marks.undo().label for _ in range(3)] == ["5", "4", "3"]
    assert marks.undo() is None
    assert len(marks.all()) == 3


def test_a_part_of_the_last_operation_is_taken_back_with_it(marks):
    one, other = marked("一"), marked("二")
    first = marks.apply([Change(None, one)], "draw")
    before = marks.state()
    more = replace(one, strokes=(b"1", b"2"))
    done = marks.go_on(first.number, [Change(one, more), Change(None, other)], {"sha": TEXT})
    assert (done.number, done.label) == (first.number, "draw")
    assert marks.state() != before
    assert set(marks.all()) == {more, other}
    assert len(marks.operations()) == 1
    assert marks.undo().changes == (Change(other, None), Change(more, None))
    assert marks.all() == ()
    assert marks.redo().changes == (Change(None, more), Change(None, other))


def test_a_thing_made_and_removed_in_one_operation_leaves_no_change(marks):
    one = marked("一")
    first = marks.apply([Change(None, one)], "draw")
    marks.go_on(first.number, [Change(one, None)])
    assert marks.undo().changes == ()


def test_only_the_last_operation_goes_on(marks):
    one = marked("一")
    first = marks.apply([Change(None, one)], "draw")
    marks.apply([Change(None, marked("二"))], "other")
    assert marks.go_on(first.number, [Change(one, None)]) is None
    second = marks.apply([Change(None, marked("三"))], "third")
    marks.undo()
    assert marks.go_on(second.number, [Change(one, None)]) is None
    assert len(marks.all()) == 2
    assert marks.can_redo() == "third"


def test_a_part_that_does_not_fit_leaves_the_operation_as_it_was(marks):
    one = marked("一")
    first = marks.apply([Change(None, one)], "draw")
    with pytest.raises(ChangedElsewhere):
        marks.go_on(first.number, [Change(marked("二"), None)])
    assert marks.undo().changes == (Change(one, None),)


def test_a_closed_store_says_so(store):
    store.close()
    with pytest.raises(NotesError):
        store.marks.apply([], "nothing")


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(annotations, min_size=1, max_size=6, unique_by=lambda one: one.id), st.data())
def test_undoing_everything_leads_back_step_by_step(tmp_path_factory, pool, data):
    store = NotesStore(tmp_path_factory.mktemp("notes"))
    order = random.Random(data.draw(st.integers(0, 999)))  # noqa: S311
    seen = [store.marks.all()]
    for step in range(8):
        there = {one.id: one for one in store.marks.all()}
        one = order.choice(pool)
        after = None if one.id in there and order.random() < 0.5 else with_note(one, step)
        store.marks.apply([Change(there.get(one.id), after)], str(step))
        seen.append(store.marks.all())
    for state in reversed(seen[:-1]):
        store.marks.undo()
        assert store.marks.all() == state
    for state in seen[1:]:
        store.marks.redo()
        assert store.marks.all() == state
    store.close()


def with_note(one, step):
    from dataclasses import replace

    return replace(one, bodies=(Body(Purpose.COMMENTING, str(step)),))


def test_lessons_are_kept_by_article_in_their_order_and_undone(marks):
    one, two = (
        Lesson(new_id(), "article-1", name, place=place) for name, place in (("乙", 1), ("甲", 0))
    )
    other = Lesson(new_id(), "article-2", "丙", (Step(StepKind.SCROLL, "到"),))
    marks.apply([Change(None, lesson) for lesson in (one, two, other)], "New")
    assert marks.lessons("article-1") == (two, one)
    assert marks.lessons("article-2") == (other,)
    assert marks.of_article("article-1") == ()
    marks.undo()
    assert marks.lessons("article-1") == ()
    marks.redo()
    assert marks.lessons("article-2") == (other,)
