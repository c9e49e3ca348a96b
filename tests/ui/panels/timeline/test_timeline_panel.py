"""The timeline's panel: terms, picture, table, months, lines and files."""

import csv

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from reader.corpus.tally import Count
from reader.errors import LibraryError
from reader.ui.open_library import LibraryState
from reader.ui.panels.timeline import chart as module
from reader.ui.panels.timeline.chart import bars_text
from reader.ui.panels.timeline.look import term_look
from reader.ui.panels.timeline.wording import frequency_text
from reader.ui.requests import Request


@pytest.fixture
def window(program):
    return program.window


@pytest.fixture
def panel(qtbot, window):
    window.workspace.ask(Request.SHOW_TIMELINE)
    contents = window.docks.panels["timeline"].contents
    qtbot.waitUntil(lambda: window.workspace.library.state is not LibraryState.OPENING)
    contents.view.resize(900, 240)
    return contents


@pytest.fixture
def add(qtbot, panel):
    """Return a function that adds terms and waits until they are counted."""

    def add_terms(*lines):
        for line in lines:
            panel.bar.entry.setText(line)
            panel.bar.entry.returnPressed.emit()
        qtbot.waitUntil(lambda: not panel.session.counting)

    return add_terms


@pytest.fixture
def heard_lines(window):
    heard = []
    window.workspace.lines_asked.disconnect()
    window.workspace.lines_asked.connect(heard.append)
    return heard


def test_a_term_is_counted_by_year(panel, place, add):
    add("两个确保")
    (series,) = panel.view.chart.series
    assert [point.period for point in series.points] == ["2003", "2004"]
    assert series.total == Count(240, 240)
    sizes = place.library.periods()
    assert [point.size for point in series.points] == list(sizes.values())


def test_terms_are_remembered(panel, window, add):
    add("两个确保", "养老保险")
    assert window.workspace.settings.timeline_terms == ("两个确保", "养老保险")
    panel.bar.chips.removed.emit("两个确保")
    assert window.workspace.settings.timeline_terms == ("养老保险",)
    assert [each.term for each in panel.view.chart.series] == ["养老保险"]


def test_a_term_keeps_its_look_when_another_goes(panel, add):
    add("两个确保", "养老保险")
    panel.session.remove("两个确保")
    assert panel.view.chart.terms == (1,)
    add("失业保险")
    assert panel.view.chart.terms == (1, 0)


def test_six_looks_differ_in_colour_dashes_and_marker(theme):
    looks = [term_look(theme, number) for number in range(6)]
    for name in ("dashes", "marker"):
        assert len({getattr(look, name) for look in looks}) == 6
    assert len({look.colour.rgba() for look in looks}) == 6


def test_a_seventh_term_is_refused(panel, add):
    add(*"两个确保三条保"[:6])
    panel.bar.entry.setText("线")
    panel.bar.entry.returnPressed.emit()
    assert panel.bar.notice.text().startswith("Six terms are the most")
    assert len(panel.session.terms) == 6


def test_a_mistake_is_told(panel, add):
    add('"两个')
    assert panel.bar.notice.text() == "This quotation mark has no partner."
    assert panel.view.chart.series == ()


def test_months_table_and_pages_are_settings(panel, window, add):
    add("两个确保")
    panel.bar.months.click()
    assert panel.view.chart.periods[0] == "2003-01"
    panel.bar.pages.setCurrentIndex(3)
    panel.bar.pages.activated.emit(3)
    assert [each.part.value for each in panel.view.chart.series] == ["front", "inside"]
    panel.bar.as_table.click()
    assert panel._stack.currentWidget() is panel.table
    settings = window.workspace.settings
    assert (settings.timeline_monthly, settings.timeline_pages) == (True, "both")
    assert settings.timeline_table


def test_a_mean_is_for_months_only_and_kept(panel, window, add, tmp_path):
    add("两个确保")
    assert panel.bar.mean.isHidden()
    panel.bar.months.click()
    assert not panel.bar.mean.isHidden()
    panel.bar.mean.click()
    assert window.workspace.settings.timeline_mean
    assert panel.view.chart.mean == 12
    panel._unfold("2003")
    assert panel.view.chart.mean == 0
    assert panel.bar.mean.isHidden()
    panel.fold()
    panel.bar.months.click()
    assert panel.view.chart.mean == 0


def test_empty_ends_are_shown_when_they_are_wanted(panel, add):
    add("两个确保 date:2004")
    assert panel.view.chart.periods == ["2004"]
    panel.bar.trim.click()
    assert panel.view.chart.periods == ["2003", "2004"]


