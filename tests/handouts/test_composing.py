"""A handout is the article cut where anything changes, with numbered terms, notes and blanks."""

from hypothesis import given
from hypothesis import strategies as st

from reader.article.model import Role, Span
from reader.handouts.composing import handout
from reader.handouts.model import Options, Version
from reader.lessons.cloze import Cloze
from tests.handouts.handouts_made import ARTICLE, BODY, HEAD, NOTE, TEXT, made, material


def text_of(block):
    return "".join(run.text for run in block.runs)


def test_every_character_of_the_article_is_in_it_once():
    handout = made()
    assert [(block.role, text_of(block)) for block in handout.blocks] == [
        (Role.HEADLINE, HEAD),
        (Role.BODY, BODY),
    ]


def test_terms_are_numbered_as_they_come_and_said_once():
    handout = made(version=Version.TEACHER)
    labels = [(entry.number, entry.label) for entry in handout.entries]
    assert labels == [(1, "两个确保"), (2, "低保")]
    runs = [run for run in handout.blocks[1].runs if run.entry == 1]
    assert [(run.text, run.first) for run in runs] == [("两个确保", True), ("两个确保", False)]
    assert handout.entries[0].members[1].zh == "养老金"


def test_pupils_get_blanks_and_no_answers():
    pupils, teacher = made(), made(version=Version.TEACHER)
    (blank,) = [run for run in pupils.blocks[1].runs if run.blank]
    assert (blank.text, blank.entry, blank.begins) == ("低保", 0, True)
    assert pupils.answers == ()
    assert teacher.answers == ((1, "低保"),)


def test_notes_stand_at_the_end_of_their_passage():
    handout = made()
    (note,) = handout.notes
    assert (note.number, note.passage, note.text) == (1, "做好", NOTE)
    (run,) = [run for run in handout.blocks[1].runs if run.notes]
    assert run.text == "做好"


def test_parts_can_be_left_out():
    handout = made(glossary=False, notes=False)
    assert (handout.entries, handout.notes) == ((), ())
    assert not any(run.entry or run.notes for block in handout.blocks for run in block.runs)
    assert not any(run.pinyin for run in handout.blocks[1].runs)


def test_pinyin_goes_with_its_characters():
    run = made(pinyin=True).blocks[1].runs[0]
    assert (run.text[0], run.pinyin[0]) == ("要", "yào")


PLACES = st.integers(0, len(TEXT))


@given(st.lists(st.tuples(PLACES, PLACES).map(sorted).filter(lambda s: s[0] < s[1]), max_size=6))
def test_nothing_is_lost_however_the_blanks_lie(pairs):
    blanks = [
        Cloze(str(number), number, (Span(*pair),), TEXT[slice(*pair)])
        for number, pair in enumerate(pairs, 1)
    ]
    composed = handout(material(clozes=blanks), Options())
    assert [text_of(block) for block in composed.blocks] == [HEAD, BODY]
    assert composed.date == ARTICLE.date
