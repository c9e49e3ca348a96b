"""Items go into JSON and come back; what is none of ours is refused."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotations.documents import BadDocument, document, item_of
from reader.annotations.keys import article_key, new_id
from reader.annotations.model import Body, Change, Purpose, inverted
from tests.annotations.marks_made import annotations, articles, layers, lessons, marked, styles
from tests.library.articles_made import made


@given(st.one_of(annotations, articles, layers, lessons, styles))
def test_every_item_comes_back(item):
    assert item_of(json.loads(json.dumps(document(item)))) == item


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@given(st.one_of(annotations, articles, layers, lessons, styles), st.data())
def test_a_damaged_document_is_refused_or_read(item, data):
    damaged = document(item)
    damaged[data.draw(st.sampled_from(sorted(damaged)))] = data.draw(json_values)
    try:
        item_of(damaged)
    except BadDocument:
        return


@pytest.mark.parametrize(
    "change",
    [
        {"is": "virus"},
        {"kind": "shout"},
        {"article": "\ud800"},
        {"layer": "x" * 201},
        {"created": "2026-11-25T08:30:00"},
        {"bodies": [{"purpose": "commenting", "text": "x" * 1_000_001, "private": False}]},
        {"bodies": [{}] * 10_001},
        {"strokes": ["not base64!"]},
        {"targets": [{"start": 5, "end": 3}]},
    ],
)
def test_what_is_out_of_bounds_is_refused(change):
    with pytest.raises(BadDocument):
        item_of({**document(marked()), **change})


def test_places_are_whole_numbers_of_usual_size():
    (target,) = document(marked())["targets"]
    for start, end in ((True, 4), (0, 1 << 60), (-1, 4), (5, 3)):
        damaged = document(marked())
        damaged["targets"] = [{**target, "start": start, "end": end}]
        with pytest.raises(BadDocument):
            item_of(damaged)


def test_note_and_tags_are_told_apart():
    one = marked(bodies=(Body(Purpose.TAGGING, "社保"), Body(Purpose.COMMENTING, "何时提出？")))
    assert (one.note, one.tags) == ("何时提出？", ("社保",))


def test_what_takes_changes_back_goes_the_other_way():
    first, second = Change(None, marked("一")), Change(marked("二"), None)
    assert inverted((first, second)) == (
        Change(None, second.before),
        Change(first.after, None),
    )
    assert first.item == first.after
    with pytest.raises(ValueError, match="nothing"):
        Change(None, None).item  # noqa: B018


def test_ids_are_of_version_seven_and_rise():
    ids = [new_id() for _ in range(100)]
    assert len(set(ids)) == 100
    assert all(one[14] == "7" and one[19] in "89ab" for one in ids)
    assert sorted(one[:13] for one in ids) == [one[:13] for one in ids]


def test_an_article_is_known_by_day_page_and_title():
    first = made("两个确保\n甲", day="2003-01-17", page=1)
    assert article_key(first) == article_key(made("兩個 確保\n乙", day="2003-01-17", page=1))
    for other in (
        made("两个确保\n甲", day="2003-01-18", page=1),
        made("两个确保\n甲", day="2003-01-17", page=2),
        made("三条保障线\n甲", day="2003-01-17", page=1),
    ):
        assert article_key(first) != article_key(other)


def test_what_has_neither_day_nor_title_is_known_by_its_text():
    one, other = made("甲", title=""), made("乙", title="")
    assert article_key(one) != article_key(other)
    assert article_key(one).startswith("text-")
