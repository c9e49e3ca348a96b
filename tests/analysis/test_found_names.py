"""Names in columns are what a sequence of `Name`s is."""

from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.found_names import FoundNames
from reader.analysis.model import Name, NameKind
from reader.analysis.span_table import SpanTable
from reader.article.model import Span

NAMES = st.lists(
    st.builds(
        lambda start, text, kind: Name(Span(start, start + len(text)), text, kind),
        st.integers(0, 40),
        st.sampled_from(["甲", "乙方", "丙"]),
        st.sampled_from(NameKind),
    ),
    max_size=9,
    unique_by=lambda name: name.span.start,
).map(lambda names: sorted(names, key=lambda name: name.span.start))


@given(NAMES, st.slices(9))
def test_columns_hold_their_names_in_order(names, part):
    columns = FoundNames.of(reversed(names))
    assert columns == tuple(names)
    assert hash(columns) == hash(tuple(names))
    assert [columns[number - len(names)] for number in range(len(names))] == names
    assert columns[part] == tuple(names[part])


def test_columns_are_taken_as_they_are():
    columns = FoundNames.of(())
    assert FoundNames.of(columns) is columns


def test_names_may_be_cut_from_a_text():
    columns = FoundNames.in_text("见朱镕基", SpanTable([1], [4]), [0])
    assert columns == (Name(Span(1, 4), "朱镕基", NameKind.PERSON),)


@given(NAMES)
def test_places_stand_by_kind(names):
    for kind, spans in FoundNames.of(names).spans_by_kind().items():
        expected = [name.span for name in names if name.kind is kind]
        assert (len(spans), list(spans)) == (len(expected), expected)


@given(NAMES, st.lists(st.integers(0, 40), max_size=3).map(sorted))
def test_the_first_of_each_name_between_two_borders_is_told(names, borders):
    known = set()
    expected = set()
    for number, name in enumerate(names):
        key = name.kind, name.text, sum(border <= name.span.start for border in borders)
        if key not in known:
            expected.add(number)
        known.add(key)
    assert FoundNames.of(names).firsts(borders) == expected
