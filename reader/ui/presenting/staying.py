"""What the class sees stays when the teacher opens something else, until the teacher shows it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from reader.language import Text
from reader.overriding import override
from reader.ui.presenting.tools import Blank, Light, Tools

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from reader.article.model import Article
    from reader.ui.presenting.projector import ProjectorWindow
    from reader.ui.presenting.screens import Screens
    from reader.ui.presenting.tool_box import ToolBox
    from reader.ui.workspace import Workspace

_STAYS = Text(
    "The class still sees “{title}”. H shows them what you read now.",
    "学生看到的仍是《{title}》。按 H 可让他们看到你现在读的文章。",
)
_LONGEST = 24  # characters of a title in the sentence


class Still(QWidget):
    """A picture over the whole projected page, and over all that lies over that."""

    def __init__(self, projector: ProjectorWindow) -> None:
        super().__init__(projector)
        self._projector = projector
        self._picture = QPixmap()
        self.hide()

    def take(self, picture: QPixmap) -> None:
        """Show a picture."""
        self._picture = picture
        self.setGeometry(self._projector.rect())
        self.raise_()
        self.show()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(self.rect(), self._picture)


class _Seen(NamedTuple):
    """What the class saw when its article gave way."""

    article: Article
    tools: Tools
    first: int  # offset of the first character in sight
    said: Text


class Staying(QObject):
    """Keeps a picture before the class while the page behind it is of another article.

    In the window one looks things up, leafs, goes to the page beside; what thirty people look at
    changes only when the teacher says so. In place there is nothing to keep: the class's page is
    the one that is used.

    Args:
        workspace: whose article is shown.
        projector: where; owns this object.
        tool_box: its holding ends this, too.
        screens: tells whether it is presented in place.
    """

    def __init__(
        self, workspace: Workspace, projector: ProjectorWindow, tool_box: ToolBox, screens: Screens
    ) -> None:
        super().__init__(projector)
        self._workspace, self._projector = workspace, projector
        self._tool_box, self._screens = tool_box, screens
        self._still = Still(projector)
        self._seen: _Seen | None = None
        workspace.leaving.connect(self._keep)
        tool_box.changed.connect(self._take_tools)
        projector.resized.connect(lambda: self._still.setGeometry(projector.rect()))

    @property
    def is_on(self) -> bool:
        """Tell whether the class sees a picture."""
        return self._seen is not None

    def _keep(self) -> None:
        article, workspace = self._workspace.article, self._workspace
        if self.is_on or not workspace.presenting or self._screens.in_place or article is None:
            return
        title = article.title.replace("\n", " ")
        title = title if len(title) <= _LONGEST else f"{title[:_LONGEST]}…"
        said = Text(*(text.format(title=title) for text in _STAYS))
        first, tools = self._projector.view.first_visible(), self._tool_box.tools
        self._projector.overlay.set_tools(replace(tools, blank=Blank.NONE))
        self._still.take(self._projector.grab())
        self._projector.overlay.set_tools(tools)
        self._still.setVisible(tools.blank is Blank.NONE)
        self._seen = _Seen(article, tools, first, said)

    def arrive(self, article: Article) -> int | None:
        """Another article is on the page: show it if it is the class's own, else say it is not.

        Returns:
            the first character that the class saw, if this is its article.
        """
        seen = self._seen
        if seen is None or article.text != seen.article.text:
            self._tool_box.change(light=Light.ALL, lit=None, curtain=None, held=seen is not None)
            if seen is not None:
                self._workspace.say(seen.said)
            return None
        self.end()
        blank = self._tool_box.tools.blank
        kept = {name: getattr(seen.tools, name) for name in Tools.__slots__}
        self._tool_box.change(**kept | {"blank": blank})
        return seen.first

    def say(self) -> bool:
        """Say what the class sees, if that is not what is read; tell whether it is not."""
        if self._seen is not None:
            self._workspace.say(self._seen.said)
        return self.is_on

    def end(self) -> None:
        """Let the class see the page again."""
        if self._seen is not None:
            self._workspace.unsay(self._seen.said)
            self._seen = None
            self._still.hide()

    def _take_tools(self, tools: Tools) -> None:
        if self.is_on and not tools.held:
            self.end()
        self._still.setVisible(self.is_on and tools.blank is Blank.NONE)
