"""Files of crawlers of the paper's web site."""

from datetime import date

import pytest

from reader.importers.paper_site import parse
from reader.importers.source import Source

BODY = "会议认为，党中央、国务院确定在辽宁全省进行试点，是一项重要措施，具有重要意义。"


def parsed(*lines, name="20240117-01-02.txt"):
    return parse(Source("\n".join(lines), name, "utf-8"))


def test_kicker_headline_and_subtitle_stand_on_three_lines():
    article = parsed(
        "在京会见", "共商合作", "某某参加", "　　本报北京1月16日电  （记者马克）" + BODY
    )
    assert (article.kicker, article.headline, article.subheads) == (
        "在京会见",
        "共商合作",
        ("某某参加",),
    )
    assert (article.date, article.page, article.authors) == (date(2024, 1, 17), 1, ("马克",))
    assert (article.title, article.format, article.dateline) == (
        "共商合作",
        "paper_site",
        "本报北京1月16日电",
    )


def test_lines_the_page_lacks_are_empty():
    article = parsed("", "共商合作", "", "本报记者　马克", BODY)
    assert (article.kicker, article.subheads, article.byline) == (None, (), "本报记者　马克")
    assert article.text == f"共商合作\n本报记者　马克\n{BODY}"


@pytest.mark.parametrize(
    "lines", [("甲", "", "乙", BODY), ("甲", "乙"), (BODY * 4, "标题", "", BODY), ("", "", "", "")]
)
def test_another_layout_is_left_to_plain_text(lines):
    assert parsed(*lines) is None


def test_another_name_is_left_to_plain_text():
    assert parsed("甲", "乙", "丙", BODY, name="正文.txt") is None
