"""Dates, figures and titles of documents are told by their shape."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.patterns import dates, documents, figures
from reader.article.folding import fold


def found(finder, text):
    return [text[span.start : span.end] for span in finder(fold(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新华社北京1月16日电", ["1月16日"]),
        ("自2001年7月国务院批准", ["2001年7月"]),
        ("一九七三年十月三十一日讯", ["一九七三年十月三十一日"]),
        ("二○○一年", ["二○○一年"]),
        ("１９９８年１２月３１日", ["１９９８年１２月３１日"]),
        ("据塔斯社布鲁塞尔10日讯", ["10日"]),
        ("新华社八日讯", ["八日"]),
        ("20世纪90年代，九十年代", ["20世纪90年代", "九十年代"]),
        ("5月上旬和1998年底", ["5月上旬", "1998年底"]),
        ("’97年", ["97年"]),
        ("97年3月", ["97年3月"]),
        ("日前主持会议", []),
        ("20年来，10多年", []),
        ("第3日报，十月亮", []),
        ("三个代表，十六大", []),
        ("2003-01-17", []),
    ],
)
def test_dates(text, expected):
    assert found(dates, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("约77％的国有企业", ["77％"]),
        ("使50%左右", ["50%"]),
        ("24万人，1200多万元，５亿", ["24万人", "1200多万元", "５亿"]),
        ("110．8亿多美元，2·75万名", ["110．8亿多美元", "2·75万名"]),
        ("百分之八十，百分之三点五", ["百分之八十", "百分之三点五"]),
        ("三百多万人，一百零五人", ["三百多万人", "一百零五人"]),
        ("3.5个百分点，280万千瓦", ["3.5个百分点", "280万千瓦"]),
        ("33540", ["33540"]),
        ("第1版，第5次，2001，WTO2，12，“1·18”案", []),
        ("千方百计，万名，三条，一项", []),
    ],
)
def test_figures(text, expected):
    assert found(figures, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("《人民日报》和《求是》", ["《人民日报》", "《求是》"]),
        ("《关于〈方案〉的通知》", ["《关于〈方案〉的通知》"]),
        ("《读《资本论》》", ["《读《资本论》》"]),
        ("《没有完\n的》", []),
        ("〈单〉", []),
        ("多余》《好》", ["《好》"]),
    ],
)
def test_titles_of_documents(text, expected):
    assert found(documents, text) == expected


@given(st.text(alphabet="《》〈〉\n甲1年月日%万十", max_size=40))
def test_spans_of_one_kind_lie_in_the_text_and_never_overlap(text):
    for finder in (dates, figures, documents):
        end = 0
        for span in finder(fold(text)):
            assert end <= span.start < span.end <= len(text)
            assert "\n" not in text[span.start : span.end]
            end = span.end
