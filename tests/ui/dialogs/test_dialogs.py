"""Dialogs come when asked for and do what they say."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel

from reader.importers.decoding import Candidate
from reader.ui.commands.table import commands
from reader.ui.dialogs.about_dialog import AboutDialog
from reader.ui.dialogs.encoding_dialog import EncodingDialog
from reader.ui.dialogs.keys_dialog import KeysDialog, key_sheet, plain
from reader.ui.dialogs.source_dialog import SourceDialog
from reader.ui.languages import Translations
from reader.ui.requests import Request
from tests.ui.import_samples import SlowImport
from tests.ui.stand_in import ODD, make_article

CANDIDATES = (Candidate("gb18030", "国务院总理"), Candidate("big5hkscs", "弊昢"))


@pytest.fixture
def asked(qtbot, program):
    """Return a function that asks for a dialog and returns it when it has come."""

    def ask(request, kind):
        program.workspace.ask(request)
        qtbot.waitUntil(lambda: bool(program.window.findChildren(kind)))
        return program.window.findChildren(kind)[-1]

    return ask


def texts(dialog):
    return [label.text() for label in dialog.findChildren(QLabel)]


@pytest.mark.parametrize(
    ("request_", "kind"),
    [
        (Request.SHOW_KEYS, KeysDialog),
        (Request.SHOW_ABOUT, AboutDialog),
        (Request.SHOW_SOURCE, SourceDialog),
    ],
)
def test_a_dialog_comes_when_it_is_asked_for_and_goes(qtbot, asked, program, request_, kind):
    dialog = asked(request_, kind)
    assert dialog.isVisible()
    dialog.reject()
    qtbot.waitUntil(lambda: not program.window.findChildren(kind))


def test_chosen_files_are_opened(qtbot, asked, program, monkeypatch):
    monkeypatch.setattr(QFileDialog, "open", lambda _: None)
    dialog = asked(Request.CHOOSE_FILE, QFileDialog)
    with qtbot.waitSignal(program.workspace.article_opened):
        dialog.filesSelected.emit(["one.txt", "two.txt"])
    assert [source.name for source in program.workspace.neighbours] == ["one.txt", "two.txt"]


def test_files_are_looked_for_where_the_open_one_is(
    tmp_path, asked, program, open_file, monkeypatch
):
    monkeypatch.setattr(QFileDialog, "open", lambda _: None)
    open_file(program.workspace, tmp_path / "one.txt")
    dialog = asked(Request.CHOOSE_FILE, QFileDialog)
    assert Path(dialog.directory().absolutePath()) == tmp_path


@pytest.mark.parametrize("request_", [Request.IMPORT_FILES, Request.IMPORT_FOLDER])
def test_what_is_chosen_is_imported_and_its_place_remembered(
    tmp_path, asked, program, monkeypatch, request_
):
    run = program.window.importing._run = SlowImport()
    monkeypatch.setattr(QFileDialog, "open", lambda _: None)
    dialog = asked(request_, QFileDialog)
    dialog.filesSelected.emit([str(tmp_path / "1978")])
    program.window.importing.stop()
    assert program.workspace.settings.import_folder == str(tmp_path)
    assert program.window.importing.active or run.asked == [(tmp_path / "1978",)]


def test_a_file_is_read_again_in_the_chosen_encoding(qtbot, asked, program, open_file, study):
    open_file(program.workspace)
    dialog = asked(Request.CHOOSE_ENCODING, EncodingDialog)
    dialog.list.setCurrentRow(1)
    with qtbot.waitSignal(program.workspace.article_opened):
        dialog.accept()
    assert study.asked[-1] == "big5hkscs"


def test_without_a_file_there_is_no_encoding_to_choose(program):
    program.workspace.ask(Request.CHOOSE_ENCODING)
    program.workspace.jobs.stop()
    assert not program.window.findChildren(QDialog)


def test_each_encoding_stands_with_what_it_makes_of_the_file(qtbot):
    dialog = EncodingDialog(CANDIDATES, "gb18030")
    qtbot.addWidget(dialog)
    assert dialog.list.item(0).text() == "GB18030\n国务院总理"
    assert dialog.list.currentRow() == 0


def test_cancelling_chooses_nothing(qtbot):
    dialog = EncodingDialog(CANDIDATES, "gb18030")
    qtbot.addWidget(dialog)
    with qtbot.assertNotEmitted(dialog.chosen):
        dialog.reject()


def test_an_encoding_is_chosen_by_double_click(qtbot):
    dialog = EncodingDialog(CANDIDATES, "gb18030")
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.chosen) as blocker:
        dialog.list.itemActivated.emit(dialog.list.item(0))
    assert blocker.args == ["gb18030"]


def test_without_a_choice_accepting_changes_nothing(qtbot):
    dialog = EncodingDialog((), "gb18030")
    qtbot.addWidget(dialog)
    with qtbot.assertNotEmitted(dialog.chosen):
        dialog.accept()


def test_the_file_is_described(qtbot, workspace, open_file, study):
    study.articles["odd.txt"] = make_article(problems=(ODD,), encoding="gb18030")
    open_file(workspace, "odd.txt")
    dialog = SourceDialog(workspace)
    qtbot.addWidget(dialog)
    shown = texts(dialog)
    for fact in ("2003-01-17", "1 要闻", "odd.txt", "GB18030", ODD.en):
        assert fact in shown
    assert "Column" not in shown


def test_foreign_text_is_shown_as_it_is(qtbot, workspace, open_file, study):
    study.articles["one.txt"] = make_article(headline="<b>标题</b>")
    open_file(workspace)
    dialog = SourceDialog(workspace)
    qtbot.addWidget(dialog)
    label = next(one for one in dialog.findChildren(QLabel) if "标题" in one.text())
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_without_an_article_there_is_nothing_to_describe(qtbot, workspace):
    dialog = SourceDialog(workspace)
    qtbot.addWidget(dialog)
    assert texts(dialog) == []


def test_the_sheet_has_every_key_of_the_commands(qapp):
    shown = " ".join(keys for _, rows in key_sheet() for _, keys in rows)
    for command in commands():
        for key in (*command.keys, command.hint):
            assert key in shown


def test_every_row_of_the_sheet_can_be_understood_alone(qapp):
    rows = {keys: text for _, lines in key_sheet() for text, keys in lines}
    assert rows["F9"] == "Pinyin › Show or Hide Pinyin"
    assert rows["Ctrl+L"] == "Legend (on or off)"


def test_single_keys_of_a_lesson_stand_with_those_of_presenting(qapp):
    sheet = dict(key_sheet())
    assert ("Spotlight", "S") in sheet["While presenting"]
    assert ("Lit room, dark room", "D") in sheet["While presenting"]
    assert not any(keys == "S" for _, keys in sheet["Lesson"])


def test_the_sheet_speaks_chinese(qapp):
    translations = Translations(qapp)
    translations.use("zh_CN")
    try:
        sheet = dict(key_sheet())
    finally:
        translations.use("en")
    assert ("打开", "Ctrl+O") in sheet["文件"]


@pytest.mark.parametrize(
    ("text", "expected"), [("&Open…", "Open"), ("打开(&O)…", "打开"), ("Legen&d", "Legend")]
)
def test_a_menus_text_is_taken_without_its_letter(text, expected):
    assert plain(text) == expected


def test_the_program_names_whose_work_is_in_it(qtbot):
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    assert any("MIT" in text for text in texts(dialog))
