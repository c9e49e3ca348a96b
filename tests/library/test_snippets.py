"""A snippet shows the passage with the most hits."""

from reader.article.model import Span
from reader.library.snippets import LENGTH, snippet

FILLING = "各地采取许多措施。" * 20


def shown(text, *words, heading=0):
    matches = sorted(
        Span(at, at + len(word))
        for word in words
        for at in range(len(text))
        if text.startswith(word, at)
    )
    return snippet(text, matches, heading)


def marked(piece):
    return [piece.text[match.start : match.end] for match in piece.matches]


def test_the_densest_passage_is_shown():
    piece = shown(f"改革。{FILLING}改革，开放，改革。{FILLING}", "改革", "开放")
    assert marked(piece) == ["改革", "开放", "改革"]
    assert len(piece.text) == LENGTH


def test_a_passage_begins_at_a_sentence():
    assert shown(f"{FILLING}深化改革。{FILLING}", "改革").text.startswith("深化改革")


def test_hits_in_the_heading_count_only_if_there_are_no_others():
    text = f"改革改革\n{FILLING}改革。{FILLING}"
    assert shown(text, "改革", heading=5).text.startswith("改革。")
    assert marked(shown(f"改革\n{FILLING}", "改革", heading=3)) == ["改革"]


def test_without_hits_the_body_begins():
    assert shown(f"标题\n{FILLING}", heading=3).text.startswith("各地")
    assert shown("标题", heading=2).text == "标题"


def test_it_is_one_line_and_hits_are_cut_at_its_ends():
    piece = snippet("甲\n" + "乙" * 200, [Span(0, 202)])
    assert "\n" not in piece.text
    assert piece.matches == (Span(0, LENGTH),)
