"""Reporting formulas: 会议认为, 朱镕基强调, 据辽宁省汇报, by which papers lay out who says what."""

import re
from dataclasses import dataclass

from reader.article.model import Article, Span

_VERBS = (
    "认为|指出|强调|要求|提出|决定|号召|表示|重申|希望|宣布|呼吁|明确|听取了?|审议了?|讨论了?|研究了?"
    "|通过了?|传达了?|学习了?"
)
_ADVERBS = "(?:还|并|又|同时|特别|再次|一致|最后|首先|着重|分析|进一步|在讲话中|在会上)*"
_SUBJECT = r"[^\s，,。、；;：:！？!?…（）()“”‘’《》〈〉【】<>]{2,14}?"
_SOURCE = (
    r"据[^\s，,。、；;：:！？!?（）()“”《》<>]{0,14}?(?:汇报|介绍|了解|悉|统计|报道|透露|反映|分析)"
)
# A document speaks, too: 《决定》指出.
_DOCUMENT = r"《[^《》\n]{1,30}》"
_BEGIN = r"(?:^|(?<=[。！？”]))[ \u3000]*"
_FORMULA = re.compile(
    rf"{_BEGIN}(?P<formula>(?P<source>{_SOURCE})"
    rf"|(?P<who>{_SUBJECT}|{_DOCUMENT}){_ADVERBS}(?P<verb>{_VERBS}))(?=[，,：:])",
    re.MULTILINE,
)
_NOBODY = re.compile(
    "^(?:因此|为此|对此|据此|所以|但是?|可以|应该|必须|还|这|那|有人|如果|由于|为了|关于)"
)


@dataclass(frozen=True, slots=True)
class Formula:
    """One place where somebody begins to speak.

    Attributes:
        span: the formula, such as 会议分析认为.
        who: the speaker as written, such as 会议; empty for a source, 据辽宁省汇报.
        verb: such as 认为; likewise.
    """

    span: Span
    who: str
    verb: str


def reporting_formulas(article: Article) -> tuple[Formula, ...]:
    """Return the formulas at the beginning of sentences of the body, in order."""
    if not article.paragraphs:
        return ()
    text, first = article.text, article.paragraphs[0].start
    return tuple(
        Formula(Span(*found.span("formula")), found["who"] or "", found["verb"] or "")
        for found in _FORMULA.finditer(text, first)
        if found["source"] or not _NOBODY.match(found["who"])
    )