def test_keys_walk_and_enter_asks_for_lines(qtbot, panel, add, heard_lines):
    add("两个确保", "养老保险")
    for key in (Qt.Key.Key_End, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(panel.view, key)
    assert heard_lines == ["养老保险 date:2003"]
    assert "2003; " in panel.view.accessibleDescription()
    assert "hits per" not in panel.view.accessibleDescription()
    assert "per million characters" in panel.view.accessibleDescription()


def test_a_click_unfolds_a_year_and_backspace_folds_it(qtbot, panel, add, heard_lines):
    add("两个确保")
    drawn = panel.view._drawn()
    place = QPoint(round(drawn.x(1)), round(drawn.plot.center().y()))
    qtbot.mouseClick(panel.view, Qt.MouseButton.LeftButton, pos=place)
    assert panel.view.chart.periods[0].startswith("2004-")
    assert panel.bar.years.isVisible()
    qtbot.mouseClick(panel.view, Qt.MouseButton.LeftButton, pos=place)
    assert heard_lines[0].startswith("两个确保 date:2004-")
    panel.fold()
    assert panel.view.chart.periods == ["2003", "2004"]
    assert panel.view.chart.period == 1


def test_ctrl_click_asks_for_the_lines_of_a_year(qtbot, panel, add, heard_lines):
    add("两个确保")
    drawn = panel.view._drawn()
    place = QPoint(round(drawn.x(0)), round(drawn.plot.center().y()))
    ctrl = Qt.KeyboardModifier.ControlModifier
    qtbot.mouseClick(panel.view, Qt.MouseButton.LeftButton, ctrl, place)
    assert heard_lines == ["两个确保 date:2003"]


def test_every_cell_of_a_term_asks_for_its_lines(panel, window, add, heard_lines):
    window.workspace.change(timeline_pages="inside")
    add("两个确保")
    for column in range(panel.model.columnCount()):
        panel.table.activated.emit(panel.model.index(1, column))
    assert heard_lines == ["两个确保 date:2004 -page:1"] * 3


def test_the_cells_hold_what_was_counted(panel, add):
    add("两个确保")
    point = panel.view.chart.series[0].points[0]
    cells = [panel.model.index(0, column).data() for column in range(6)]
    assert cells == [
        "2003",
        f"{point.size.characters:,}",
        f"{point.size.articles:,}",
        frequency_text(point.frequency),
        str(point.hits),
        str(point.articles),
    ]
    heading = panel.model.headerData(3, Qt.Orientation.Horizontal)
    assert heading == "两个确保\nper million"


def test_a_chip_brings_its_term_to_the_front(panel, add):
    add("两个确保", "养老保险")
    name, _ = panel.bar.chips._chips[1]
    name.click()
    assert (panel.view.chart.current, panel.view.chart.chosen) == (1, True)
    name.click()
    assert not panel.view.chart.chosen


def test_counting_can_be_stopped(qtbot, panel):
    panel.session.add("两个确保")
    panel.bar.stop_button.click()
    assert panel.session.terms == []


@pytest.mark.parametrize("ending", ["png", "svg"])
def test_the_picture_is_written(panel, add, tmp_path, monkeypatch, ending):
    add("两个确保", "养老保险")
    path = tmp_path / f"图.{ending}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    panel.bar.export_button.click()
    image = QImage(str(path))
    assert image.width() / image.height() == pytest.approx(1200 / 520, 0.01)
    colour = panel.view._theme.terms["social-security"].line.rgb()
    pixels = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(image.height())}
    assert colour in pixels


def test_the_numbers_are_written(panel, add, tmp_path):
    add("两个确保")
    panel.export(tmp_path / "数.csv")
    rows = list(csv.DictReader((tmp_path / "数.csv").read_text("utf-8-sig").splitlines()))
    points = panel.view.chart.series[0].points
    assert [(row["period"], int(row["hits"])) for row in rows] == [
        (point.period, point.hits) for point in points
    ]
    assert rows[0]["hits_per_million_characters"] == str(round(points[0].frequency, 4))


@pytest.mark.parametrize("ending", ["png", "svg", "csv"])
def test_a_file_that_cannot_be_written_is_told(qtbot, panel, add, tmp_path, ending):
    add("两个确保")
    with qtbot.waitSignal(panel._workspace.noticed) as heard:
        panel.export(tmp_path / "none" / f"x.{ending}")
    assert "cannot be written" in heard.args[0].text.en


def test_a_library_that_cannot_be_read_is_told(panel, place, add):
    place.library.failure = LibraryError(en="It is gone.", zh="没有了。")
    add("两个确保")
    assert panel.bar.notice.text() == "It is gone."


def test_terms_of_the_last_time_are_counted_again(qtbot, window):
    window.workspace.change(timeline_terms=("两个确保",))
    window.workspace.ask(Request.SHOW_TIMELINE)
    panel = window.docks.panels["timeline"].contents
    qtbot.waitUntil(lambda: bool(panel.view.chart.series) and not panel.session.counting)
    assert panel.view.chart.series[0].total.hits == 240


def test_an_index_that_is_being_made_is_said(panel, window, add):
    add("两个确保")
    window.workspace.library.note_index(9, 0.5)
    assert panel.bar.notice.text().startswith("The index is being made (50%)")
    window.workspace.library.note_index(0, None)
    assert panel.bar.notice.text() == ""


def test_bars_are_said_to_be_those_of_one_of_several_terms(panel, add):
    add("两个确保")
    assert bars_text(panel.view.chart) == "Grey bars: hits"
    add("养老保险")
    assert bars_text(panel.view.chart) == "Grey bars: hits of 两个确保"


def test_hatching_is_explained_beside_the_picture(panel, add, monkeypatch):
    add("两个确保")
    said = []
    monkeypatch.setattr(module.ChartPainter, "_hatched", [0])
    monkeypatch.setattr(module, "hatched_text", lambda: said.append(1) or "")
    panel.view.grab()
    assert said
