"""What others need to know of a second page in the window."""

from typing import NamedTuple

from reader.ui.article_view.view import ArticleView
from reader.ui.study import Findings


class Beside(NamedTuple):
    """Another open article that is shown and not read just now.

    Attributes:
        view: the page it is on.
        findings: what was found in it.
    """

    view: ArticleView
    findings: Findings
