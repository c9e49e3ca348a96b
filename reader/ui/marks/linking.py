"""Links between two passages: begun at one, ended at another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.annotations.model import Kind
from reader.language import Text

if TYPE_CHECKING:
    from reader.article.model import Article, Span
    from reader.ui.marks.acts import MarkActs
    from reader.ui.workspace import Workspace

STYLE = "mine"  # what a link means at first
_LONGEST = 12  # characters of a passage in a sentence
_BEGUN = Text(
    "A link begins at “{words}”. Select the passage where it ends and press L; Esc gives up.",
    "链接起点：“{words}”。请选中终点文字后按 L；按 Esc 放弃。",
)


class Linking:
    """Holds where a link begins until it ends.

    Args:
        workspace: is told what is awaited.
        acts: makes the link.
    """

    def __init__(self, workspace: Workspace, acts: MarkActs) -> None:
        self._workspace, self._acts = workspace, acts
        self._begun: tuple[Article, Span] | None = None
        self._said = _BEGUN

    @property
    def begun(self) -> Span | None:
        """Where the link begins; None while none is being made."""
        if self._begun is None or self._begun[0] is not self._workspace.article:
            return None
        return self._begun[1]

    def give_up(self) -> bool:
        """Forget the beginning; tell whether there was one."""
        begun, self._begun = self.begun, None
        self._workspace.unsay(self._said)
        return begun is not None

    def take(self, span: Span) -> str:
        """Begin a link at a passage, or end it there; return the link's id once there is one."""
        article, begun = self._workspace.article, self.begun
        if article is None:
            return ""
        self._workspace.unsay(self._said)
        if begun is None or begun == span:
            self._begun = (article, span)
            words = article.text[span.start : span.end].replace("\n", " ")
            short = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
            self._said = Text(*(text.format(words=short) for text in _BEGUN))
            self._workspace.say(self._said)
            return ""
        self._begun = None
        return self._acts.make((begun, span), Kind.LINK, STYLE)
