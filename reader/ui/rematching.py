"""Finds the terms of the open article again when the reader's glossaries change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from reader.analysis.progress import Progress
    from reader.article.model import Article
    from reader.ui.study import Findings
    from reader.ui.workspace import Workspace


class Rematching(QObject):
    """Keeps what is marked in step with the glossaries; key words and names stay.

    Args:
        workspace: has article, findings and glossaries; owns this object.
    """

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        workspace.own.matched.connect(self._find_again)

    def _find_again(self) -> None:
        workspace = self._workspace
        state, findings = workspace.own.state, workspace.findings
        if workspace.article is None or findings.own == (state.revision if state else ""):
            return

        def find(article: Article, _: Progress) -> Findings:
            return workspace.study.again(article, findings)

        workspace.find_with(find)
