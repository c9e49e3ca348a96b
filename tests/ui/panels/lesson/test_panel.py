"""In the panel a lesson is made, ordered, edited, copied and run; every act can be undone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDropEvent

from reader.annotations.model import Step, StepKind
from reader.article.model import Span
from reader.ui.article_view.selection import Selection
from reader.ui.dialogs.name_dialog import NameDialog
from reader.ui.panels.lesson.labels import step_label
from reader.ui.panels.lesson.step_dialog import StepDialog
from reader.ui.requests import Request

Key = Qt.Key


@pytest.fixture
def panel(reading):
    reading.workspace.ask(Request.SHOW_LESSON)
    return reading.docks.panels["lesson"].contents


@pytest.fixture
def lessons(panel):
    return panel._lessons


@pytest.fixture
def steps(lessons):
    made = [Step(StepKind.SCROLL, name) for name in "甲乙丙"]
    lessons.make("第一课", made)
    return made


def titles(lessons):
    return "".join(step.title for step in lessons.steps)


def rows(panel):
    return [panel.list.item(row).text() for row in range(panel.list.count())]


def test_an_empty_panel_says_what_a_lesson_is(panel, lessons):
    assert panel.empty.isVisible()
    assert not panel.choice.isVisible()
    assert not panel.edit.isEnabled()
    assert lessons.chosen is None


def test_steps_are_made_of_the_outline(qtbot, panel, reading, study, open_file):
    lessons = panel._lessons
    from tests.ui.article_view.page_samples import make_article

    study.articles["two.txt"] = make_article("会议指出，一是种粮；二是种棉。", title="要点")
    with qtbot.waitSignal(reading.workspace.annotations.loaded):
        open_file(reading.workspace, "two.txt")
    with qtbot.waitSignal(lessons.changed):
        panel.outline.click()
    kinds = [step.kind for step in lessons.steps]
    assert kinds == [StepKind.SCROLL, StepKind.SPOTLIGHT, StepKind.SPOTLIGHT]
    assert rows(panel)[1].endswith("一是种粮")
    reading.workspace.undo.undo()
    assert lessons.steps == ()


def test_without_an_outline_it_is_said(qtbot, panel, reading):
    with qtbot.waitSignal(reading.workspace.noticed):
        panel.outline.click()


@pytest.mark.parametrize("kind", [StepKind.SPOTLIGHT, StepKind.CARD, StepKind.REVEAL])
def test_what_cannot_be_added_is_said(qtbot, lessons, reading, kind):
    with qtbot.waitSignal(reading.workspace.noticed):
        lessons.step_asked.emit(kind)


def test_steps_are_added_from_the_page(panel, lessons, reading):
    reading.view.next_term()
    lessons.step_asked.emit(StepKind.CARD)
    stages = [step.stage for step in lessons.steps]
    assert stages == sorted(set(stages))
    reading.view.select(reading.view.current_term.span)
    for kind in (StepKind.SCROLL, StepKind.SPOTLIGHT):
        lessons.step_asked.emit(kind)
    assert [step.kind for step in lessons.steps][-2:] == [StepKind.SCROLL, StepKind.SPOTLIGHT]


@pytest.mark.parametrize("more", [0, 1])
def test_the_card_of_a_term_that_was_clicked_is_added(lessons, reading, more):
    term = reading.view.index.terms[0]
    at = term.span.end - 1 + more
    reading.view.select(Selection(Span(at, at), at))
    lessons.step_asked.emit(StepKind.CARD)
    assert {step.title for step in lessons.steps} == {
        reading.workspace.article.text[term.span.start : term.span.end]
    }


def test_the_menu_offers_layers(panel, lessons, reading):
    reading.view.next_term()
    reading.workspace.ask(Request.HIDE_AS_CLOZE)
    panel.fill_add()
    (shown, hidden) = [a for a in panel.add.menu().actions() if "Layer" in a.text()]
    hidden.trigger()
    assert (lessons.steps[0].kind, lessons.steps[0].shown) == (StepKind.LAYER, False)
    shown.trigger()
    lessons.step_asked.emit(StepKind.REVEAL)
    assert [step.kind for step in lessons.steps][1:] == [StepKind.LAYER, StepKind.REVEAL]


def test_a_new_step_goes_behind_the_chosen_one(panel, lessons, steps):
    panel.list.item(0).setSelected(True)
    lessons.add([Step(StepKind.SCROLL, "新")], lessons.place)
    assert titles(lessons) == "甲新乙丙"


def test_the_order_is_changed_by_keys(qtbot, panel, lessons, steps):
    panel.list.setCurrentRow(0)
    qtbot.keyClick(panel.list, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert titles(lessons) == "乙甲丙"
    qtbot.keyClick(panel.list, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert titles(lessons) == "甲乙丙"


def test_the_order_is_changed_by_dragging(panel, lessons, steps):
    panel.list.setCurrentRow(0)
    below = panel.list.visualItemRect(panel.list.item(2)).center()
    event = QDropEvent(
        QPointF(below), Qt.DropAction.MoveAction, panel.list.mimeData([panel.list.item(0)]),
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    panel.list.dropEvent(event)
    assert titles(lessons) == "乙丙甲"
    assert panel.list.chosen == [2]


def test_steps_are_removed_and_come_back(qtbot, panel, lessons, steps, reading):
    panel.list.setCurrentRow(1)
    qtbot.keyClick(panel.list, Key.Key_Delete)
    assert titles(lessons) == "甲丙"
    reading.workspace.undo.undo()
    assert titles(lessons) == "甲乙丙"


def test_a_step_is_edited_with_a_note_for_the_teacher(qtbot, panel, lessons, steps):
    panel.list.setCurrentRow(2)
    qtbot.keyClick(panel.list, Key.Key_F2)
    dialog = panel.window().findChild(StepDialog)
    dialog.title.setText("结尾")
    dialog.note.setPlainText("布置作业")
    dialog.accept()
    assert (lessons.steps[2].title, lessons.steps[2].note) == ("结尾", "布置作业")
    assert rows(panel)[2].endswith("✎")


def test_the_stage_of_a_card_can_be_chosen(panel):
    dialog = StepDialog(Step(StepKind.CARD, "词", stage=2), panel)
    assert dialog.stage.currentText() == "pinyin"
    told = []
    dialog.edited.connect(told.append)
    dialog.stage.setCurrentIndex(3)
    dialog.accept()
    assert told[0].stage == 4
    assert step_label(told[0]) == "Card  词 · members"


def test_lessons_are_named_renamed_copied_and_deleted(panel, lessons, steps):
    panel.make()
    panel.window().findChild(NameDialog).named.emit("第二课")
    assert lessons.chosen.name == "第二课"
    lessons.rename("第三课")
    assert [one.name for one in lessons.all] == ["第一课", "第三课"]
    lessons.choose(lessons.all[0].id)
    lessons.copy("给二班")
    assert (lessons.chosen.name, titles(lessons)) == ("给二班", "甲乙丙")
    panel._fill_more()
    panel.more.menu().actions()[-1].trigger()
    assert [one.name for one in lessons.all] == ["第一课", "第三课"]


def test_a_lesson_on_another_article_is_reused(qtbot, panel, reading, study, open_file):
    from reader.lessons.making import step_at
    from tests.ui.article_view.page_samples import make_article

    workspace, lessons = reading.workspace, panel._lessons
    panel._fill_more()
    assert not panel.more.menu().actions()[1].isEnabled()
    text = workspace.article.text
    card = text.index("两个确保")
    spans = (Span(card, card + 4), Span(0, 6))
    kinds = (StepKind.CARD, StepKind.SPOTLIGHT)
    pairs = zip(kinds, spans, strict=True)
    lessons.make("第一课", [step_at(workspace.article, kind, span) for kind, span in pairs])
    study.articles["two.txt"] = make_article("还要落实两个确保。", title="要点")
    with qtbot.waitSignal(workspace.annotations.loaded):
        open_file(workspace, "two.txt")
    panel._fill_more()
    (other,) = panel.more.menu().actions()[1].menu().actions()
    assert other.text().endswith("· 第一课")
    with qtbot.waitSignal(workspace.noticed) as said:
        other.trigger()
    assert said.args[0].text.en.startswith("1 of 2 steps")
    assert [step.kind for step in lessons.steps] == [StepKind.CARD]
    workspace.undo.undo()
    assert lessons.all == ()


def test_another_lesson_is_chosen(panel, lessons, steps):
    lessons.make("空")
    assert rows(panel) == []
    panel.choice.setCurrentIndex(0)
    panel.choice.activated.emit(0)
    assert len(rows(panel)) == 3


def test_buttons_run_the_lesson_and_the_list_tells_where_it_is(panel, lessons, steps):
    panel.next.click()
    panel.next.click()
    assert [row[0] for row in rows(panel)] == ["✓", "▶", " "]
    panel.back.click()
    assert lessons.done == 1


def test_enter_shows_the_passage_and_while_presenting_runs_to_it(
    qtbot,
    panel,
    lessons,
    reading,
    presenting,
):
    reading.view.next_term()
    lessons.step_asked.emit(StepKind.SPOTLIGHT)
    reading.view.select(reading.view.current_term.span)
    lessons.step_asked.emit(StepKind.SPOTLIGHT)
    panel.list.setCurrentRow(0)
    qtbot.keyClick(panel.list, Key.Key_Return)
    assert lessons.done == 1
    presenting.stop()
    with qtbot.waitSignal(reading.workspace.span_asked):
        qtbot.keyClick(panel.list, Key.Key_Return)


def test_a_lesson_is_there_when_its_article_is_opened_again(
    qtbot, lessons, steps, reading, open_file
):
    with qtbot.waitSignal(reading.workspace.annotations.loaded):
        open_file(reading.workspace, "two.txt")
    assert lessons.all == ()
    with qtbot.waitSignal(reading.workspace.annotations.loaded):
        open_file(reading.workspace)
    assert titles(lessons) == "甲乙丙"


def test_a_step_of_another_text_says_that_it_is_lost(panel, lessons, steps, reading):
    from reader.annotations.model import Target
    from reader.annotations.quotes import quote
    from reader.article.model import Span

    lost = replace(steps[0], target=Target("other", quote("另外的文字", Span(0, 5))))
    lessons.add([lost])
    assert "not in this text" in rows(panel)[3]
