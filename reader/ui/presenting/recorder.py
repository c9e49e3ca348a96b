"""Makes steps of a lesson of what the teacher does on the page while preparing it."""

# ruff: noqa: PLC0415  # loaded when steps are made of them

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reader.annotations.model import Layer, Step, StepKind
from reader.article.model import Span
from reader.language import Text
from reader.lessons.making import step_at, steps_of_card, steps_of_clozes
from reader.ui.presenting.tools import Light, Tools

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.analysis.model import TermSpan
    from reader.analysis.progress import Progress
    from reader.article.model import Article
    from reader.lessons.cloze import Cloze
    from reader.notes.operations import Operation
    from reader.ui.article_view.view import ArticleView
    from reader.ui.lessons import Lessons
    from reader.ui.presenting.clozes import Clozes
    from reader.ui.workspace import Workspace

_MISSING = {
    StepKind.SCROLL: Text("There is no article to go to.", "没有打开的文章。"),
    StepKind.SPOTLIGHT: Text(
        "Select the passage that is to be lit first.", "请先选中要打亮的一段。"
    ),
    StepKind.CARD: Text(
        "Click the term whose card is to be opened first, or walk to it with N or P.",
        "请先点击要打开释义卡的词语，或按 N、P 移到该词语。",
    ),
    StepKind.REVEAL: Text(
        "The article has no blanks; hide words with Ctrl+H first.",
        "文章中没有填空；请先按 Ctrl+H 隐去词语。",
    ),
}
_NO_OUTLINE = Text(
    "The article has no subheads, speakers or numbered points to make steps of.",
    "文章中没有小标题、“会议指出”一类的话或“一是、二是”，无法生成步骤。",
)
AFTER = 900  # milliseconds of stillness after which a place that was scrolled to is a step
WHOLE = 5  # the last stage of a card
_LINE = 24  # characters that name a place


class Recorder(QObject):
    """Listens to the page and its parts; takes down only while the lessons record.

    Args:
        workspace: whose article is taught.
        view: the page.
        lessons: where the steps go.
        clozes: of the article.
    """

    def __init__(
        self, workspace: Workspace, view: ArticleView, lessons: Lessons, clozes: Clozes
    ) -> None:
        super().__init__(view)
        self._workspace, self._view, self._lessons = workspace, view, lessons
        self._scrolled = QTimer(self, singleShot=True, interval=AFTER)
        self._scrolled.timeout.connect(self.settle)
        self._from = 0
        view.scrolled.connect(self._wait)
        lessons.recording_changed.connect(self._remember)
        clozes.revealed_one.connect(self.take_cloze)
        workspace.annotations.changed.connect(self._take_layers)
        lessons.step_asked.connect(self.make)
        lessons.outline_asked.connect(self._make_of_outline)
        self._clozes = clozes

    # Asked for

    def make(self, kind: StepKind) -> None:
        """Make steps of what is selected, of the keyboard's term, or of where the page is.

        A term that was clicked stands for the keyboard's where that stands on none.
        """
        article, view = self._workspace.article, self._view
        if article is None:
            return
        term, first = view.current_term or self._clicked(), view.first_visible()
        if kind is StepKind.REVEAL:
            steps = steps_of_clozes(article, self._clozes.all)
        elif kind is StepKind.CARD:
            steps = steps_of_card(article, term.span, self._stages(term)) if term else ()
        else:
            here = Span(first, min(first + _LINE, len(article.text)))
            span = view.selected or (None if kind is StepKind.SPOTLIGHT else here)
            steps = (step_at(article, kind, span),) if span else ()
        if not self._lessons.add(steps, self._lessons.place) and not steps:
            self._workspace.say(_MISSING[kind])

    def _clicked(self) -> TermSpan | None:
        """Return the longest term that was clicked last, before or behind the cursor."""
        selection, index = self._view.selection, self._view.index
        places = (selection.cursor, selection.cursor - 1) if selection else ()
        return next((term for at in places for term in index.covering(at)), None)

    def _stages(self, term: TermSpan) -> Sequence[int]:
        from reader.ui.presenting.projected_card import StagedSource

        source = StagedSource(self._workspace.study.glossary, "en")
        source.set_article(self._workspace.article, ())
        subject = source.subject(term)
        return source.stages(subject) if source.knows(subject) else (WHOLE,)

    def _make_of_outline(self) -> None:
        article = self._workspace.article
        if article is None:
            return

        def look(_: Progress) -> tuple[Step, ...]:
            from reader.analysis.outline import outline
            from reader.lessons.making import steps_of_outline

            return steps_of_outline(article, outline(article))

        self._workspace.jobs.replace("outline", look, lambda steps: self._put(article, steps))

    def _put(self, article: Article, steps: tuple[Step, ...]) -> None:
        if article is not self._workspace.article:
            return
        if steps:
            self._lessons.add(steps, self._lessons.place)
        else:
            self._workspace.say(_NO_OUTLINE)

    # Recorded

    def _wait(self) -> None:
        if self._lessons.recording:
            self._scrolled.start()

    def _remember(self) -> None:
        self._from = self._view.first_visible()

    def settle(self) -> None:
        """Take down where the page rests, if not where it was: then it was only set anew."""
        if abs(self._view.first_visible() - self._from) >= _LINE:
            self.take_place()

    def take_place(self) -> None:
        """Take down where the page is."""
        self._remember()
        first = self._from
        self._take(StepKind.SCROLL, Span(first, first + _LINE))

    def take_cloze(self, cloze: Cloze) -> None:
        """Take down that a word was revealed."""
        self._take(StepKind.REVEAL, cloze.spans[0], item=cloze.id)

    def take_card(self, term: TermSpan, stage: int = WHOLE) -> None:
        """Take down that a card was opened."""
        self._take(StepKind.CARD, term.span, stage=stage)

    def take_tools(self, tools: Tools) -> None:
        """Take down that a passage was lit."""
        if tools.light is Light.PASSAGE and tools.lit is not None:
            self._take(StepKind.SPOTLIGHT, tools.lit)

    def _take(self, kind: StepKind, span: Span, item: str = "", stage: int = 0) -> None:
        article = self._workspace.article
        if article is None or not self._lessons.recording:
            return
        span = Span(span.start, min(span.end, len(article.text)))
        made = step_at(article, kind, span)
        self._scrolled.stop()  # what was scrolled to is brought into sight by the step itself
        self._lessons.take_down(Step(kind, made.title, made.target, item=item, stage=stage))

    def _take_layers(self, done: Operation) -> None:
        for change in done.changes:
            before, after = change.before, change.after
            if not isinstance(before, Layer) or not isinstance(after, Layer):
                continue
            if before.visible != after.visible:
                step = Step(StepKind.LAYER, after.name, item=after.id, shown=after.visible)
                self._lessons.take_down(step)
