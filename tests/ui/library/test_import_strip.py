"""The strip tells how far an import is, and in the end what came of it."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.language import Text
from reader.library.import_log import Refused, Report
from reader.library.model import Outcome
from reader.ui.dialogs.refused_dialog import RefusedDialog
from reader.ui.library.import_strip import ImportStrip, left_text, time_text
from reader.ui.library.importing import Importing
from reader.ui.theme import load_theme
from tests.ui.import_samples import COUNTING, INDEXING, PATHS, READING, SlowImport


@pytest.fixture
def run():
    return SlowImport(READING)


@pytest.fixture
def strip(qtbot, workspace, run):
    importing = Importing(workspace, run)
    made = ImportStrip(importing, workspace, load_theme("light"))
    qtbot.addWidget(made)
    yield made
    importing.stop()


@pytest.fixture
def started(qtbot, strip):
    with qtbot.waitSignal(strip.importing.progressed):
        strip.importing.start(PATHS)
    return strip


@pytest.fixture
def finished(qtbot, strip, started, run):
    with qtbot.waitSignal(strip.importing.ended):
        run.gate.release()
    return strip


def test_it_tells_file_counts_rate_and_time_left(started):
    assert started.isVisible()
    assert started.title.text() == "Importing 2003年1月.7z"
    assert started.counts.text().split("   ") == [
        "12,345 added",
        "3 updated",
        "7 unchanged",
        "2 printed before",
        "2 refused",
    ]
    assert started.speed.text() == "3,120 a second   about 5 min left"
    assert started.bar.share == 0.25
    assert not started.grab().isNull()


def test_a_long_title_is_cut_with_an_ellipsis(qtbot, started):
    started.title.setText("Importing 19650910-00002239.txt")
    started.resize(360, started.height())
    shown = started.title.shown_text()
    assert "…" in shown
    assert started.title.fontMetrics().horizontalAdvance(shown) <= started.title.width()
    assert not started.title.grab().isNull()


def test_the_stages_are_named(started):
    started._show_standing(COUNTING)
    assert started.title.text() == "Counting the files: 1,234"
    started._show_standing(INDEXING)
    assert started.title.text() == "Making new articles searchable…"


def test_an_index_that_is_made_anew_is_told_from_an_import(qtbot, strip):
    strip.importing.makes_index = True
    strip._show_standing(INDEXING)
    assert strip.title.text() == "Making the index of the library…"


def test_its_buttons_pause_go_on_and_stop(qtbot, started):
    started.pause.click()
    assert started.title.text() == "Paused"
    assert started.pause.text() == "Go On"
    started.pause.click()
    assert started.pause.text() == "Pause"
    with qtbot.waitSignal(started.importing.ended):
        started.stop.click()
    assert started.title.text().startswith("Import stopped")
    assert started.counts.text() == "5 added   in 61 s"
    assert not started.pause.isVisible()


def test_in_the_end_it_tells_what_came_of_it(finished):
    assert finished.title.text() == "Import finished"
    assert finished.counts.text() == "12,345 added   3 updated   2 printed before   in 12 min"
    assert finished.refused.text() == "Refused: 3…"
    finished.close_button.click()
    assert not finished.isVisible()


def test_refused_files_are_listed_with_reasons_and_tried_again(qtbot, finished, workspace):
    finished.refused.click()
    dialog = finished.findChild(RefusedDialog)
    rows = [dialog.list.topLevelItem(number) for number in range(2)]
    assert [(row.text(0), row.text(1)) for row in rows] == [
        ("2003年1月.7z › 无标题.txt", "It is empty."),
        ("bad.txt", "It is no text."),
    ]
    dialog.copy.click()
    assert "bad.txt\tIt is no text." in QGuiApplication.clipboard().text()
    with qtbot.waitSignal(workspace.import_asked) as heard:
        dialog.retry.click()
    assert [path.name for path in heard.args[0]] == ["2003年1月.7z", "bad.txt"]


def test_many_files_of_a_kind_are_one_row_that_unfolds(qtbot, workspace):
    def refused(name):
        return Refused(f"/d/{name}", Text(en=f"“{name}” is no text.", zh=f"“{name}”不是文本。"))

    names = [f"{number}.JPG" for number in range(7)] + ["a.bin", "b.bin"]
    report = Report(Outcome(), tuple(map(refused, names)), 9, 9, 1.0)
    dialog = RefusedDialog(report, workspace)
    qtbot.addWidget(dialog)
    tops = [dialog.list.topLevelItem(number) for number in range(3)]
    assert dialog.list.topLevelItemCount() == 3
    assert [row.text(0) for row in tops] == ["*.jpg (7)", "a.bin", "b.bin"]
    assert tops[0].text(1) == "“*.jpg” is no text."
    assert [tops[0].child(n).text(0) for n in (0, 6)] == ["0.JPG", "6.JPG"]
    assert dialog.list.rootIsDecorated()


def test_it_takes_another_theme_and_language(qtbot, finished):
    finished.set_theme(load_theme("dark"))
    QApplication.sendEvent(finished, QEvent(QEvent.Type.LanguageChange))
    assert finished.title.text() == "Import finished"
    started = load_theme("dark")
    assert finished.bar.theme == started


def test_a_failed_import_leaves_no_strip(started):
    started._show_report(None)
    assert not started.isVisible()


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (20, "less than a minute left"),
        (312, "about 5 min left"),
        (3 * 3600, "about 3 h left"),
    ],
)
def test_time_left_is_told_in_round_numbers(seconds, text):
    assert left_text(seconds) == text


def test_time_taken_is_told_in_seconds_or_minutes():
    assert time_text(61.2) == "in 61 s"
    assert time_text(1200) == "in 20 min"
