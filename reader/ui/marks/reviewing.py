"""Marks whose text has changed: what they stood in, where they probably stand now."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.annotations import editing
from reader.annotations.alignment import align
from reader.annotations.anchoring import State
from reader.annotations.ink_groups import strokes_of
from reader.annotations.model import Change
from reader.annotations.styles import style_of
from reader.article.model import Span
from reader.article.sentences import sentence_at

if TYPE_CHECKING:
    from reader.annotations.ink import Stroke
    from reader.annotations.model import Annotation
    from reader.annotations.placing import Placed
    from reader.ui.workspace import Workspace

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Case:
    """One passage to be reviewed.

    Attributes:
        annotation: to which it belongs.
        number: of the target in it.
        state: review or orphan.
        span: where it probably is in the open text; None where it is not found.
    """

    annotation: Annotation
    number: int
    state: State
    span: Span | None

    @property
    def words(self) -> str:
        """The passage as it was marked, on one line."""
        return " ".join(self.annotation.targets[self.number].quote.exact.split())


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A sentence with a passage in it; both in code points of `text`."""

    text: str
    passage: Span


def cases_of(placed: Placed) -> list[Case]:
    """Return what is to be reviewed of an annotation; what the reader has given up is not."""
    found = []
    targets = zip(placed.annotation.targets, placed.places, strict=True)
    for number, (target, place) in enumerate(targets):
        if place.state is not State.ANCHORED and target.state is not State.ORPHAN:
            found.append(Case(placed.annotation, number, place.state, place.span))
    return found


def excerpt(text: str, span: Span) -> Excerpt:
    """Return the sentences around a passage."""
    first = sentence_at(text, span.start).start
    last = sentence_at(text, max(span.start, span.end - 1)).end
    first, last = min(first, span.start), max(last, span.end)
    return Excerpt(text[first:last], Span(span.start - first, span.end - first))


class Reviewing:
    """Settles cases: each one act that can be undone.

    Args:
        workspace: whose article is open.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._annotations = workspace.annotations

    def cases(self) -> list[Case]:
        """Return what is to be reviewed of the open article, in the order of the text."""
        placed = sorted(self._annotations.placed.values(), key=lambda one: one.start)
        return [case for one in placed for case in cases_of(one)]

    def before(self, case: Case) -> Excerpt:
        """Return the sentence in which a passage was marked."""
        target = case.annotation.targets[case.number]
        store = self._annotations.store
        text = store.text(target.text) if store else None
        if text is not None:
            return excerpt(text, target.quote.span)
        quote = target.quote
        around = quote.prefix + quote.exact + quote.suffix
        start = len(quote.prefix)
        return Excerpt(around, Span(start, start + len(quote.exact)))

    def after(self, case: Case) -> Excerpt | None:
        """Return the sentence in which it probably is now, or would be if it were there."""
        article = self._annotations.article
        if article is None:
            return None
        if case.span is not None:
            return excerpt(article.text, case.span)
        near = self._near(case, article.text)
        return excerpt(article.text, Span(near, near)) if near is not None else None

    def drawn(self, case: Case) -> tuple[tuple[Stroke, ...], int]:
        """Return the lines that are bound to a passage, and the number of their marker ink."""
        style = style_of(case.annotation.style, self._annotations.styles)
        every = strokes_of(case.annotation)
        return tuple(one for one in every if one.target == case.number), style.ink

    def _near(self, case: Case, text: str) -> int | None:
        """Return where a passage that is not found would stand, by what is left around it."""
        target, store = case.annotation.targets[case.number], self._annotations.store
        old = store.text(target.text) if store else None
        if not old or not text:
            return None
        common = align(old, text)
        if 2 * sum(common.lengths) < min(len(old), len(text)):
            return None
        return min(common.start(target.quote.span.start), len(text) - 1)

    def place(self, case: Case, span: Span | None = None) -> bool:
        """Let a passage be where it is proposed, or at `span`."""
        article, where = self._annotations.article, span or case.span
        if article is None or where is None:
            return False
        target = editing.target_of(article, where)
        changed = editing.replaced(case.annotation, case.number, target)
        others = {one.text for one in changed.targets}
        if len(others) > 1:
            changed = self._all_here(changed)
        label = translate("Marks", "Place Mark")
        text = {article.sha256: article.text}
        return self._annotations.act([Change(case.annotation, changed)], label, text)

    def _all_here(self, changed: Annotation) -> Annotation:
        """Keep the certain passages of an annotation in the same text as the one just placed."""
        article, placed = self._annotations.article, self._annotations.placed.get(changed.id)
        if article is None or placed is None:
            return changed
        targets = list(changed.targets)
        for number, place in enumerate(placed.places):
            certain = place.state is State.ANCHORED and place.span is not None
            if certain and targets[number].text != article.sha256:
                targets[number] = editing.target_of(article, place.span or Span(0, 0))
        return replace(changed, targets=tuple(targets))

    def give_up(self, case: Case) -> bool:
        """Keep a passage as one that is no more in the text."""
        changed = editing.orphaned(case.annotation, case.number)
        label = translate("Marks", "Keep without Place")
        return self._annotations.act([Change(case.annotation, changed)], label)
