"""Presenting begins and ends by F5, follows the teacher, and obeys keys and commands."""

import pytest
from PySide6.QtCore import Qt

from reader.ui.presenting.tools import Blank, Light, Tools
from reader.ui.requests import PRESENTING, Request

Key = Qt.Key


def test_f5_shows_the_article_on_the_projector_and_hides_it_again(window, ask):
    ask(Request.PRESENT)
    projector = window.presenting.projector
    assert projector.isVisible()
    assert projector.view.article is window.workspace.article
    ask(Request.PRESENT)
    assert not projector.isVisible()
    assert projector.view.article is None


def test_without_an_article_nothing_is_presented(program):
    program.workspace.ask(Request.PRESENT)
    assert not program.window.presenting.is_on


def test_the_projected_page_has_the_marks_of_the_teachers(presenting, window):
    mine, theirs = window.view._shown.marks, presenting.projector.view._shown.marks
    assert theirs.within(0, 60) == mine.within(0, 60) != ()


def test_what_is_hidden_in_the_legend_is_hidden_on_the_projector(presenting, window):
    window.workspace.change(hidden_categories=("economy", "politics", "social-security"))
    assert presenting.projector.view._shown.marks.within(0, 60) == ()


def test_the_projected_page_is_set_as_the_teachers_but_as_wide_as_it_can(presenting, window):
    usual = presenting.projector.view.page.style
    window.workspace.change(page_sans=True, page_pitch=220, page_indent=0, page_measure=25)
    style = presenting.projector.view.page.style
    assert (style.sans, style.pitch, style.indent) == (True, 220, 0)
    assert (style.measure, style.margin) == (usual.measure, usual.margin)


def test_another_article_is_shown_with_nothing_of_the_old_one_over_it(
    presenting, window, open_file
):
    presenting.tool_box.toggle_curtain()
    open_file(window.workspace, "two.txt")
    assert presenting.projector.view.article is window.workspace.article
    assert presenting.tool_box.tools.curtain is None


def test_type_is_a_share_of_the_projectors_height(presenting):
    view = presenting.projector.view
    assert view.em == pytest.approx(720 / 22, abs=0.2)
    presenting.projector.resize(640, 480)
    assert view.em == pytest.approx(480 / 22, abs=0.2)


@pytest.mark.parametrize(
    ("key", "name", "on"),
    [
        (Key.Key_B, "blank", Blank.BLACK),
        (Key.Key_Period, "blank", Blank.BLACK),
        (Key.Key_W, "blank", Blank.WHITE),
        (Key.Key_Comma, "blank", Blank.WHITE),
        (Key.Key_S, "light", Light.TORCH),
        (Key.Key_L, "laser", True),
        (Key.Key_M, "magnifier", True),
        (Key.Key_H, "held", True),
    ],
)
def test_a_key_turns_a_tool_on_and_off(qtbot, presenting, key, name, on):
    before = getattr(presenting.tool_box.tools, name)
    qtbot.keyClick(presenting.projector.view, key)
    assert getattr(presenting.tool_box.tools, name) == on
    qtbot.keyClick(presenting.projector.view, key)
    assert getattr(presenting.tool_box.tools, name) == before


def test_keys_work_on_the_teachers_page_too(qtbot, window, presenting):
    qtbot.keyClick(window.view, Key.Key_M)
    assert presenting.tool_box.tools.magnifier


