"""Places in a compact text and in the text it was made of lead to each other."""

from hypothesis import given
from hypothesis import strategies as st

from reader.annotations.compact import compact
from reader.article.model import Span

texts = st.text("社會保障 \u3000\n𠮷A１“", min_size=1, max_size=40)


def test_blanks_go_and_widths_scripts_and_quotes_fold():
    assert compact("　　“社會 保障”\nＷＴＯ").text == '"社会保障"wto'


@given(texts)
def test_each_character_knows_where_it_came_from(text):
    made = compact(text)
    assert len(made.text) == len(made.places)
    assert [text[place] for place in made.places] == [c for c in text if not c.isspace()]


@given(texts, st.data())
def test_a_span_goes_there_and_back(text, data):
    made = compact(text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    there = made.span(Span(start, end))
    if len(there):
        back = made.original(there)
        assert start <= back.start < back.end <= end
        assert text[start:end].split() == text[back.start : back.end].split()


@given(texts, st.data())
def test_the_nearest_place_is_that_of_the_next_character(text, data):
    offset = data.draw(st.integers(0, len(text)))
    assert compact(text).nearest(offset) == len(compact(text[:offset]).text)
