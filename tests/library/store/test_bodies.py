"""Any article comes back from the store exactly as it went in."""

import datetime
from hashlib import sha256

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.article.model import Article, Paragraph, Role, Span
from reader.importers.reading import read_article
from reader.language import Text
from reader.library.model import Size
from reader.library.store.bodies import decoded_text, encoded
from tests.library.articles_made import coming, made

# SHA-256 over every character that GBK holds, with its bytes: what is stored must be read by
# every Python there will be.
GBK = "44d3799147febfe4"

characters = st.characters(codec=None) | st.sampled_from("两个确保，。\n　·㐂𠮷é\ud800\x00")
texts = st.text(characters, max_size=60)
names = st.none() | texts
offsets = st.integers(0, 100)
paragraphs = st.lists(st.builds(Paragraph, offsets, offsets, st.sampled_from(Role)), max_size=4)
articles = st.builds(
    Article,
    text=texts,
    title=texts,
    heading=paragraphs.map(tuple),
    paragraphs=paragraphs.map(tuple),
    date=st.none() | st.dates(),
    page=st.none() | st.integers(0, 999),
    page_name=names,
    column=names,
    dateline=names,
    dateline_span=st.none() | st.builds(Span, offsets, offsets),
    authors=st.lists(texts, max_size=3).map(tuple),
    format=texts,
    encoding=texts,
    problems=st.lists(st.builds(lambda en, zh: Text(en=en, zh=zh), texts, texts)).map(tuple),
)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(article=articles, path=texts)
def test_every_article_comes_back_exactly(stored, article, path):
    stored.add([coming(article, path)])
    known = stored.records()[0]
    assert stored.article(known.id) == article
    assert list(stored.known([path])) == [path]
    assert stored.remove([known.id]) == 1
    assert stored.size() == Size(0, 0)


@settings(deadline=None)
@given(lines=st.lists(st.text(characters.filter(lambda c: c != "\n"), max_size=20), min_size=1))
def test_lines_need_no_spans(lines):
    article = made("\n".join(lines))
    content = encoded(article, article.title, {})
    assert b'"p":' not in content.split(b"\n", 1)[0]
    assert decoded_text(content, article.title) == article.text


@pytest.mark.parametrize("text", ["一" * 99 + "㐂𠮷", "Ελλάδα кириллица ქართული ᠮᠣᠩᠭᠣᠯ"])
def test_characters_outside_gbk_are_kept(text):
    assert decoded_text(encoded(made(text), "", {}), "") == text


def test_gbk_is_what_it_was():
    found = sha256()
    for code in range(0x110000):
        try:
            found.update(code.to_bytes(4) + chr(code).encode("gbk"))
        except UnicodeEncodeError:
            continue
    assert found.hexdigest().startswith(GBK)


def test_the_seed_takes_half_of_its_utf_8(seed_path):
    article = read_article(seed_path)
    assert len(encoded(article, article.title, {})) < 0.75 * len(article.text.encode())


def test_the_oldest_and_the_latest_day_come_back(stored):
    days = (datetime.date.min, datetime.date.max)
    stored.add([coming(made(day=day.isoformat()), day.isoformat()) for day in days])
    assert [record.date for record in stored.records()] == list(days)
