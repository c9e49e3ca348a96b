import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QMainWindow

from reader.article.model import Span
from reader.resources import resource
from reader.ui.panels.term_panel import TermPanel
from reader.ui.term_card.blocks import Subject
from reader.ui.term_card.source import CardSource
from reader.ui.term_card.type import CardLook
from reader.ui.theme import load_theme
from tests.ui.article_view.page_samples import make_article
from tests.ui.term_card.card_samples import GLOSSARY
from tests.ui.term_card.card_window import terms_of

ARTICLE = make_article("做好“两个确保”和城市低保，完善两个确保。")
GUARANTEES = Subject("liang-ge-quebao-1998", "两个确保", Span(3, 7))


@pytest.fixture
def panel(qtbot):
    for face in ("Regular", "Bold"):
        QFontDatabase.addApplicationFont(str(resource("fonts", f"YanduSerif-{face}.ttf")))
    source = CardSource(GLOSSARY, "en")
    source.set_article(ARTICLE, terms_of(ARTICLE.text))
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(900, 600)
    made = TermPanel(source, CardLook(load_theme("light")), window)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, made)
    made.hide()
    window.show()
    made.keeper = window
    return made


def test_an_empty_panel_says_how_to_fill_it(panel):
    panel.show()
    assert panel.subject is None
    assert not panel.card.isVisible()
    assert not panel.widget().grab().isNull()


def test_a_pinned_card_opens_the_panel(panel):
    panel.keep(GUARANTEES)
    assert panel.isVisible()
    assert panel.card.isVisible()
    assert panel.card.view.content.title == "两个确保"


def test_back_leads_to_what_was_pinned_before(panel):
    panel.keep(GUARANTEES)
    panel.keep(Subject("san-tiao"))
    panel.card.bar.back.click()
    assert panel.subject == GUARANTEES


def test_escape_closes_it_and_it_remembers(panel, qtbot):
    panel.keep(GUARANTEES)
    with qtbot.waitSignal(panel.left):
        qtbot.keyClick(panel.card, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    panel.show()
    assert panel.card.view.content.title == "两个确保"


def test_its_own_cross_closes_it(panel):
    panel.keep(GUARANTEES)
    panel.card.bar.close_card.click()
    assert not panel.isVisible()


def test_jumps_and_copies_are_passed_on(panel, qtbot):
    panel.keep(GUARANTEES)
    links = {link.run.text: link for link in panel.card.view.links}
    with qtbot.waitSignal(panel.jump_requested) as jumped:
        links["Next place"].click()
    assert jumped.args[0] == Span(16, 20)
    with qtbot.waitSignal(panel.copied):
        panel.card.bar.copy.click()


def test_a_card_in_the_panel_cannot_be_pinned_again(panel):
    panel.keep(GUARANTEES)
    assert not panel.card.bar.pin.isVisible()


def test_it_takes_another_theme_and_language(panel):
    panel.keep(GUARANTEES)
    dark = load_theme("dark")
    panel.set_look(CardLook(dark))
    panel.refresh()
    QApplication.sendEvent(panel, QEvent(QEvent.Type.LanguageChange))
    image = panel.card.grab().toImage()
    assert image.pixelColor(2, image.height() - 2).rgb() == dark.card_paper.rgb()
    assert panel.windowTitle() == "Term"


def test_the_window_can_remember_its_place(panel):
    assert panel.objectName() == "term_panel"
    assert panel.keeper.saveState()
