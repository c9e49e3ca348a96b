"""The lectern shows the teacher what the class sees, the time, and the tools."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication

from reader.article.model import Span
from reader.ui.presenting.lectern import Lectern, spoken_time


@pytest.fixture
def lectern(presenting, window):
    return window.findChild(Lectern)


@pytest.mark.parametrize(
    ("seconds", "told"), [(0, "0:00"), (65, "1:05"), (3599, "59:59"), (3845, "1:04:05")]
)
def test_time_is_told_as_a_clock_tells_it(seconds, told):
    assert spoken_time(seconds) == told


def test_it_is_there_only_while_something_is_presented(lectern, presenting):
    assert lectern.isVisible()
    presenting.stop()
    assert not lectern.isVisible()


def test_the_clock_can_begin_again(lectern, monkeypatch):
    monkeypatch.setattr(lectern._since, "elapsed", lambda: 65_400, raising=False)
    lectern._show_time()
    assert lectern.elapsed.text() == "1:05"
    assert ":" in lectern.time.text()
    monkeypatch.undo()
    lectern.again.click()
    assert lectern.elapsed.text() == "0:00"


@pytest.mark.parametrize("name", ["black", "white", "spotlight", "curtain", "magnifier", "laser"])
def test_a_button_turns_a_tool_on_and_off(lectern, presenting, name):
    before = presenting.tool_box.tools
    lectern.tools[name].click()
    assert lectern.tools[name].isChecked()
    assert presenting.tool_box.tools != before
    lectern.tools[name].click()
    assert not lectern.tools[name].isChecked()
    assert presenting.tool_box.tools == before


def test_the_button_of_the_band_stays_on_until_all_is_lit(lectern):
    told = []
    for _ in range(3):
        lectern.tools["band"].click()
        told.append(lectern.tools["band"].isChecked())
    assert told == [True, True, False]


def test_a_key_shows_on_its_button(qtbot, lectern, window):
    qtbot.keyClick(window.view, Qt.Key.Key_H)
    assert lectern.tools["hold"].isChecked()


def test_what_there_is_not_takes_no_room(lectern):
    assert lectern.next.isHidden()
    lectern.set_next("两个确保")
    assert not lectern.next.isHidden()
    lectern.set_notes("只给自己看")
    assert lectern.notes.text() == "只给自己看"


def test_the_picture_follows_the_projector(qtbot, lectern, presenting):
    lectern.preview.refresh()
    before = lectern.preview.picture.toImage()
    assert before.width() < presenting.projector.width()
    presenting.tool_box.blacken()
    qtbot.waitUntil(lambda: lectern.preview.picture.toImage() != before)
    dark = lectern.preview.picture.toImage()
    assert dark.pixelColor(dark.width() // 2, dark.height() // 2).name() == "#000000"


def test_another_language_and_theme_are_taken(qtbot, lectern, window):
    window.workspace.change(language="zh_CN", theme="dark")
    qtbot.waitUntil(lambda: lectern.windowTitle() == "讲台")
    assert lectern.tools["laser"].text() == "激光笔  L"


def drag(handle, y):
    view = handle._view.viewport()
    at = QPointF(view.mapToGlobal(QPoint(200, round(y))))
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(200, 5), at, Qt.MouseButton.LeftButton,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(handle, event)


def test_the_curtain_is_drawn_by_its_handle(presenting, window):
    handle, other = presenting.handles
    assert not handle.isVisible()
    presenting.tool_box.toggle_curtain()
    assert handle.isVisible()
    assert not other.isVisible()
    drag(handle, window.view.rects_of(Span(300, 301))[0].center().y())
    assert presenting.tool_box.tools.curtain == presenting.projector.view.page.line_span(300).start
    presenting.stop()
    assert not handle.isVisible()


def test_a_bracket_tells_what_the_class_sees(presenting, window):
    page = window.view.page
    x = round(page.frame.left - 0.75 * page.em)

    def bracketed(offset):
        image = window.view.viewport().grab().toImage()
        y = round(window.view.rects_of(Span(offset, offset + 1))[0].center().y())
        return image.pixelColor(x, y) == window.view.theme.accent

    seen = presenting.following.in_sight()
    assert bracketed(seen.start + 30)
    assert not bracketed(seen.end + 90)
    presenting.stop()
    assert not bracketed(seen.start + 30)


def test_a_bracket_that_moves_paints_itself_and_no_text(presenting, window, monkeypatch):
    view, updated = window.view, []
    before = view.viewport().grab().toImage()
    monkeypatch.setattr(view.viewport(), "update", updated.append)
    presenting.following.put(presenting.following.in_sight().start + 60)
    assert len(updated) == 2
    assert all(box.right() < view.page.frame.left - 0.2 * view.em - 1 for box in updated)
    after = view.viewport().grab().toImage()
    assert after != before
    for image in (before, after):
        painter = QPainter(image)
        for box in updated:
            painter.fillRect(box, view.theme.accent)
        painter.end()
    assert after == before


def test_what_is_lit_and_covered_shows_on_the_teachers_page(presenting, window):
    plain = window.view.viewport().grab().toImage()
    presenting.tool_box.turn_band()
    lit = window.view.viewport().grab().toImage()
    presenting.tool_box.toggle_curtain()
    assert len({plain.cacheKey(), lit.cacheKey()}) == 2
    assert plain != lit != window.view.viewport().grab().toImage()


def test_a_blank_projector_covers_the_card_too(presenting, window):
    presenting.cards.show_card(window.workspace.findings.analysis.terms[0])
    presenting.tool_box.whiten()
    at = presenting.cards.card.geometry().center()
    image = presenting.projector.grab().toImage()
    assert image.pixelColor(at).name() == "#ffffff"
    presenting.tool_box.whiten()
    order = presenting.projector.children()
    assert order.index(presenting.projector.overlay) < order.index(presenting.cards.card)
