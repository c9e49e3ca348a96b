import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication

from reader.article.model import Span
from reader.ui.term_card.blocks import Subject
from reader.ui.term_card.pane import CardPane
from reader.ui.term_card.source import CardSource
from reader.ui.term_card.type import CardLook
from reader.ui.theme import THEMES, load_theme
from tests.ui.article_view.page_samples import make_article
from tests.ui.term_card.card_samples import EMPTY, GLOSSARY
from tests.ui.term_card.card_window import terms_of

ARTICLE = make_article("做好“两个确保”和城市低保，完善两个确保。")
GUARANTEES = Subject("liang-ge-quebao-1998", "两个确保", Span(3, 7), ("liang-ge-quebao-1998",))


@pytest.fixture
def source():
    made = CardSource(GLOSSARY, "en")
    made.set_article(ARTICLE, terms_of(ARTICLE.text))
    return made


@pytest.fixture
def pane(qtbot, fonts, source):
    made = CardPane(source, CardLook(load_theme("light")), None, pinnable=True)
    qtbot.addWidget(made)
    made.resize(420, 300)
    made.show()
    made.activateWindow()
    made.show_subject(GUARANTEES)
    return made


def link(pane, text):
    return next(each for each in pane.view.links if each.run.text == text)


def title(pane):
    return pane.view.content.title


