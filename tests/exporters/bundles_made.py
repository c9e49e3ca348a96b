"""Bundles for tests."""

import datetime
import uuid
from dataclasses import replace

from hypothesis import strategies as st

from reader.annotations.model import Kind, MarkedArticle
from reader.annotations.styles import SHIPPED
from reader.exporters.bundle import Bundle
from tests.annotations.marks_made import TEXT, annotations, layers, marked, styles

articles = st.builds(
    MarkedArticle,
    key=st.text(st.characters(codec="utf-8"), min_size=1, max_size=20),
    title=st.text(max_size=30),
    date=st.none() | st.dates(),
    page=st.none() | st.integers(1, 40),
    source=st.just(""),
)
bundles = st.builds(
    Bundle,
    st.lists(annotations, max_size=4, unique_by=lambda one: one.id).map(tuple),
    st.lists(layers, max_size=2, unique_by=lambda one: one.id).map(tuple),
    st.lists(styles, max_size=2, unique_by=lambda one: one.key).map(tuple),
    st.lists(articles, max_size=2, unique_by=lambda one: one.key).map(tuple),
    st.dictionaries(st.text(max_size=10), st.text(max_size=40), max_size=2),
)
one_passage = st.builds(
    lambda one, kind, style: replace(one, kind=kind, style=style),
    annotations,
    st.sampled_from(Kind),
    st.sampled_from([style.key for style in SHIPPED]),
)


def small():
    """Return a bundle of one annotation, which says who made it."""
    one = replace(marked("查《通知》"), id=str(uuid.uuid5(uuid.NAMESPACE_URL, "one")))
    known = MarkedArticle("article-1", "总结经验", datetime.date(2003, 1, 17), 1)
    return Bundle((one,), (), (), (known,), {"sha": TEXT})
