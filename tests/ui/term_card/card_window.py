"""A window with a page and its card, and a pointer and a clock the tests move."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from reader.analysis.model import TermSpan
from reader.analysis.term_index import TermIndex
from reader.article.model import Span
from reader.glossary.category import Category
from reader.ui.article_view.view import ArticleView
from reader.ui.term_card.hover import HoverController
from reader.ui.term_card.hover_card import HoverCard
from reader.ui.term_card.source import CardSource
from reader.ui.term_card.type import CardLook
from reader.ui.theme import load_theme
from tests.ui.term_card.card_samples import GLOSSARY

LABELS = {
    "两个确保": ("liang-ge-quebao-1998", "liang-ge-quebao-2021"),
    "城市低保": ("dibao",),
    "低保": ("dibao",),
    "三条保障线": ("san-tiao",),
    "失业保险体系": ("siyu",),
    "失业保险": ("shiye",),
    "下岗职工": ("xiagang",),
    "并轨": ("binggui-2001", "binggui-rates-1994"),
}


def terms_of(text):
    found = []
    for label, concepts in LABELS.items():
        at = text.find(label)
        while at >= 0:
            span = Span(at, at + len(label))
            found.append(TermSpan(span, concepts, Category.SOCIAL_SECURITY))
            at = text.find(label, at + 1)
    return tuple(sorted(found, key=lambda term: (term.span.start, -term.span.end)))


class ReadingWindow(QMainWindow):
    """Sends the events a person would cause; `now` is the clock in milliseconds."""

    def __init__(self, article, language="en", width=1100, height=760):
        super().__init__()
        self.now = 0.0
        self.source = CardSource(GLOSSARY, language)
        self.view = ArticleView(load_theme("light"))
        self.setCentralWidget(self.view)
        self.card = HoverCard(self.source, CardLook(load_theme("light")), self)
        self.hover = HoverController(
            self.view, self.card, self.source, QApplication.instance(), lambda: self.now
        )
        self.resize(width, height)
        self.show()
        self.view.set_article(article)
        self.terms = terms_of(article.text)
        self.source.set_article(article, self.terms)
        self.hover.set_index(TermIndex(self.terms))

    def term(self, label, number=0):
        text = self.view.article.text
        return [t for t in self.terms if text[t.span.start : t.span.end] == label][number]

    def point(self, label, number=0, share=0.5):
        rect = self.view.rects_of(self.term(label, number).span)[0]
        return QPoint(round(rect.left() + share * rect.width()), round(rect.center().y()))

    def move(self, point, *, after=1000, ctrl=False):
        self.now += after
        held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
        self._mouse(QEvent.Type.MouseMove, point, Qt.MouseButton.NoButton, held)

    def press(self, point):
        self._mouse(QEvent.Type.MouseButtonPress, point, Qt.MouseButton.LeftButton)

    def release(self, point):
        self._mouse(QEvent.Type.MouseButtonRelease, point, Qt.MouseButton.LeftButton)

    def click(self, point):
        self.press(point)
        self.release(point)

    def double_click(self, point):
        self.click(point)
        self._mouse(QEvent.Type.MouseButtonDblClick, point, Qt.MouseButton.LeftButton)
        self.release(point)

    def _mouse(self, kind, point, button, modifiers=Qt.KeyboardModifier.NoModifier):
        port = self.view.viewport()
        at, out = QPointF(point), QPointF(port.mapToGlobal(point))
        held = button if kind is QEvent.Type.MouseButtonPress else Qt.MouseButton.NoButton
        QApplication.sendEvent(port, QMouseEvent(kind, at, out, button, held, modifiers))

    def wheel(self, point, notches, widget=None):
        widget = widget or self.view.viewport()
        at, out = QPointF(point), QPointF(widget.mapToGlobal(point))
        none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
        event = QWheelEvent(at, out, QPoint(), QPoint(0, 120 * notches), *none, False)
        QApplication.sendEvent(widget, event)

    def leave_page(self):
        QApplication.sendEvent(self.view.viewport(), QEvent(QEvent.Type.Leave))

    def enter_card(self):
        where = QPointF(5, 5)
        QApplication.sendEvent(self.card, QEnterEvent(where, where, where))

    def leave_card(self):
        QApplication.sendEvent(self.card, QEvent(QEvent.Type.Leave))

    def rest_on(self, label, number=0, share=0.5):
        self.move(self.point(label, number, share))
        self.hover.opening.timeout.emit()


def shown_label(window):
    span = window.hover.shown.term.span
    return window.view.article.text[span.start : span.end]
