"""Merging shows what it would do, does it in one operation, and overwrites nothing later."""

import datetime
import hashlib
from contextlib import closing
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from reader.annotations.anchoring import State
from reader.annotations.keys import article_key
from reader.annotations.model import (
    Body,
    Change,
    Layer,
    Lesson,
    MarkedArticle,
    Purpose,
    Step,
    StepKind,
    Style,
    Target,
)
from reader.annotations.quotes import Quote
from reader.article.model import Article, Paragraph, Role, Span
from reader.exporters.bundle import Bundle, Choice, gather
from reader.exporters.foreign import on_article, without_foreign
from reader.exporters.merging import merged
from reader.notes.store import NotesStore
from tests.annotations.marks_made import TEXT, marked
from tests.exporters.bundles_made import bundles, small

SHA = hashlib.sha256(TEXT.encode()).hexdigest()
LATER = datetime.timedelta(minutes=5)
CLASS = Layer("class", "高二3班")


@pytest.fixture
def marks(tmp_path):
    store = NotesStore(tmp_path)
    yield store.marks
    store.close()


def take(marks, bundle, layer=None):
    found = merged(marks, bundle, layer)
    marks.apply(found.changes, "import", found.texts)
    return found


def of(*annotations, layers=(CLASS,), **fields):
    return Bundle(annotations, layers, **fields)


def mine(note="", **fields):
    return replace(marked(note), layer="class", **fields)


def test_what_comes_in_is_there_and_can_be_undone_in_one_step(marks):
    one, other = mine("一"), mine("二")
    found = take(marks, of(one, other, articles=small().articles, texts={SHA: TEXT}))
    assert (found.new, found.layers, found.articles) == (2, ("高二3班",), small().articles)
    assert set(marks.all()) == {one, other}
    assert marks.text(SHA) == TEXT
    marks.undo()
    assert marks.all() == marks.layers() == marks.articles() == ()


def test_the_same_twice_changes_nothing(marks):
    bundle = of(mine("一"))
    take(marks, bundle)
    again = take(marks, bundle)
    assert (again.changes, again.same, again.new, again.layers) == ((), 1, 0, ())


def test_the_later_state_wins_whichever_comes_in(marks):
    old = mine("旧")
    new = replace(old, bodies=(Body(Purpose.COMMENTING, "新"),), modified=old.modified + LATER)
    take(marks, of(old))
    assert take(marks, of(new)).newer == 1
    assert take(marks, of(old)).kept == 1
    assert marks.all() == (new,)


def test_two_marks_of_one_id_are_both_kept(marks):
    one = mine("一")
    other = replace(mine("二"), id=one.id, article="another")
    take(marks, of(one))
    for _ in range(2):
        take(marks, of(other))
        assert sorted(mark.note for mark in marks.all()) == ["一", "二"]


def test_a_layer_that_is_there_keeps_its_name_and_a_locked_one_its_marks(marks):
    marks.apply([Change(None, replace(CLASS, name="三班", locked=True))], "layer")
    found = take(marks, of(mine("一")))
    assert (found.kept, found.changes) == (1, ())
    assert [layer.name for layer in marks.layers()] == ["三班"]


def test_a_new_layer_of_a_known_name_gets_another(marks):
    marks.apply([Change(None, Layer("other", "高二3班", 4))], "layer")
    take(marks, of(mine("一")))
    assert [(one.name, one.place) for one in marks.layers()] == [("高二3班", 4), ("高二3班 (2)", 5)]


def test_marks_without_their_layer_get_one(marks):
    found = take(marks, of(mine("一"), mine("二"), layers=()))
    assert found.layers == ("导入 Imported",)
    assert len(marks.layers()) == 1


def test_all_can_go_into_one_layer(marks):
    for _ in range(2):
        take(marks, of(mine("一"), replace(mine("二"), layer="x")), "来自同事")
    assert [layer.name for layer in marks.layers()] == ["来自同事"]
    assert {mark.layer for mark in marks.all()} == {marks.layers()[0].id}


