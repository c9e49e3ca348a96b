"""Which of the reader's glossaries hold where, and what stands against an entry."""

from dataclasses import replace

import pytest

from reader.glossary.bounds import breaches, clean_form, clean_line, clean_text
from reader.glossary.own import (
    SHIPPED,
    Change,
    OwnGlossary,
    OwnState,
    Switch,
    article_scope,
    class_scope,
    inverted,
)
from tests.glossary.concepts_made import concept, form, glossary

MINE = OwnGlossary("own-1", "我的")
LESSON = OwnGlossary("own-2", "课堂", place=1, on=False)
OURS = OwnGlossary(SHIPPED, "", place=2)


def state(*switches, in_force=""):
    content = {"own-1": glossary(concept("own-1/a", "并轨"))}
    return OwnState((MINE, LESSON, OURS), content, switches=frozenset(switches), in_force=in_force)


def test_glossaries_are_used_as_they_are_set():
    assert state().active("x") == ("own-1", SHIPPED)


def test_the_article_prevails_over_the_class_and_the_class_over_all():
    of_class = Switch(class_scope("三班"), "own-2", on=True)
    of_article = Switch(article_scope("x"), "own-2", on=False)
    own = state(of_class, of_article, in_force="三班")
    assert own.active("y") == ("own-1", "own-2", SHIPPED)
    assert own.active("x") == ("own-1", SHIPPED)
    assert state(of_class, in_force="四班").active("y") == ("own-1", SHIPPED)


def test_what_there_is_can_be_asked_for():
    own = state(Switch(class_scope("三班"), "own-2", on=True), in_force="四班")
    assert own.classes() == ("三班", "四班")
    assert own.named("own-2") == LESSON
    assert own.switch(class_scope("三班"), "own-2").on
    assert own.switch(class_scope("三班"), "own-1") is None
    assert own.concept("own-1/a").headword == "并轨"
    assert own.concept("bing-gui-1994") is None
    assert [one.id for one in own.entries("own-1")] == ["own-1/a"]
    assert list(own.entries("own-9")) == []


def test_changes_are_taken_back_in_reverse():
    first, second = Change(None, MINE), Change(MINE, replace(MINE, name="新"))
    assert inverted([first, second]) == (Change(second.after, MINE), Change(MINE, None))


def test_foreign_text_becomes_plain_lines():
    assert clean_line(" 两个\u202e确\n保\x00 ") == "两个确 保"
    assert clean_text("一\r\n二\r三\u2028") == "一\n二\n三"
    assert clean_form(form(" 并轨\n", hant="并轨")) == form("并轨")


@pytest.mark.parametrize(
    "entry",
    [
        concept("own-1/a", "并" * 101),
        concept("own-1/a", "“”"),
        concept("own-1/a", form("并轨", "b" * 801)),
        concept("own-1/a", form("做实…", gap=3)),
        concept("own-1/a", "并轨", valid_from="去年"),
        concept("own-1/a", "并轨", valid_from="1999", valid_to="1998"),
        replace(concept("own-1/a", "并轨"), headword="双轨"),
        replace(concept("own-1/a", "并轨"), definition_en="x" * 20_001),
        replace(concept("own-1/a", "并轨"), gloss_en="x" * 501),
        concept("own-1/a", "并轨", cues=("词",) * 201),
    ],
)
def test_what_cannot_be_kept_is_told(entry):
    (text,) = breaches(entry)
    assert text.en
    assert text.zh


def test_an_entry_of_nothing_but_its_term_can_be_kept():
    assert list(breaches(concept("own-1/a", "并轨"))) == []
