"""A program for the test of the real accessibility bus: one window with one page."""

import sys

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from reader.article.model import Role
from reader.resources import resource
from reader.ui.article_view import accessible
from reader.ui.article_view.view import ArticleView
from reader.ui.theme import load_theme
from tests.ui.article_view.page_samples import BODY, HEADLINE, make_article


def main():
    app = QApplication(sys.argv)
    QFontDatabase.addApplicationFont(str(resource("fonts", "YanduSerif-Regular.ttf")))
    accessible.install()
    view = ArticleView(load_theme("light"))
    view.resize(900, 700)
    view.set_article(make_article("𠮷" + BODY, heading=((HEADLINE, Role.HEADLINE),)))
    view.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
