"""Annotations leave and come in by dialogs; backups are made, compared and restored."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from reader.annotations.keys import article_key, new_id
from reader.annotations.model import Change, Layer, Lesson, MarkedArticle
from reader.exporters.bundle import Bundle
from reader.exporters.class_pack import ClassPack, pack_bytes
from reader.exporters.formats import Format, Received
from reader.exporters.merging import Merge
from reader.glossary import own
from reader.glossary.exchange.pack import packed
from reader.notes.backups import Backups
from reader.ui.dialogs.backups_dialog import BackupsDialog
from reader.ui.dialogs.export_dialog import ExportDialog
from reader.ui.dialogs.merge_dialog import MergeDialog
from reader.ui.requests import Request
from tests.cli.test_annotations import on
from tests.glossary.concepts_made import concept

CLASS = Layer("class", "高二3班")


@pytest.fixture
def window(qtbot, program, open_file):
    workspace = program.workspace
    open_file(workspace)
    if not workspace.annotations.key:
        qtbot.waitUntil(lambda: bool(workspace.annotations.key))
    return program.window


@pytest.fixture
def article(window):
    return window.workspace.article


@pytest.fixture
def one(window, article):
    made = on(article, article.text[3:7], "重点")
    changes = [Change(None, CLASS), Change(None, made)]
    assert window.workspace.annotations.act(changes, "mark", {article.sha256: article.text})
    return made


def shown(qtbot, window, kind):
    def found():
        return [one for one in window.findChildren(kind) if not one.isHidden()]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[-1]


def export(qtbot, window, path, **chosen):
    window.workspace.ask(Request.EXPORT_ANNOTATIONS)
    dialog = shown(qtbot, window, ExportDialog)
    dialog.format.setCurrentIndex(dialog.format.findData(chosen.get("kind", Format.PACK)))
    dialog.private.setChecked(chosen.get("private", False))
    dialog.write.click()
    files = shown(qtbot, window, QFileDialog)
    with qtbot.waitSignal(window.workspace.noticed) as said:
        files.fileSelected.emit(str(path))
    files.close()
    return said.args[0].text.en


def look_at(qtbot, window, path):
    window.workspace.ask(Request.IMPORT_ANNOTATIONS)
    files = shown(qtbot, window, QFileDialog)
    files.fileSelected.emit(str(path))
    files.close()
    return shown(qtbot, window, MergeDialog)


@pytest.mark.parametrize("kind", list(Format))
def test_annotations_are_exported_in_each_format(qtbot, window, one, tmp_path, kind):
    path = tmp_path / f"out{kind.suffix}"
    assert "1 annotation written" in export(qtbot, window, path, kind=kind)
    assert path.stat().st_size > 0


def test_a_pack_comes_back_after_a_look_and_can_be_undone(qtbot, window, one, tmp_path):
    workspace, path = window.workspace, tmp_path / "第一课.yandupack"
    export(qtbot, window, path)
    workspace.annotations.act([Change(one, None)], "delete")
    dialog = look_at(qtbot, window, path)
    qtbot.waitUntil(dialog.merge.isEnabled)
    told = [dialog.rows.itemAt(n).widget().text() for n in range(dialog.rows.count())]
    assert told[:2] == ["New annotations", "1"]
    dialog.merge.click()
    assert list(workspace.annotations.placed) == [one.id]
    qtbot.waitUntil(lambda: workspace.library.library is not None)
    workspace.undo.undo()
    assert workspace.annotations.placed == {}


def test_lessons_are_told_of_where_they_leave_and_come_in(qtbot, window, one, tmp_path):
    workspace, path = window.workspace, tmp_path / "第一课.yandupack"
    lesson = Lesson(new_id(), one.article, "第一课")
    workspace.annotations.act([Change(None, lesson)], "lesson")
    assert "1 annotation and 1 lesson written" in export(qtbot, window, path)
    assert "1 annotation written" in export(qtbot, window, tmp_path / "out.csv", kind=Format.TABLE)
    workspace.annotations.act([Change(lesson, None)], "delete")
    dialog = look_at(qtbot, window, path)
    qtbot.waitUntil(dialog.merge.isEnabled)
    with qtbot.waitSignal(workspace.noticed) as said:
        dialog.merge.click()
    assert said.args[0].text.en == "Came in: 0 annotations, 1 lesson, 1 article."


def test_articles_come_in_where_no_annotation_does(qtbot, window, one, tmp_path):
    workspace, path = window.workspace, tmp_path / "第一课.yandupack"
    export(qtbot, window, path)
    dialog = look_at(qtbot, window, path)
    qtbot.waitUntil(dialog.merge.isEnabled)
    with qtbot.waitSignal(workspace.noticed) as said:
        dialog.merge.click()
    assert said.args[0].text.zh == "导入了 0 处标注、1 篇文章。"
    qtbot.waitUntil(lambda: workspace.library.library is not None)
    assert not workspace.undo.undoText().startswith("Import")


def test_enter_asks_where_to_write(qtbot, window, one):
    window.workspace.ask(Request.EXPORT_ANNOTATIONS)
    dialog = shown(qtbot, window, ExportDialog)
    QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Return)
    shown(qtbot, window, QFileDialog).close()


def test_enter_brings_in_what_was_looked_at(qtbot, window, one, tmp_path):
    workspace, path = window.workspace, tmp_path / "第一课.yandupack"
    export(qtbot, window, path)
    workspace.annotations.act([Change(one, None)], "delete")
    dialog = look_at(qtbot, window, path)
    qtbot.waitUntil(dialog.merge.isEnabled)
    QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Return)
    assert list(workspace.annotations.placed) == [one.id]


@pytest.fixture
def with_entries(one, article, tmp_path):
    """A file of a pack with a mark and two entries of somebody else's."""
    entries = tuple(concept(name, name) for name in ("两个确保", "应保尽保"))
    bundle = Bundle((replace(one, id=new_id()),), (CLASS,), texts={article.sha256: article.text})
    path = tmp_path / "王老师.yandupack"
    path.write_bytes(
        pack_bytes(ClassPack("第一课", bundle=bundle, glossary=packed("词库", entries)))
    )
    return path


