"""The pages of a handout, and the dialog that makes one."""

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel

from reader.handouts.model import Version
from reader.ui.handout.dialog import HandoutDialog
from reader.ui.handout.painting import Pages, pdf
from tests.handouts.handouts_made import NOTE, made


@pytest.fixture
def dialog(qtbot, workspace, open_file, fonts):
    open_file(workspace)
    made = HandoutDialog(workspace)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: bool(made.count.text()))
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


def test_a_page_is_painted_with_its_number(fonts):
    pages = Pages(made(pinyin=True))
    assert pages.count == 1
    image = pages.image(0, 0.5)
    places = [(x, y) for x in range(0, 390, 3) for y in range(0, 560, 3)]
    ink = sum(image.pixelColor(x, y).value() < 128 for x, y in places)
    assert ink > 50


def test_the_preview_shows_pages_and_follows_the_options(qtbot, dialog):
    assert dialog.count.text().startswith("Pages: 1")
    before = dialog.pages.findChildren(QLabel)[0].pixmap().toImage()
    dialog.teacher.setChecked(True)
    qtbot.waitUntil(lambda: dialog.pages.findChildren(QLabel)[-1].pixmap().toImage() != before)
    dialog.glossary.setChecked(False)
    assert dialog.options.glossary is False


def test_the_choice_of_version_is_taken(dialog):
    assert dialog.options.version is Version.PUPILS
    dialog.teacher.setChecked(True)
    assert dialog.options.version is Version.TEACHER
    assert dialog.options.language == "en"


@pytest.mark.parametrize("ending", ["pdf", "html"])
def test_a_handout_is_written_and_said(qtbot, dialog, workspace, tmp_path, ending):
    with qtbot.waitSignal(workspace.noticed):
        dialog.save_to(tmp_path / f"a.{ending}")
    assert (tmp_path / f"a.{ending}").stat().st_size > 1000


def test_a_refusal_reaches_the_reader(qtbot, dialog, workspace, tmp_path):
    with qtbot.waitSignal(workspace.noticed) as told:
        dialog.save_to(tmp_path / "none" / "a.html")
    assert "cannot be written" in told.args[0].text.en


def test_saving_asks_where(qtbot, dialog):
    dialog._ask_where()
    (asked,) = dialog.findChildren(QFileDialog)
    assert asked.defaultSuffix() == "pdf"
    asked.filterSelected.emit(asked.nameFilters()[1])
    assert asked.defaultSuffix() == "html"
    asked.reject()
