"""A handout is the article cut where anything changes, with numbered terms, notes and blanks."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.annotations.ink import Binding
from reader.annotations.placing import place_all
from reader.article.model import Role, Span
from reader.handouts.composing import handout, handouts
from reader.handouts.model import Options, Version
from reader.lessons.cloze import Cloze, blanked
from reader.lessons.worksheets import Sheet
from tests.handouts.handouts_made import (
    ARTICLE,
    BODY,
    HEAD,
    NOTE,
    TEXT,
    inked,
    made,
    material,
    spans_of,
)


def text_of(block):
    return "".join(run.text for run in block.runs)


def test_every_character_of_the_article_is_in_it_once():
    handout = made(version=Version.TEACHER)
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
    assert (blank.text, blank.entry, blank.begins) == ("□□", 0, True)
    assert pupils.keys == ()
    assert [key.answers for key in teacher.keys] == [((1, "低保"),)]


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


def test_no_part_for_pupils_tells_what_is_hidden():
    hidden = replace(material().clozes[0], spans=(Span(0, 4),), answer=HEAD[:4])
    pupils = handout(material(clozes=[*material().clozes, hidden]), Options(pinyin=True))
    told = "".join(map(str, (pupils.title, pupils.source, pupils.notes, pupils.entries)))
    assert "低保" not in told
    assert HEAD[:4] not in told
    assert pupils.title == "□□□□试点"
    assert pupils.name_line


def test_terms_keep_their_numbers_where_some_are_hidden():
    first = Cloze("1", 1, tuple(spans_of("两个确保")), "两个确保")
    pupils = handout(material(clozes=[first]), Options())
    assert [(entry.number, entry.label) for entry in pupils.entries] == [(2, "低保")]


def test_a_short_glossary_has_only_what_is_marked_or_hidden():
    labels = [entry.label for entry in made(version=Version.TEACHER, marked_only=True).entries]
    assert labels == ["低保"]
    ringed = (inked("两个确保", Binding.RUN),)
    placed = place_all(ringed, ARTICLE, lambda _: TEXT)
    (entry,) = handout(material(placed=placed), Options(marked_only=True)).entries
    assert (entry.number, entry.label) == (1, "两个确保")


def three_blanks():
    words = ("落实", "做好", "任务")
    return [Cloze(word, n, tuple(spans_of(word)), word) for n, word in enumerate(words, 1)]


def test_neighbours_have_different_blanks_of_the_same_cloze():
    sheets = {
        sheet: handout(material(clozes=three_blanks()), Options(sheet=sheet))
        for sheet in (Sheet.A, Sheet.B)
    }
    blanks = {
        sheet: [run.blank for run in one.blocks[1].runs if run.blank]
        for sheet, one in sheets.items()
    }
    assert blanks == {Sheet.A: [1, 3], Sheet.B: [2]}
    assert "落实" in text_of(sheets[Sheet.B].blocks[1])
    assert [one.heading for one in sheets.values()] == ["练习单 A", "练习单 B"]


def test_a_pair_of_worksheets_comes_with_the_answers_of_each():
    whole = material(clozes=three_blanks())
    a, b, key = handouts(whole, Options(sheet=Sheet.PAIR, language="en"))
    assert (a.heading, b.heading) == ("Worksheet A", "Worksheet B")
    assert (a.keys, b.keys, key.heading) == ((), (), "Teacher’s version · Worksheets A and B")
    assert [(one.title, one.answers) for one in key.keys] == [
        ("Answers · Worksheet A", ((1, "落实"), (3, "任务"))),
        ("Answers · Worksheet B", ((2, "做好"),)),
    ]


def test_a_teacher_gets_the_answers_of_one_worksheet():
    options = Options(Version.TEACHER, sheet=Sheet.B)
    (key,) = handout(material(clozes=three_blanks()), options).keys
    assert (key.title, key.answers) == ("答案 · 练习单 B", ((2, "做好"),))


PLACES = st.integers(0, len(TEXT))


@settings(deadline=None)
@given(st.lists(st.tuples(PLACES, PLACES).map(sorted).filter(lambda s: s[0] < s[1]), max_size=6))
def test_nothing_is_lost_however_the_blanks_lie(pairs):
    blanks = [
        Cloze(str(number), number, (Span(*pair),), TEXT[slice(*pair)])
        for number, pair in enumerate(pairs, 1)
    ]
    composed = handout(material(clozes=blanks), Options())
    seen = "\n".join(text_of(block) for block in composed.blocks)
    assert seen == blanked(TEXT, blanks)
    teacher = handout(material(clozes=blanks), Options(Version.TEACHER))
    assert [text_of(block) for block in teacher.blocks] == [HEAD, BODY]
    assert composed.date == ARTICLE.date
