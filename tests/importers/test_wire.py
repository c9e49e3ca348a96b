"""What one process says of its files, the other hears the same."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from reader.errors import RefusedInput
from reader.importers.containers.piece import Piece
from reader.importers.reading import parse_text
from reader.importers.wire import (
    FileEnd,
    News,
    decoded,
    decoded_paths,
    encoded,
    encoded_paths,
)
from reader.language import Text

SEED = """### 引题说：  主题  ——副题
张三 李四
1978-12-23
第1版(要闻)
专栏：今日谈

    引题说：
    主题
    ——副题
    本报记者　王五
    新华社北京十二月二十三日电　正文。

    一、小标题
    还是正文，“引号”与𠮷野家。
"""


def test_an_article_arrives_as_it_was(seed_path):
    for text in (SEED, seed_path.read_text(encoding="utf-8"), "无题\n", "### 甲\n2003-02-30\n"):
        article = parse_text(text, name="a.md")
        news = [News(3, Piece("成员", "0a", article, 0.5))]
        assert decoded(encoded(news)) == news


def test_every_field_is_sent():
    article = parse_text(SEED, name="a.md")
    assert (article.date, article.page, article.page_name) == (date(1978, 12, 23), 1, "要闻")
    assert article.column
    assert article.dateline_span
    odd = replace(article, problems=(Text(en="a", zh="b"),), encoding="gb18030", authors=("甲",))
    (news,) = decoded(encoded([News(0, Piece("", "", odd))]))
    assert news.what.content == odd


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=200))
def test_any_text_arrives_as_it_was(text):
    try:
        article = parse_text(text, name="甲.txt")
    except RefusedInput:
        return
    news = [News(1, Piece("", "", article))]
    assert decoded(encoded(news)) == news


def test_refusals_ends_and_odd_paths_arrive():
    reason = Text(en="no", zh="否")
    news = [News(1, Piece("坏", "", reason, 0.1)), News(1, FileEnd()), News(2, FileEnd(reason))]
    assert decoded(encoded(news)) == news
    paths = [(1, "/甲.md"), (2, "/\udcff.md")]
    assert decoded_paths(encoded_paths(paths)) == paths