def test_with_ctrl_a_key_is_no_tool(qtbot, window, presenting):
    qtbot.keyClick(window.view, Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert presenting.tool_box.tools == Tools()


def test_after_presenting_a_key_is_the_pages_again(qtbot, window, presenting):
    presenting.stop()
    qtbot.keyClick(window.view, Key.Key_B)
    assert presenting.tool_box.tools.blank is Blank.NONE


@pytest.mark.parametrize("request_", sorted(PRESENTING - {Request.PRESENT}, key=lambda r: r.name))
def test_a_command_turns_a_tool_on(presenting, ask, request_):
    ask(request_)
    assert presenting.tool_box.tools != Tools()


def test_tools_do_nothing_while_nothing_is_presented(window, ask):
    ask(Request.LASER)
    assert not window.presenting.tool_box.tools.laser


def test_escape_takes_the_card_away_and_then_leaves(qtbot, window, presenting):
    presenting.cards.show_card(window.workspace.findings.analysis.terms[2])
    qtbot.keyClick(presenting.projector.view, Key.Key_Escape)
    assert presenting.is_on
    qtbot.keyClick(presenting.projector.view, Key.Key_Escape)
    assert not presenting.is_on


def test_closing_the_projectors_window_ends_presenting(presenting):
    presenting.projector.close()
    assert not presenting.is_on


def test_size_theme_and_laser_are_remembered(qtbot, window, presenting):
    for key in (Key.Key_Plus, Key.Key_D, Key.Key_L):
        qtbot.keyClick(window.view, key)
    settings = window.workspace.settings
    assert (settings.projector_size, settings.projector_laser) == (115, True)
    assert presenting.projector.view.theme.name == settings.projector_theme == "projector_dark"
    presenting.stop()
    presenting.start(place=False)
    assert presenting.tool_box.tools.laser


def test_the_smallest_and_the_largest_type_are_ends(qtbot, window, presenting):
    for key, end in ((Key.Key_Plus, 175), (Key.Key_Minus, 70)):
        for _ in range(12):
            qtbot.keyClick(window.view, key)
        assert window.workspace.settings.projector_size == end


def test_presenting_in_place_leaves_the_page_where_the_class_was(window):
    presenting = window.presenting
    presenting.start()
    assert presenting.screens.in_place
    bar = presenting.projector.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    there = presenting.projector.view.first_visible()
    presenting.stop()
    assert window.view.first_visible() == there


def test_nothing_private_is_painted_for_the_class(reading, presenting):
    """The pictures with and without private notes, layers and clozes are the same to the pixel."""
    from dataclasses import replace

    from reader.annotations import editing
    from reader.annotations.keys import new_id
    from reader.annotations.model import Change, Kind, Layer
    from reader.article.model import Span

    article, annotations = reading.workspace.article, reading.workspace.annotations
    layer, hidden = Layer(new_id(), "课"), Layer(new_id(), "自己", private=True)
    one = editing.marked(article, [Span(3, 7)], Kind.HIGHLIGHT, "policy", layer.id)
    annotations.act([Change(None, layer), Change(None, hidden), Change(None, one)], "Mark")
    before = presenting.projector.grab().toImage()
    noted = editing.noted(one, "不要给学生看", private=True)
    others = [
        editing.marked(article, [Span(9, 12)], kind, "question", hidden.id)
        for kind in (Kind.HIGHLIGHT, Kind.CLOZE, Kind.NOTE)
    ]
    note = replace(others[2], layer=layer.id)
    note = editing.noted(note, "只给自己", private=True)
    changes = [Change(one, noted), *(Change(None, each) for each in (*others[:2], note))]
    assert annotations.act(changes, "Private")
    assert presenting.projector.grab().toImage() == before
    assert reading.view.grab().toImage() != before


def test_the_projector_closes_with_the_teachers_window(window, presenting):
    window.close()
    assert not presenting.projector.isVisible()


def test_terms_that_are_known_are_left_out_on_both_pages(reading, presenting):
    from reader.glossary.stage import Stage

    reading.workspace.change(only_unknown=True)
    term = reading.workspace.findings.analysis.terms[0]
    reading.workspace.stages.turn(term.concepts[0], Stage.KNOWN)
    mine, theirs = reading.view._shown.marks, presenting.projector.view._shown.marks
    shown = [mark.span for mark in theirs.within(0, 60)]
    assert shown == [mark.span for mark in mine.within(0, 60)]
    assert term.span not in shown
