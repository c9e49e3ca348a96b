"""Bit-parallel search gives what the table of edit distances gives."""

from hypothesis import given
from hypothesis import strategies as st

from reader.annotations.approximate import edits_after, edits_before, occurrences

short = st.text("确保障a", max_size=9)


def distance(first, second):
    row = list(range(len(second) + 1))
    for number, one in enumerate(first, 1):
        above, row[0] = row[:], number
        for place, other in enumerate(second, 1):
            replaced = above[place - 1] + (one != other)
            row[place] = min(above[place] + 1, row[place - 1] + 1, replaced)
    return row[-1]


@given(short.filter(bool), st.text("确保障a", max_size=30), st.integers(0, 3))
def test_each_occurrence_has_the_edits_it_tells(pattern, text, most):
    for found in occurrences(pattern, text, most):
        part = text[found.span.start : found.span.end]
        assert distance(pattern, part) == found.edits <= most


@given(short.filter(bool), st.text("确保障a", max_size=20), st.text("确保障a", max_size=20))
def test_an_unchanged_pattern_is_always_found(pattern, before, after):
    text = before + pattern + after
    found = occurrences(pattern, text, len(pattern) // 2)
    place = len(before)
    near = [one for one in found if one.span.start < place + len(pattern) and one.span.end > place]
    assert near
    assert min(one.edits for one in found) == 0


@given(short, st.text("确保障a", max_size=20))
def test_the_edits_after_a_place_are_the_fewest_of_all_beginnings(pattern, text):
    fewest = min(distance(pattern, text[:end]) for end in range(len(text) + 1))
    assert edits_after(pattern, text) == fewest


@given(short, st.text("确保障a", max_size=20))
def test_the_edits_before_a_place_are_the_fewest_of_all_ends(pattern, text):
    fewest = min(distance(pattern, text[start:]) for start in range(len(text) + 1))
    assert edits_before(pattern, text) == fewest


def test_occurrences_that_overlap_are_one():
    assert [found.edits for found in occurrences("社会保障", "社会保障社会保证", 1)] == [0, 1]


def test_an_empty_pattern_is_found_nowhere():
    assert occurrences("", "社会保障", 0) == []