def own_words(workspace):
    contents = workspace.own.state.contents.values() if workspace.own.state else ()
    return sorted(one.headword for glossary in contents for one in glossary.concepts.values())


def test_entries_of_a_pack_are_shown_and_come_in_by_the_same_act(qtbot, window, with_entries):
    workspace = window.workspace
    before, acts = dict(workspace.annotations.placed), workspace.undo.index()
    dialog = look_at(qtbot, window, with_entries)
    qtbot.waitUntil(dialog.merge.isEnabled)
    told = [dialog.rows.itemAt(n).widget().text() for n in range(dialog.rows.count())]
    assert told[told.index("Glossary entries") + 1] == "2"
    assert told[told.index("Entries") + 1] == "两个确保、应保尽保"
    dialog.merge.click()
    qtbot.waitUntil(lambda: own_words(workspace) == ["两个确保", "应保尽保"])
    qtbot.waitUntil(lambda: len(workspace.annotations.placed) == len(before) + 1)
    assert workspace.undo.index() == acts + 1
    workspace.undo.undo()
    assert own_words(workspace) == []
    assert workspace.annotations.placed == before
    workspace.undo.redo()
    assert own_words(workspace) == ["两个确保", "应保尽保"]
    assert len(workspace.annotations.placed) == len(before) + 1


def test_a_long_title_is_shown_whole(qtbot, window):
    dialog = MergeDialog("a.yandupack", Received(ClassPack("a")), [], window)
    dialog.open()
    title = "总结经验 加强领导 精心组织 稳步推进完善城镇社会保障体系试点工作" * 2
    dialog.show_merge(Merge((), {}, articles=(MarkedArticle("a", title),)), [])
    label = dialog.rows.itemAt(dialog.rows.count() - 1).widget()
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()) > 30)
    dialog.reject()


def test_where_the_marks_are_refused_the_entries_go_again(qtbot, window, with_entries, monkeypatch):
    workspace = window.workspace
    dialog = look_at(qtbot, window, with_entries)
    qtbot.waitUntil(dialog.merge.isEnabled)
    monkeypatch.setattr(workspace.annotations, "act", lambda *_: False)
    dialog.merge.click()
    qtbot.waitUntil(lambda: workspace.own.state is not None)
    assert own_words(workspace) == []
    assert not workspace.undo.canRedo()


def test_all_can_go_into_one_layer(qtbot, window, one, tmp_path):
    workspace, path = window.workspace, tmp_path / "a.jsonld"
    export(qtbot, window, path, kind=Format.WEB)
    workspace.annotations.act([Change(one, None), Change(None, Layer("mine", "自己", 1))], "delete")
    dialog = look_at(qtbot, window, path)
    dialog.layer.setCurrentIndex(dialog.layer.findData("自己"))
    qtbot.waitUntil(dialog.merge.isEnabled)
    dialog.merge.click()
    (placed,) = workspace.annotations.placed.values()
    assert placed.annotation.layer == "mine"


def test_a_pack_that_is_opened_or_dropped_is_looked_at(qtbot, window, one, tmp_path):
    path = tmp_path / "a.yandupack"
    export(qtbot, window, path)
    window.workspace.open([path])
    dialog = shown(qtbot, window, MergeDialog)
    qtbot.waitUntil(lambda: dialog.rows.rowCount() > 0)
    assert window.workspace.article is not None
    dialog.reject()


