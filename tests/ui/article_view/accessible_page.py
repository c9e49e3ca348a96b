"""A program for the test of the real accessibility bus: one window with one page."""

import sys

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from reader.article.model import Role, Span
from reader.resources import resource
from reader.ui.article_view import accessible
from reader.ui.article_view.remarks import Remark
from reader.ui.article_view.view import ArticleView
from reader.ui.theme import load_theme
from tests.ui.article_view.page_samples import BODY, HEADLINE, make_article


def main():
    app = QApplication(sys.argv)
    QFontDatabase.addApplicationFont(str(resource("fonts", "YanduSerif-Regular.ttf")))
    accessible.install()
    view = ArticleView(load_theme("light"))
    view.resize(900, 700)
    article = make_article("𠮷" + BODY, heading=((HEADLINE, Role.HEADLINE),))
    view.set_article(article)
    start = article.text.index("两个确保")
    remark = Remark(Span(start, start + 4), "Highlight, Important: 何时提出？", "mark")
    view.remarks = lambda: [remark]
    view.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