def test_only_new_meanings_are_added(marks):
    style = Style("idiom", "成语", marked().kind, 1)
    shipped = Style("question", "别的", marked().kind, 1)
    assert take(marks, of(mine("一"), styles=(style, shipped))).styles == 1
    assert marks.styles() == (style,)


def test_a_text_that_is_not_what_its_name_says_is_left_out(marks):
    take(marks, of(mine("一"), texts={SHA: "something else", "sha": TEXT}))
    assert marks.text(SHA) is marks.text("sha") is None


def lesson(name, *steps):
    return Lesson("lesson-1", "article-1", name, steps)


def test_lessons_come_in_once_and_a_changed_one_beside_ours(marks):
    ours, theirs = lesson("第一课"), lesson("第一课", Step(StepKind.SCROLL, "开头"))
    assert take(marks, Bundle((), lessons=(ours,))).lessons == ("第一课",)
    for new in (("第一课",), ()):
        assert take(marks, Bundle((), lessons=(ours, theirs))).lessons == new
    assert [len(one.steps) for one in marks.lessons("article-1")] == [0, 1]


def test_steps_of_what_stays_do_not_leave(marks):
    secret = Layer("secret", "自己", private=True)
    cloze = replace(mine("一"), layer="secret")
    steps = [Step(StepKind.REVEAL, item=cloze.id), Step(StepKind.LAYER, item="secret")]
    whole = lesson("第一课", *steps, Step(StepKind.CARD, "两个确保"))
    take(marks, of(cloze, mine("二"), layers=(CLASS, secret), lessons=(whole,)))
    (sent,) = gather(marks, Choice()).lessons
    assert [step.kind for step in sent.steps] == [StepKind.CARD]
    assert gather(marks, Choice(private=True)).lessons == (whole,)


def test_what_is_noted_on_steps_is_for_whoever_teaches(marks):
    noted = lesson("第一课", Step(StepKind.CARD, "两个确保", note="先问学生"))
    take(marks, of(mine("一"), lessons=(noted,)))
    (sent,) = gather(marks, Choice()).lessons
    assert [(step.title, step.note) for step in sent.steps] == [("两个确保", "")]
    assert gather(marks, Choice(private=True)).lessons == (noted,)


def test_ones_own_lesson_comes_back_without_its_notes_and_adds_nothing(marks):
    noted = lesson("第一课", Step(StepKind.CARD, "两个确保", note="先问学生"))
    take(marks, of(mine("一"), lessons=(noted,)))
    assert take(marks, gather(marks, Choice())).changes == ()
    assert marks.all_lessons() == (noted,)


def test_ones_own_lesson_comes_back_without_steps_of_private_marks_and_adds_nothing(marks):
    secret = Layer("secret", "自己", private=True)
    cloze = replace(mine("一"), layer="secret")
    whole = lesson(
        "第一课", Step(StepKind.REVEAL, item=cloze.id), Step(StepKind.CARD, "两个确保", note="问")
    )
    take(marks, of(cloze, mine("二"), layers=(CLASS, secret), lessons=(whole,)))
    sent = gather(marks, Choice())
    assert take(marks, sent).changes == ()
    shorter = replace(whole, steps=())
    assert take(marks, replace(sent, lessons=(shorter,))).lessons == ("第一课",)


def test_the_notes_are_read_once_however_many_lessons_come_back(marks, monkeypatch):
    card = Step(StepKind.CARD, "两个确保", note="先问学生")
    known = [Lesson(f"lesson-{n}", "article-1", f"第{n}课", (card,), n) for n in range(9)]
    take(marks, of(mine("一"), lessons=known))
    sent, gathered = gather(marks, Choice()), []
    monkeypatch.setattr(
        "reader.exporters.merging.gather", lambda *a, **k: gathered.append(a) or gather(*a, **k)
    )
    assert merged(marks, sent, None).changes == ()
    assert len(gathered) == 1


