"""The pages of a handout, and the dialog that makes one."""

from dataclasses import replace

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox

from reader.article.model import Role
from reader.handouts.model import Block, Run, Version
from reader.lessons.worksheets import Sheet
from reader.ui.handout.choices import HandoutChoices
from reader.ui.handout.dialog import HandoutDialog
from reader.ui.handout.painting import Pages, pdf
from reader.ui.handout.writing import document_of
from tests.handouts.handouts_made import NOTE, made


@pytest.fixture
def dialog(qtbot, workspace, open_file, fonts):
    open_file(workspace)
    made = HandoutDialog(workspace)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: bool(made.choices.count.text()))
    return made


def text_of(content):
    document = pypdfium2.PdfDocument(content)
    return "".join(document[n].get_textpage().get_text_range() for n in range(len(document)))


def test_a_pdf_gives_back_every_character(fonts):
    text = text_of(pdf(made(version=Version.TEACHER, language="en")))
    plain = "".join(text.split())
    for part in (
        "稳步推进试点",
        "要落实两个确保[1]",
        "<b>两个确保</b>是任务。",
        NOTE,
        "两项保证。",
    ):
        assert "".join(part.split()) in plain


def test_a_pdf_gives_back_latin_letters_figures_and_marks(fonts):
    one = made(version=Version.TEACHER)
    told = '1. a 2. b 3 x 4, 5; 6: 7% 8 (9) 0 [a] {b} <c> the State Council\'s "d" & é ā ǐ'
    (entry, *_) = one.entries
    changed = replace(entry, definitions=(told, told), members=())
    text = text_of(pdf(replace(one, entries=(changed,))))
    assert "".join(text.split()).count("".join(told.split())) == 2


def test_a_line_may_end_within_a_blank(fonts):
    one = made()
    whole = Block(Role.BODY, (Run(0, "字" * 20), Run(20, "□" * 40, blank=1, begins=True)))
    document, pieces = document_of(replace(one, blocks=(whole,), entries=()))
    document.setTextWidth(30 * pieces[0].em)
    assert document.size().height() > 0  # the lines are set now
    block = document.findBlock(pieces[0].position)
    assert block.layout().lineCount() > 1
    length = block.layout().lineAt(0).textLength()
    assert block.text()[:length].count("□") > 2
    assert [piece.start for piece in pieces] == [0, *range(20, 60)]


def test_a_page_is_painted_with_its_number(fonts):
    pages = Pages(made(pinyin=True))
    assert pages.count == 1
    image = pages.image(0, 0.5)
    places = [(x, y) for x in range(0, 390, 3) for y in range(0, 560, 3)]
    ink = sum(image.pixelColor(x, y).value() < 128 for x, y in places)
    assert ink > 50


def test_the_preview_shows_pages_and_follows_the_options(qtbot, dialog):
    assert dialog.choices.count.text().startswith("Pages: 1")
    before = dialog.pages.findChildren(QLabel)[0].pixmap().toImage()
    dialog.choices.teacher.setChecked(True)
    qtbot.waitUntil(lambda: dialog.pages.findChildren(QLabel)[-1].pixmap().toImage() != before)
    dialog.choices.glossary.setChecked(False)
    assert dialog.choices.options.glossary is False


def test_the_choice_of_version_is_taken(dialog):
    assert dialog.choices.options.version is Version.PUPILS
    dialog.choices.teacher.setChecked(True)
    assert dialog.choices.options.version is Version.TEACHER
    assert dialog.choices.options.language == "en"


@pytest.mark.parametrize("ending", ["pdf", "html"])
def test_a_handout_is_written_and_said(qtbot, dialog, workspace, tmp_path, ending):
    with qtbot.waitSignal(workspace.noticed):
        dialog.save_to(tmp_path / f"a.{ending}")
    assert (tmp_path / f"a.{ending}").stat().st_size > 1000


def test_a_refusal_reaches_the_reader(qtbot, dialog, workspace, tmp_path):
    with qtbot.waitSignal(workspace.noticed) as told:
        dialog.save_to(tmp_path / "none" / "a.html")
    assert "cannot be written" in told.args[0].text.en


def test_saving_asks_where_in_the_chosen_format(qtbot, dialog):
    dialog.choices.format.setCurrentIndex(dialog.choices.format.findData("html"))
    dialog._ask_where()
    (asked,) = dialog.findChildren(QFileDialog)
    assert asked.defaultSuffix() == "html"
    asked.reject()


def test_what_a_format_leaves_out_is_told_beside_the_preview(qtbot, dialog):
    assert dialog.choices.losses.isHidden()
    dialog.choices.pinyin.setChecked(True)
    dialog.choices.format.setCurrentIndex(dialog.choices.format.findData("md"))
    qtbot.waitUntil(lambda: "left out" in dialog.choices.losses.text())


def test_what_was_chosen_is_chosen_the_next_time(qtbot, dialog, workspace, tmp_path):
    dialog.choices.notes.setChecked(False)
    dialog.choices.format.setCurrentIndex(dialog.choices.format.findData("md"))
    with qtbot.waitSignal(workspace.noticed):
        dialog.save_to(tmp_path / "a.md")
    again = HandoutChoices(0, workspace.settings, "en")
    qtbot.addWidget(again)
    assert (again.notes.isChecked(), again.suffix) == (False, "md")


def test_without_blanks_there_is_nothing_to_choose_from(dialog):
    assert not dialog.choices.sheet.isEnabled()


def test_a_pair_of_worksheets_is_seen_and_written(qtbot, dialog, workspace, tmp_path):
    choices = HandoutChoices(3, workspace.settings, "en")
    qtbot.addWidget(choices)
    dialog.choices = choices
    choices.sheet.setCurrentIndex(choices.sheet.findData(Sheet.PAIR))
    dialog.refresh()
    qtbot.waitUntil(lambda: choices.count.text().count("+") == 2)
    headings = [one.text() for one in dialog.pages.findChildren(QLabel) if one.text()]
    assert headings[-3:] == ["Worksheet A", "Worksheet B", "Teacher’s version · Worksheets A and B"]
    (tmp_path / "a-B.md").write_text("old")
    dialog._check(tmp_path / "a.md")
    (box,) = dialog.findChildren(QMessageBox)
    assert "a-B.md" in box.text()
    with qtbot.waitSignal(workspace.noticed) as told:
        box.accept()
    assert "a-answers.md" in told.args[0].text.en


def test_an_entry_of_the_glossary_stays_on_one_page(fonts):
    one = made()
    (first, *_) = one.entries
    entries = tuple(replace(first, number=number, label=f"词{number}词") for number in range(1, 60))
    many = pypdfium2.PdfDocument(pdf(replace(one, entries=entries)))
    texts = (many[n].get_textpage().get_text_range() for n in range(len(many)))
    pages = ["".join(text.split()) for text in texts]
    for number in range(1, 60):
        (page,) = [page for page in pages if f"[{number}]词{number}词" in page]
        told = page.split(f"[{number}]词{number}词")[1].split(f"[{number + 1}]")[0]
        assert "2.养老金" in told
