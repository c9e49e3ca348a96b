"""Drawing on the page: which pen is in hand, what it draws, what the eraser takes away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from reader.annotations.ink import BadStroke
from reader.annotations.ink_groups import extent
from reader.annotations.ink_placing import bind
from reader.annotations.privacy import is_projected
from reader.language import Text
from reader.ui.marks.acts import MarkActs
from reader.ui.marks.ink_input import InkInput
from reader.ui.marks.ink_lettering import PageLettering
from reader.ui.marks.ink_series import Hand, Series
from reader.ui.marks.ink_tools import WIDTHS, Tool
from reader.ui.requests import Request

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reader.annotations.ink import Pen
    from reader.annotations.smoothing import Dot
    from reader.ui.article_view.view import ArticleView
    from reader.ui.marks.ink_fading import Fading
    from reader.ui.marks.ink_replay import Replay
    from reader.ui.marks.page_marks import PageMarks
    from reader.ui.workspace import Workspace

translate = QCoreApplication.translate


_SAYINGS = {
    Tool.PEN: Text(
        "Pen: draw on the page; 1–9 change its colour, Esc puts it down.",
        "笔：在页面上书写；1–9 换颜色，Esc 放下。",
    ),
    Tool.HIGHLIGHTER: Text(
        "Highlighter pen: draw over words; 1–9 change its colour, Esc puts it down.",
        "荧光笔：在文字上涂画；1–9 换颜色，Esc 放下。",
    ),
    Tool.FADING: Text(
        "Fading pen: what you draw goes after a moment and is not kept; Esc puts it down.",
        "渐隐笔：笔迹片刻后消失，不会保存；Esc 放下。",
    ),
    Tool.ERASER: Text(
        "Eraser: what it touches goes, stroke by stroke, with Shift the whole mark; "
        "Esc puts it down.",
        "橡皮：碰到的笔画整笔擦去，按住 Shift 整组擦去；Esc 放下。",
    ),
    Tool.RUBBER: Text(
        "Partial eraser: only what it passes over goes; Esc puts it down.",
        "局部橡皮：只擦去经过之处；Esc 放下。",
    ),
}
_UNSEEN = Text(
    "The layer “{name}” is not for the projector: draw in your own window, or in another layer.",
    "图层“{name}”不在投影上显示：请在自己的窗口书写，或另选图层。",
)


def inking_of(workspace: Workspace) -> Inking:
    """Return the pens of a workspace's window, held from the first time they are wanted."""
    found = workspace.findChild(Inking)
    return found if isinstance(found, Inking) else Inking(workspace)