def test_a_lesson_leaves_and_comes_in_with_its_article_and_text_where_nothing_is_marked(
    marks, tmp_path
):
    target = replace(mine("一").targets[0], text=SHA)
    alone = lesson("第一课", Step(StepKind.SCROLL, "开头", target))
    known = MarkedArticle("article-1", "文章")
    take(marks, Bundle((), articles=(known,), texts={SHA: TEXT}, lessons=(alone,)))
    for choice in (Choice(), Choice({"article-1"})):
        sent = gather(marks, choice)
        assert (sent.articles, sent.texts, sent.lessons) == ((known,), {SHA: TEXT}, (alone,))
    with closing(NotesStore(tmp_path / "other")) as other:
        assert take(other.marks, sent).articles == (known,)
        assert other.marks.articles() == (known,)
        assert other.marks.text(SHA) == TEXT


def test_of_chosen_layers_only_lessons_on_what_is_marked_in_them_leave(marks):
    other = Lesson("lesson-2", "article-2", "第二课")
    take(marks, of(mine("一"), lessons=(lesson("第一课"), other)))
    names = [
        {one.name for one in gather(marks, choice).lessons}
        for choice in (Choice(), Choice(layers={"class"}))
    ]
    assert names == [{"第一课", "第二课"}, {"第一课"}]


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(bundles)
def test_what_is_gathered_and_merged_elsewhere_is_the_same(tmp_path_factory, bundle):
    first, second = (NotesStore(tmp_path_factory.mktemp("n")) for _ in range(2))
    take(first.marks, bundle)
    sent = gather(first.marks, Choice(private=True))
    take(second.marks, sent)
    assert gather(second.marks, Choice(private=True)) == sent
    assert merged(second.marks, sent).changes == ()
    first.close()
    second.close()


def test_what_is_private_stays_unless_asked_for(marks):
    secret = Layer("secret", "自己", private=True)
    hidden = replace(mine("一"), layer="secret")
    half = replace(
        mine(), bodies=(Body(Purpose.COMMENTING, "私", private=True), Body(Purpose.TAGGING, "标"))
    )
    take(marks, of(hidden, half, layers=(CLASS, secret)))
    sent = gather(marks, Choice())
    assert [(one.note, one.tags) for one in sent.annotations] == [("", ("标",))]
    assert [layer.id for layer in sent.layers] == ["class"]
    whole = gather(marks, Choice(private=True))
    assert set(whole.annotations) == {hidden, half}


def test_articles_and_layers_can_be_chosen(marks):
    one, other = mine("一"), replace(mine("二"), article="b", layer="x")
    take(marks, of(one, other, layers=(CLASS, Layer("x", "x"))))
    assert gather(marks, Choice(articles={"b"})).annotations == (other,)
    assert gather(marks, Choice(layers={"class"})).annotations == (one,)


def test_where_an_article_lies_on_this_disk_is_not_told(marks):
    known = replace(small().articles[0], key="article-1", source="file:///secret/name.txt")
    marks.apply([Change(None, known), Change(None, mine("一"))], "mark")
    assert gather(marks, Choice()).articles[0].source == ""


def test_annotations_of_others_find_their_words_in_the_article():
    article = Article(TEXT, "通知", (), (Paragraph(0, 4, Role.BODY), Paragraph(5, 10, Role.BODY)))
    sought = (("确保发放", State.ANCHORED), ("毫不相干的话", State.ORPHAN))
    foreign = [
        replace(mine(), article="foreign", targets=(Target("", Quote(Span(0, 4), words, "", "")),))
        for words, _ in sought
    ]
    bundle = on_article(Bundle(tuple(foreign)), article)
    found, lost = bundle.annotations
    assert found.article == article_key(article)
    assert found.targets[0].quote.span == Span(5, 9)
    assert (lost.targets[0].state, found.targets[0].text) == (State.ORPHAN, article.sha256)
    assert bundle.texts == {article.sha256: TEXT}
    assert without_foreign(Bundle(tuple(foreign))).annotations == ()
    assert on_article(bundle, article) is bundle
