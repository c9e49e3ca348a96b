"""The bar of styles stands at what is selected, and out of its way."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtTest import QTest

from reader.ui.marks.floating import floated
from reader.ui.requests import Request
from tests.ui.article_view.page_samples import spans_of

AREA = QRect(0, 0, 400, 300)
SIZE = QSize(200, 40)


def test_what_floats_stands_above_its_text_or_below_and_never_on_it():
    for y in (0, 5, 60, 250, 280):
        line = QRect(300, y, 80, 20)
        found = floated(SIZE, [line], AREA)
        assert AREA.contains(found)
        assert not found.intersects(line)
    assert floated(SIZE, [QRect(0, 400, 50, 20)], AREA) is None
    assert floated(SIZE, [], AREA) is None


def test_it_appears_when_a_selection_rests_and_goes_with_it(program, marking):
    view, bar = program.window.view, marking.bar
    view.select(spans_of(view.article, "办公会议")[0])
    assert bar.isHidden()
    bar.timer.timeout.emit()
    assert bar.isVisible()
    assert len(bar.styles) == 8
    assert "Policy term (1)" in bar.styles[0].toolTip()
    view.select(None)
    assert bar.isHidden()


def test_what_a_panel_shows_brings_no_bar(program, marking, mark):
    program.workspace.ask(Request.SHOW_MARKS)
    program.window.docks.panels["marks"].contents.marks.filters.words.setFocus()
    program.workspace.span_asked.emit(spans_of(program.workspace.article, "落实")[0])
    assert not marking.bar.timer.isActive()


def test_it_can_be_switched_off_and_asked_for_by_key(program, marking):
    view, bar = program.window.view, marking.bar
    program.workspace.change(mark_bar=False)
    view.select(spans_of(view.article, "办公会议")[0])
    assert not bar.timer.isActive()
    program.workspace.ask(Request.MARK_SELECTION)
    assert bar.isVisible()
    QTest.keyClick(bar, Qt.Key.Key_Escape)
    assert bar.isHidden()


def test_every_tool_can_be_reached(program, marking):
    view, bar = program.window.view, marking.bar
    told = []
    bar.tool_chosen.connect(told.append)
    for name, button in bar.tools.items():
        if name != "add":
            view.select(spans_of(view.article, "办公会议")[0])
            bar.appear()
            assert button.toolTip()
            button.click()
            marking.give_up()
    assert told == ["note", "margin", "bookmark", "link"]


def test_adding_is_offered_while_a_mark_is_chosen(program, marking, mark):
    marking.show(mark("办公会议").id)
    program.window.view.select(spans_of(program.workspace.article, "落实")[0])
    marking.bar.appear()
    assert marking.bar.tools["add"].isVisible()
    marking.bar.tools["add"].click()
    (placed,) = program.workspace.annotations.placed.values()
    assert len(placed.spans) == 2
