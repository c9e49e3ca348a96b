"""What was read survives a change of the text, paragraph by paragraph."""

from hypothesis import given
from hypothesis import strategies as st

from reader.article.model import Article, Paragraph, Role, Span
from reader.article.seen import Seen
from reader.article.seen_paragraphs import ParagraphNames

LINES = ("总结经验", "会议认为，要加强领导。", "会议指出，要巩固成果。", "会议强调，要落实。")


def article_of(*lines):
    blocks, start = [], 0
    for line in lines:
        role = Role.BODY if blocks else Role.HEADLINE
        blocks.append(Paragraph(start, start + len(line), role))
        start += len(line) + 1
    text = "\n".join(lines)
    return Article(text=text, title=lines[0], heading=(blocks[0],), paragraphs=tuple(blocks[1:]))


def seen_of(*spans):
    seen = Seen()
    for span in spans:
        seen.add(Span(*span))
    return seen


def kept(seen, article):
    return ParagraphNames(article).kept(seen)


def recalled(line, article):
    return ParagraphNames(article).recalled(line)


def shares(seen, article):
    return [round(seen.share(p.span), 2) for p in (*article.heading, *article.paragraphs)]


def test_the_same_text_has_the_same_shares():
    article = article_of(*LINES)
    seen = seen_of((0, 16), (20, 24))
    assert shares(recalled(kept(seen, article), article), article) == shares(seen, article)


def test_what_moved_is_still_read_and_what_was_rewritten_is_not():
    line = kept(seen_of((0, 40)), article_of(*LINES))
    later = article_of("新的题目", LINES[2], "全新的一段话。", LINES[1], "会议强调，要落实好。")
    assert shares(recalled(line, later), later) == [0, 1, 0, 1, 0]


def test_equal_paragraphs_are_told_apart():
    article = article_of("题", "同样。", "同样。", "同样。")
    second = article.paragraphs[1].span
    seen = recalled(kept(seen_of((second.start, second.end)), article), article)
    assert shares(seen, article) == [0, 0, 1, 0]


def test_a_line_of_another_program_counts_for_nothing():
    article = article_of(*LINES)
    name = kept(seen_of((0, 4)), article)
    for line in ("", "rubbish", f"{name}:9-3", f"{name}:x", "\0", f"{name}~:1-2"):
        assert shares(recalled(line, article), article) == [0, 0, 0, 0]
    assert shares(recalled(f"{name}:0-99999", article), article) == [1, 0, 0, 0]


@given(
    st.lists(st.sampled_from(["一是巩固。", "", "二是提高水平。", "同样"]), min_size=1, max_size=9),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6),
)
def test_any_shares_come_back(lines, spans):
    article = article_of(*lines)
    most = len(article.text)
    seen = seen_of(*(sorted((min(a, most), min(b, most))) for a, b in spans))
    assert shares(recalled(kept(seen, article), article), article) == shares(seen, article)