def test_a_bad_file_is_said_above_the_page(qtbot, window, tmp_path):
    (tmp_path / "a.yandupack").write_bytes(b"no pack")
    window.workspace.ask(Request.IMPORT_ANNOTATIONS)
    files = shown(qtbot, window, QFileDialog)
    with qtbot.waitSignal(window.workspace.noticed) as said:
        files.fileSelected.emit(str(tmp_path / "a.yandupack"))
    files.close()
    assert "a.yandupack" in said.args[0].text.en


def test_a_folder_that_cannot_be_written_is_said(qtbot, window, one, tmp_path):
    assert "cannot be written" in export(qtbot, window, tmp_path / "none" / "a.csv")


def test_backups_are_made_compared_and_restored(qtbot, window, one):
    workspace = window.workspace
    workspace.ask(Request.SHOW_BACKUPS)
    dialog = shown(qtbot, window, BackupsDialog)
    assert "none yet" in dialog.preview.text()
    dialog.make.click()
    qtbot.waitUntil(lambda: "just what your notes hold" in dialog.preview.text())
    assert not dialog.restore.isEnabled()
    workspace.annotations.act([Change(one, None)], "delete")
    dialog._compare()
    qtbot.waitUntil(dialog.restore.isEnabled)
    assert "1 come back" in dialog.preview.text()
    dialog.restore.click()
    qtbot.waitUntil(lambda: one.id in workspace.annotations.placed)
    assert "backup 2" in dialog.preview.text()
    assert workspace.undo.undoText() == "Restore Backup"
    assert dialog.list.topLevelItemCount() == 2
    dialog.close()


def test_what_is_no_mark_can_be_restored_too(qtbot, window, one):
    workspace = window.workspace
    lesson = Lesson("lesson", article_key(workspace.article), "课")
    workspace.annotations.act([Change(None, lesson)], "new")
    Backups(workspace.notebook.store).make()
    renamed = replace(lesson, name="第一课")
    workspace.annotations.act([Change(lesson, renamed)], "rename")
    workspace.ask(Request.SHOW_BACKUPS)
    dialog = shown(qtbot, window, BackupsDialog)
    qtbot.waitUntil(dialog.restore.isEnabled)
    assert "lessons, lists or entries become as they were" in dialog.preview.text()
    workspace.annotations.act([Change(renamed, None)], "delete")
    dialog._compare()
    qtbot.waitUntil(lambda: "Lessons: 1 instead of 0." in dialog.preview.text())
    dialog.close()


def test_a_dialog_may_be_closed_while_work_goes_on(qtbot, window, one, tmp_path):
    workspace, kept = window.workspace, Backups(window.workspace.notebook.store)
    kept.make()
    workspace.annotations.act([Change(one, None)], "delete")
    workspace.ask(Request.SHOW_BACKUPS)
    dialog = shown(qtbot, window, BackupsDialog)
    dialog._compare()
    dialog._restore()
    dialog._make()
    dialog.close()
    qtbot.waitUntil(lambda: one.id in workspace.annotations.placed)
    path = tmp_path / "a.yandupack"
    export(qtbot, window, path)
    merging = look_at(qtbot, window, path)
    merging._choose()
    merging.reject()
    qtbot.waitUntil(lambda: not workspace.jobs._running)


def test_own_glossaries_come_back_with_a_backup(qtbot, window, one):
    workspace = window.workspace
    Backups(workspace.notebook.store).make()
    workspace.own.after_reading(lambda _: None)
    qtbot.waitUntil(lambda: workspace.own.state is not None)
    workspace.own.act("new", [own.Change(None, own.OwnGlossary("own-1", "我的词库"))])
    workspace.ask(Request.SHOW_BACKUPS)
    dialog = shown(qtbot, window, BackupsDialog)
    dialog.restore.setEnabled(True)
    dialog.restore.click()
    qtbot.waitUntil(lambda: [g.id for g in workspace.own.state.glossaries] == ["shipped"])
    dialog.close()


def test_a_damaged_backup_is_said_in_the_dialog(qtbot, window, one):
    window.workspace.ask(Request.SHOW_BACKUPS)
    dialog = shown(qtbot, window, BackupsDialog)
    dialog.make.click()
    qtbot.waitUntil(lambda: dialog.chosen is not None)
    qtbot.waitUntil(lambda: "just what" in dialog.preview.text())
    dialog.chosen.path.write_bytes(b"damaged")
    dialog._compare()
    qtbot.waitUntil(lambda: dialog.chosen.path.name in dialog.preview.text())
    assert not dialog.restore.isEnabled()
    dialog.close()