class Inking(QObject):
    """The pens of a window.

    Args:
        workspace: whose article is drawn on; owns this object.

    Signals:
        changed: another tool or colour is in hand.
    """

    changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace, self._acts = workspace, MarkActs(workspace, self)
        self._series = Series(self._acts, workspace.annotations)
        self.tool = Tool.NONE
        self._pages: list[InkInput] = []
        self._replays: list[Replay] = []
        self._fadings: list[Fading] = []
        workspace.asked.connect(self._fulfil)

    def add_page(self, view: ArticleView, marks: PageMarks) -> None:
        """Let one more page be drawn on."""
        page = InkInput(self, view, marks.ink.overlay)
        page.for_class = marks.for_class
        self._pages.append(page)
        self._replays.append(marks.ink.replay)
        self._fadings.append(marks.ink.fading)

    # What is in hand

    @property
    def ink(self) -> int:
        """Number of the marker ink that is drawn with."""
        return self._acts.style(self._workspace.settings.ink_style).ink

    def take(self, tool: Tool) -> None:
        """Take a tool in hand; the one in hand is put down."""
        self.tool = Tool.NONE if tool is self.tool else tool
        if self.tool is not Tool.NONE:
            self._workspace.change(marks=True)
        for page in self._pages:
            page.show_tool()
        self._workspace.drawing.emit(self.tool is not Tool.NONE)
        self._workspace.hinted.emit(_SAYINGS.get(self.tool))
        self.changed.emit()

    def choose(self, place: int) -> bool:
        """Draw in the colour of a meaning from now on, by its place."""
        styles = self._acts.styles
        if place >= len(styles):
            return False
        self._workspace.change(ink_style=styles[place].key)
        self.changed.emit()
        return True

    # What is done

    def may_draw(self, page: InkInput) -> bool:
        """Tell whether a page can be drawn on; a class sees nothing of a layer hidden from it."""
        layer = self._acts.layer()
        if not page.for_class or self.tool is Tool.FADING or is_projected(layer):
            return True
        self._workspace.say(Text(*(text.format(name=layer.name) for text in _UNSEEN)))
        return False

    def draw(self, view: ArticleView, dots: Sequence[Dot], pen: Pen, ended: int = 0) -> bool:
        """Keep a line that was drawn; tell whether that went well.

        Args:
            view: the page it was drawn on.
            dots: its points.
            pen: what with.
            ended: when the pen was lifted, by the clock of the points; 0 at the last of them.
        """
        page = view.page
        if page is None or not dots:
            return False
        lettering = PageLettering(page)
        bound = bind(dots, pen, WIDTHS[pen], lettering, page.em)
        if bound is None:
            return False
        hand = Hand(view, page.em, pen, self._workspace.settings.ink_style)
        drawn = extent(dots)
        drawn = drawn._replace(ended=max(drawn.ended, ended))
        try:
            return self._series.keep(hand, drawn, bound, lettering)
        except BadStroke:
            return False

    def erase(self, erased: Mapping[str, set[tuple[int, int]]]) -> bool:
        """Take away points of strokes for good, as one act."""
        return self._acts.erase({name: gone for name, gone in erased.items() if gone})

    def let_fade(self) -> None:
        """Let what is being drawn fade from every page."""
        for page, fading in zip(self._pages, self._fadings, strict=True):
            fresh, page.overlay.fresh = page.overlay.fresh, None
            if fresh is not None:
                fading.take(fresh)

    def draw_again(self, names: Sequence[str]) -> None:
        """Draw annotations once more as they were drawn, on every page where they are seen."""
        for replay in self._replays:
            replay.play(names)

    def _draw_all_again(self) -> None:
        """Draw once more what is in sight, in the order in which it was made."""
        page = self._pages[0]
        inks = page.overlay.inks
        self.draw_again(sorted(name for name in inks if inks[name].span.overlaps(page.sight)))

    def mirror(self, source: InkInput, dot: Dot | None) -> None:
        """Show on the other pages what is being drawn on one; None when that has ended.

        What goes to a layer that a class does not see stays on its own page.
        """
        kept = self.tool is not Tool.FADING
        if dot is not None and kept and not is_projected(self._acts.layer()):
            return
        page, fresh = source.page, source.overlay.fresh
        at = PageLettering(page).nearest(dot.x, dot.y) if page and dot else None
        for other in self._pages:
            if other is source or other.page is None:
                continue
            if page is None or at is None or dot is None or fresh is None:
                other.show_no_more()
            else:
                here, there = PageLettering(page).box(at), PageLettering(other.page).box(at)
                grown = there.em / here.em
                x = there.left + (dot.x - here.left) * grown
                y = there.top + (dot.y - here.top) * grown
                other.show_fresh(dot._replace(x=x, y=y), fresh.pen)

    def _fulfil(self, request: Request) -> None:
        tool = {
            Request.PEN: Tool.PEN,
            Request.HIGHLIGHTER: Tool.HIGHLIGHTER,
            Request.FADING_PEN: Tool.FADING,
            Request.ERASER: Tool.ERASER,
            Request.PARTIAL_ERASER: Tool.RUBBER,
        }.get(request)
        if tool is not None:
            self.take(tool)
        elif request is Request.DRAW_AGAIN:
            self._draw_all_again()
