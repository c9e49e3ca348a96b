"""The line under the page tells where the reader is and how the file was read."""

import pytest
from PySide6.QtWidgets import QApplication

from reader.notes.model import ArticleList, ListKind
from reader.ui.requests import Request
from reader.ui.sources import LibrarySource
from reader.ui.status_line import StatusLine, encoding_name
from tests.ui.stand_in import ODD, make_article


@pytest.fixture
def line(qtbot, workspace):
    made = StatusLine(workspace)
    qtbot.addWidget(made)
    made.show()
    return made


def test_with_nothing_open_it_is_quiet(line):
    assert not line.length.isVisible()
    assert not line.encoding.isVisible()
    assert not line.remarks.isVisible()


def test_length_and_encoding_are_told(line, workspace, open_file, study):
    study.articles["old.txt"] = make_article(encoding="gb18030")
    open_file(workspace, "old.txt")
    assert line.length.text() == f"{len(workspace.article.text):,} characters"
    assert line.encoding.text() == "GB18030"


def test_the_place_is_told(line, workspace, open_file):
    open_file(workspace)
    line.set_place(35)
    assert line.place.text() == "35 % read"


def test_the_number_of_the_file_is_told_when_there_are_several(line, workspace, open_file):
    open_file(workspace, "one.txt", "two.txt")
    assert line.place.text().startswith("Article 1 of 2")


def test_the_zoom_is_told(line, workspace):
    workspace.change(zoom=130)
    assert line.zoom.text() == "130 %"


def test_the_name_of_what_is_opened_does_not_widen_the_window(line, workspace, open_file):
    open_file(workspace)
    before = line.minimumSizeHint()
    workspace.busy.emit("很长很长的文章题目" * 4)
    QApplication.sendPostedEvents()
    assert line.minimumSizeHint() == before
    line.resize(400, line.height())
    assert line.busy.shown_text().count("很长") < line.busy.text().count("很长")


def test_the_names_of_lists_do_not_widen_the_window(line, workspace, monkeypatch):
    held = [ArticleList(1, ListKind.COLLECTION, "很长很长的专题名字" * 4)]
    monkeypatch.setattr(workspace.notebook, "holding", lambda _: held)
    workspace.source = LibrarySource("19780101-01-0")
    workspace.notebook.changed.emit()
    assert line.lists.text().endswith("…")
    assert line.lists.minimumSizeHint().width() < 240


def test_what_is_being_opened_is_told(line, workspace):
    workspace.busy.emit("big.txt")
    assert line.busy.text() == "Opening big.txt…"
    workspace.busy.emit("")
    assert line.busy.text() == ""


def test_remarks_on_the_file_are_counted(line, workspace, open_file, study):
    study.articles["odd.txt"] = make_article(problems=(ODD, ODD))
    open_file(workspace, "odd.txt")
    assert line.remarks.text() == "Remarks on the file: 2"
    assert line.remarks.isVisible()


@pytest.mark.parametrize(
    ("button", "request_"),
    [("encoding", Request.CHOOSE_ENCODING), ("remarks", Request.SHOW_SOURCE)],
)
def test_a_click_asks_for_more(qtbot, line, workspace, button, request_):
    with qtbot.waitSignal(workspace.asked) as blocker:
        getattr(line, button).click()
    assert blocker.args == [request_]


def test_an_encoding_without_a_usual_name_keeps_its_own():
    assert encoding_name("koi8-r") == "KOI8-R"