def test_a_link_opens_in_place_and_back_and_forward_walk(pane, qtbot):
    link(pane, "三条保障线").click()
    assert title(pane) == "三条保障线"
    link(pane, "失业保险").click()
    assert title(pane) == "失业保险"
    qtbot.keyClick(pane, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert title(pane) == "三条保障线"
    pane.bar.back.click()
    assert title(pane) == "两个确保"
    qtbot.keyClick(pane, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert title(pane) == "三条保障线"
    pane.bar.forward.click()
    assert title(pane) == "失业保险"


@pytest.mark.parametrize("stop", ["link", "button", "chip"])
def test_keys_of_the_card_work_wherever_in_it_the_keyboard_stands(pane, qtbot, stop):
    pane.set_ring(0, 2)
    link(pane, "三条保障线").click()
    {
        "link": pane.view.links[0],
        "button": pane.bar.back,
        "chip": pane.bar.ring,
    }[stop].setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(pane.ring_turned):
        qtbot.keyClick(pane.focusWidget(), Qt.Key.Key_Down)
    qtbot.keyClick(pane.focusWidget(), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert title(pane) == "两个确保"
    assert pane.focusWidget() is pane.view.links[0]


def test_mouse_buttons_walk_too(pane):
    link(pane, "三条保障线").click()
    for button, expected in (
        (Qt.MouseButton.BackButton, "两个确保"),
        (Qt.MouseButton.ForwardButton, "三条保障线"),
    ):
        point = QPointF(2, 2)
        kind, none = QEvent.Type.MouseButtonPress, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(pane, QMouseEvent(kind, point, point, button, button, none))
        assert title(pane) == expected


def test_history_buttons_appear_when_there_is_a_history(pane):
    assert not pane.bar.back.isVisible()
    link(pane, "三条保障线").click()
    assert pane.bar.back.isVisible()
    assert pane.bar.back.isEnabled()
    assert not pane.bar.forward.isEnabled()


def test_another_term_begins_another_history(pane):
    link(pane, "三条保障线").click()
    pane.show_subject(GUARANTEES)
    assert not pane.bar.back.isVisible()


def test_copying_a_source_fills_the_clipboard(pane, qtbot):
    with qtbot.waitSignal(pane.copied) as copied:
        link(pane, "Copy").click()
    assert copied.args[0].startswith("《国务院办公厅关于")
    assert QGuiApplication.clipboard().text() == copied.args[0]


def test_the_whole_card_can_be_copied(pane, qtbot):
    qtbot.keyClick(pane, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    text = QGuiApplication.clipboard().text()
    assert text.startswith("两个确保\nliǎng gè quèbǎo\n")
    assert "1. 确保国有企业下岗职工的基本生活" in text


def test_a_jump_names_the_place_and_counts_from_it(pane, qtbot):
    with qtbot.waitSignal(pane.jump_requested) as jumped:
        link(pane, "Next place").click()
    assert jumped.args[0] == Span(16, 20)
    assert "2 of 2" in pane.view.content.spoken


def test_the_other_language_unfolds_and_stays_unfolded(pane):
    assert "1998年党中央" not in pane.view.content.spoken
    link(pane, "In Chinese").click()
    assert "1998年党中央" in pane.view.content.spoken
    pane.show_subject(GUARANTEES)
    assert "1998年党中央" in pane.view.content.spoken
    link(pane, "Hide the Chinese").click()
    assert "1998年党中央" not in pane.view.content.spoken


def test_tab_walks_all_buttons_and_links_in_order(pane, qtbot):
    pane.focus_first()
    walked = []
    for _ in pane.view.links:
        walked.append(pane.focusWidget())
        qtbot.keyClick(pane.focusWidget(), Qt.Key.Key_Tab)
    assert walked == pane.view.links


def test_tab_past_either_end_leaves_the_card(pane, qtbot):
    pane.view.links[-1].setFocus()
    with qtbot.waitSignal(pane.focus_left) as left:
        qtbot.keyClick(pane.view.links[-1], Qt.Key.Key_Tab)
    assert left.args == [1]
    pane.bar.copy.setFocus()
    with qtbot.waitSignal(pane.focus_left) as left:
        qtbot.keyClick(pane.bar.copy, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert left.args == [-1]


def test_a_link_that_is_focused_scrolls_into_sight(pane):
    last = pane.view.links[-1]
    assert last.geometry().top() > pane.view.viewport().height()
    last.setFocus()
    assert pane.view.viewport().rect().contains(last.geometry())
    pane.view.links[0].setFocus()
    assert pane.view.viewport().rect().contains(pane.view.links[0].geometry())


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_following_a_link_by_key_keeps_the_keyboard_in_the_card(pane, qtbot, key):
    link(pane, "三条保障线").setFocus()
    qtbot.keyClick(link(pane, "三条保障线"), key)
    assert title(pane) == "三条保障线"
    assert pane.view.links[0].hasFocus()


def test_arrow_keys_scroll_a_long_card_or_turn_the_ring(pane, qtbot):
    qtbot.keyClick(pane, Qt.Key.Key_Down)
    assert pane.view.verticalScrollBar().value() > 0
    pane.set_ring(0, 2)
    with qtbot.waitSignal(pane.ring_turned) as turned:
        qtbot.keyClick(pane, Qt.Key.Key_Up)
    assert turned.args == [-1]


def test_escape_asks_to_close(pane, qtbot):
    with qtbot.waitSignal(pane.close_requested):
        qtbot.keyClick(pane, Qt.Key.Key_Escape)


def test_links_are_buttons_with_a_name_for_screen_readers(pane):
    accessible = QAccessible.queryAccessibleInterface(link(pane, "三条保障线"))
    assert accessible.role() is QAccessible.Role.Button
    name = accessible.text(QAccessible.Text.Name)
    assert name == "三条保障线: three successive lines of income security"


def test_every_control_has_a_name(pane):
    link(pane, "三条保障线").click()
    pane.set_ring(0, 3)
    for stop in pane._stops():
        assert stop.accessibleName(), stop


def test_the_card_is_announced_with_its_text(pane, monkeypatch):
    said = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", said.append)
    pane.show_subject(Subject("dibao", "低保"))
    kinds = [event.type() for event in said]
    assert QAccessible.Event.NameChanged in kinds
    assert QAccessible.Event.DescriptionChanged in kinds
    assert said[-1].type() is QAccessible.Event.Announcement
    assert said[-1].message().startswith("低保\ndībǎo\n")
    assert pane.accessibleName() == "Term card: 低保"
    assert pane.accessibleDescription() == said[-1].message()


def test_another_language_tells_the_card_again(pane, source):
    source.language = "zh"
    QApplication.sendEvent(pane, QEvent(QEvent.Type.LanguageChange))
    assert pane.view.content.blocks[2].text == "保下岗职工基本生活、保养老金发放"


def test_a_concept_that_is_gone_leaves_the_card_as_it_is(pane, source):
    source.set_glossary(EMPTY)
    pane.refresh()
    assert title(pane) == "两个确保"


def test_controls_are_large_enough_to_hit(pane):
    pane.set_ring(0, 3)
    for button in (pane.bar.copy, pane.bar.pin, pane.bar.close_card, pane.bar.ring):
        assert button.width() >= 24
        assert button.height() >= 24


def test_a_wrapped_link_takes_clicks_on_both_lines_only(pane):
    pane.resize(230, 300)
    wrapped = link(pane, "确保国有企业下岗职工的基本生活")
    assert len(wrapped._rects) == 2
    assert wrapped.mask().contains(wrapped._rects[1].center().toPoint())
    assert not wrapped.mask().contains(QPoint(wrapped.width() - 1, wrapped.height() - 1))


@pytest.mark.parametrize("theme", THEMES)
def test_it_draws_in_every_theme_and_at_projector_size(pane, theme):
    look = CardLook(load_theme(theme), em=24.0, tone_colours=True)
    pane.set_look(look)
    pane.view.links[0].setFocus()
    image = pane.grab().toImage()
    colours = {image.pixel(x, y) for x in range(20, 400, 3) for y in range(50, 290, 3)}
    assert look.theme.card_paper.rgb() in colours
    assert len(colours) > 20
    assert look.width == 672


def test_tone_colours_are_the_readers_choice(pane):
    red = load_theme("light").tones[2].rgb()

    def reds(*, tones):
        pane.set_look(CardLook(load_theme("light"), em=40.0, tone_colours=tones))
        image = pane.grab().toImage()
        rows = range(100, 220)
        return sum(image.pixel(x, y) == red for x in range(40, 300) for y in rows)

    assert reds(tones=False) == 0
    assert reds(tones=True) > 0
