"""What is done to marks and layers becomes changes that can be taken back."""

import datetime

from reader.annotations import editing
from reader.annotations.model import Change, Kind, Layer, Purpose, inverted
from reader.article.model import Article, Paragraph, Role, Span

TEXT = "两个确保\n确保发放，两个确保。"
ARTICLE = Article(
    TEXT,
    "两个确保",
    (Paragraph(0, 4, Role.HEADLINE),),
    (Paragraph(5, 16, Role.BODY),),
    date=datetime.date(2003, 1, 17),
    page=1,
)
CLASS, OWN = Layer("class", "高二3班"), Layer("own", "自己", 1)


def mark(layer="own", kind=Kind.HIGHLIGHT):
    return editing.marked(ARTICLE, [Span(5, 9)], kind, "policy", layer)


def test_a_new_mark_remembers_its_words_and_their_text():
    one = mark()
    assert one.targets[0].quote.exact == "确保发放"
    assert one.targets[0].text == ARTICLE.sha256
    assert one.created == one.modified
    record = editing.record_of(ARTICLE, "source")
    assert (record.key, record.title, record.page) == (one.article, "两个确保", 1)


def test_a_note_can_be_written_kept_private_and_taken_off():
    one = editing.noted(editing.tagged(mark(), ["考点"]), "何时？", private=True)
    assert (one.note, one.tags, editing.is_private(one)) == ("何时？", ("考点",), True)
    assert editing.noted(one, "").bodies == one.bodies[1:]
    assert editing.noted(mark(kind=Kind.NOTE), "注").bodies[0].purpose is Purpose.DESCRIBING


def test_tags_are_kept_once_each_and_without_blanks():
    one = editing.tagged(editing.noted(mark(), "注"), [" 考点 ", "考点", "", "作文"])
    assert (one.tags, one.note) == (("考点", "作文"), "注")


def test_a_mark_gets_another_meaning_and_a_note_only_another_style():
    assert editing.restyled(mark(), Kind.WAVY, "question").kind is Kind.WAVY
    note = editing.restyled(mark(kind=Kind.MARGIN), Kind.WAVY, "question")
    assert (note.kind, note.style) == (Kind.MARGIN, "question")


def test_passages_are_added_replaced_and_given_up():
    more = editing.target_of(ARTICLE, Span(0, 4))
    both = editing.extended(mark(), [more, more])
    assert [target.quote.exact for target in both.targets] == ["两个确保", "确保发放"]
    last = editing.target_of(ARTICLE, Span(10, 14))
    assert editing.replaced(both, 0, last).targets[0] == last
    assert editing.orphaned(both, 1).targets[1].state == "orphan"


def test_merging_moves_every_mark_and_can_be_taken_back():
    ours, other = mark("class"), mark("own")
    done = editing.merged(CLASS, OWN, [ours, other])
    assert [change.item for change in done][-1] == CLASS
    assert done[0].before == ours
    assert done[0].after.layer == "own"
    assert inverted(done)[0] == Change(None, CLASS)


def test_copies_are_marks_of_their_own():
    one = mark("class")
    (change,) = editing.copied([one], "own")
    assert change.before is None
    assert change.after.id != one.id
    assert (change.after.layer, change.after.targets) == ("own", one.targets)


def test_a_layer_goes_with_what_is_in_it():
    ours, other = mark("class"), mark("own")
    done = editing.deleted(CLASS, [ours, other])
    assert [change.before for change in done] == [ours, CLASS]
    assert editing.moved([other], "own") == ()
