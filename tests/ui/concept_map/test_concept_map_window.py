"""The window of the concept map: click, double-click, keys, zoom, pictures."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QPainter

from reader.article.model import Span
from reader.concept_map.model import ConceptMap, Link, LinkKind, Node
from reader.errors import RefusedInput
from reader.glossary.category import Category
from reader.glossary.glossary import Glossary
from reader.ui.cards import Cards
from reader.ui.concept_map.drawing import MapDrawing, shown_label
from reader.ui.concept_map.saving import save_map
from reader.ui.requests import Request
from reader.ui.term_card.blocks import EditNote
from tests.glossary.concepts_made import concept
from tests.ui.concept_map.charts_made import CHART


@pytest.fixture
def window(qtbot, program, study, open_file):
    open_file(program.workspace)
    known = {node.concept: concept(node.concept, node.label) for node in CHART.nodes}
    study._glossary = Glossary(known, {}, "1")
    cards = Cards(program.window, program.workspace, program.appearance)
    program.workspace.ask(Request.SHOW_CONCEPT_MAP)
    made = cards.map_window
    qtbot.waitUntil(lambda: not program.workspace.jobs._running)
    made.canvas.show_map(MapDrawing(CHART))
    made.resize(900, 500)
    return made


@pytest.fixture
def canvas(window):
    return window.canvas


def place(canvas, number):
    return canvas._to_screen(canvas.drawing.box(number).center()).toPoint()


def test_the_whole_map_is_seen_at_first(canvas):
    corners = (place(canvas, number) for number in range(3))
    assert all(canvas.rect().contains(corner) for corner in corners)
    assert canvas.zoom == 1


def test_a_click_shows_the_card_of_a_concept(qtbot, window, canvas):
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=place(canvas, 1))
    assert window.card.isVisible()
    assert window.card.subject.concept == CHART.nodes[1].concept
    assert window.card.subject.here == Span(3, 5)


def test_a_double_click_goes_to_the_place_in_the_article(qtbot, window, canvas):
    with qtbot.waitSignal(window._workspace.span_asked) as asked:
        qtbot.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=place(canvas, 1))
    assert asked.args == [Span(3, 5)]
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=place(canvas, 1))


def test_a_concept_without_a_place_leads_nowhere(window, qtbot):
    with qtbot.assertNotEmitted(window._workspace.span_asked):
        window.canvas.opened.emit(2)


def test_the_arrows_walk_and_enter_opens(qtbot, window, canvas):
    for key, node in (("Right", 0), ("Right", 1), ("Left", 0), ("Left", 0)):
        qtbot.keyClick(canvas, getattr(Qt.Key, f"Key_{key}"))
        assert canvas.node == node
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert window.card.subject.concept == CHART.nodes[0].concept
    with qtbot.waitSignal(window._workspace.span_asked):
        qtbot.keyClick(canvas, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_escape_closes_the_card_then_the_window(qtbot, window, canvas):
    canvas.chosen.emit(0)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert (window.card.isVisible(), window.isVisible()) == (False, True)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_zooming_keeps_the_point_under_the_pointer(canvas):
    at = QPointF(place(canvas, 1))
    before = canvas.to_map(at)
    canvas.zoom_by(4, at)
    after = canvas.to_map(at)
    assert abs(before.x() - after.x()) + abs(before.y() - after.y()) < 60
    assert canvas.zoom > 2
    canvas.fit()
    assert canvas.zoom == 1


def test_keys_zoom_and_fit(qtbot, canvas):
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    assert canvas.zoom > 1
    qtbot.keyClick(canvas, Qt.Key.Key_Minus)
    assert canvas.zoom == 1
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    qtbot.keyClick(canvas, Qt.Key.Key_0)
    assert canvas.zoom == 1


def test_dragging_moves_a_larger_map_and_is_no_click(qtbot, window, canvas):
    canvas.zoom_by(5)
    before = canvas.to_map(QPointF(0, 0))
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    qtbot.mouseMove(canvas, QPoint(150, 180))
    qtbot.mouseMove(canvas, QPoint(120, 170))
    with qtbot.assertNotEmitted(canvas.chosen):
        qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(120, 170))
    assert canvas.to_map(QPointF(0, 0)) != before


def test_the_pointer_lets_a_concept_stand_out_with_its_neighbours(canvas):
    canvas._hover(QPointF(place(canvas, 0)))
    assert canvas.node == 0
    assert set(canvas.drawing.linked(0)) == {1, 2}
    assert canvas.toolTip() == "社会保障"


def test_an_empty_map_says_why(window):
    window._take(ConceptMap((), ()))
    assert window.canvas.drawing is None
    assert "related" in window.canvas._message
    assert not window.save.isEnabled()
    assert not window.grab().isNull()


def test_a_map_is_saved_as_picture_and_drawing(qtbot, window, tmp_path):
    with qtbot.waitSignal(window._workspace.noticed):
        window.save_to(tmp_path / "map.png")
    assert QImage(str(tmp_path / "map.png")).width() > 300
    window.save_to(tmp_path / "map.svg")
    svg = (tmp_path / "map.svg").read_text("utf-8")
    assert f"<title>{window._workspace.article.title} — Concept Map</title>" in svg


def test_a_map_that_cannot_be_written_is_refused(canvas, theme, tmp_path):
    with pytest.raises(RefusedInput, match="cannot be written"):
        save_map(tmp_path / "none" / "map.png", canvas.drawing, theme)


def test_the_map_follows_theme_and_language(qtbot, window):
    window._workspace.change(theme="dark")
    assert window.canvas._theme.name == "dark"
    window._workspace.change(language="zh_CN")
    qtbot.waitUntil(lambda: window.windowTitle() == "概念图")


def test_long_labels_are_cut_and_quotes_left_out():
    assert shown_label("“低保”对象") == "低保对象"
    assert shown_label("字" * 20) == "字" * 13 + "…"


def test_a_link_back_and_one_in_a_column_are_drawn(theme):
    nodes = tuple(Node(name, name, Category.PRESS, (Span(0, 1),)) for name in "abc")
    kinds = (LinkKind.RELATED, LinkKind.CONTRAST, LinkKind.SUCCESSOR)
    links = [Link("a", "b", LinkKind.NEXT), Link("b", "a", kinds[0]), Link("c", "b", kinds[2])]
    drawing = MapDrawing(ConceptMap(nodes, (*links, Link("c", "a", kinds[1]))))
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(theme.paper)
    painter = QPainter(image)
    drawing.draw(painter, theme)
    painter.end()
    assert any(image.pixelColor(x, 60) != theme.paper for x in range(400))


def test_its_card_leads_to_the_readers_own_glossary(qtbot, window, canvas, program):
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=place(canvas, 1))
    concept_here = CHART.nodes[1].concept
    with qtbot.waitSignal(program.workspace.own.note_asked) as asked:
        window.card.view.link_activated.emit(EditNote(concept_here))
    assert asked.args == [concept_here]


def test_the_key_tells_only_of_lines_that_are_on_the_map(window):
    window._take(CHART)
    assert list(window.key.names) == [LinkKind.MEMBER, LinkKind.NEXT]
    links = (Link("baozhang", "shiye", LinkKind.PART), Link("shiye", "jiuzhu", LinkKind.CONTRAST))
    window._take(ConceptMap(CHART.nodes, links))
    assert list(window.key.names) == [LinkKind.MEMBER, LinkKind.RELATED]
