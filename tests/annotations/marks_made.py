"""Annotations for tests."""

import datetime

from hypothesis import strategies as st

from reader.annotations.anchoring import State
from reader.annotations.keys import new_id
from reader.annotations.model import (
    Annotation,
    Body,
    Kind,
    Layer,
    Lesson,
    MarkedArticle,
    Purpose,
    Step,
    StepKind,
    Style,
    Target,
)
from reader.annotations.quotes import Quote, quote
from reader.article.model import Span

TEXT = "两个确保\n确保发放。"
NOW = datetime.datetime(2026, 11, 25, 8, 30, tzinfo=datetime.UTC)


def marked(note="", kind=Kind.HIGHLIGHT, article="article-1", **fields):
    """Return a new annotation of the first four characters of TEXT."""
    target = Target("sha", quote(TEXT, Span(0, 4)))
    bodies = (Body(Purpose.COMMENTING, note),) if note else ()
    known = {"layer": "layer", "style": "policy", "targets": (target,), "bodies": bodies}
    return Annotation(new_id(), article, kind=kind, created=NOW, modified=NOW, **known | fields)


def spans():
    return st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)).map(lambda p: Span(*sorted(p)))


quotes = st.builds(Quote, spans(), st.text(), st.text(max_size=32), st.text(max_size=32))
names = st.text(st.characters(codec="utf-8"), min_size=1, max_size=20)
moments = st.datetimes(timezones=st.just(datetime.UTC))
annotations = st.builds(
    Annotation,
    id=st.uuids().map(str),
    article=names,
    layer=names,
    kind=st.sampled_from(Kind),
    style=names,
    targets=st.lists(
        st.builds(Target, st.text(), quotes, st.sampled_from(State), st.floats(0, 1)), max_size=3
    ).map(tuple),
    bodies=st.lists(
        st.builds(Body, st.sampled_from(Purpose), st.text(), st.booleans()), max_size=3
    ).map(tuple),
    created=moments,
    modified=moments,
    strokes=st.lists(st.binary(max_size=40), max_size=2).map(tuple),
)
layers = st.builds(
    Layer,
    st.uuids().map(str),
    st.text(max_size=20),
    st.integers(0, 99),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)
styles = st.builds(
    Style,
    names,
    st.text(max_size=20),
    st.sampled_from(Kind),
    st.integers(0, 9),
    st.integers(0, 99),
    st.text(max_size=20),
)
articles = st.builds(
    MarkedArticle,
    names,
    st.text(max_size=20),
    st.none() | st.dates(),
    st.none() | st.integers(0, 99),
    st.text(max_size=20),
)
steps = st.builds(
    Step,
    st.sampled_from(StepKind),
    st.text(max_size=20),
    st.none() | st.builds(Target, st.text(), quotes),
    names,
    st.integers(0, 9),
    st.booleans(),
    st.text(max_size=20),
)
lessons = st.builds(
    Lesson,
    st.uuids().map(str),
    names,
    st.text(max_size=20),
    st.lists(steps, max_size=4).map(tuple),
    st.integers(0, 99),
)
