"""Steps made of an article: of its outline, its clozes, the stages of a card; and edited."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from reader.analysis.outline import OutlineRow, RowKind
from reader.annotations.anchoring import Anchorer
from reader.annotations.editing import target_of
from reader.annotations.model import Lesson, Step, StepKind, Target
from reader.article.model import Article, Span
from reader.lessons.cloze import Cloze

LONGEST_TITLE = 24  # characters


def step_at(article: Article, kind: StepKind, span: Span, title: str = "") -> Step:
    """Return a step about a passage of an article; without a title it is called by its words."""
    words = article.text[span.start : min(span.end, span.start + 2 * LONGEST_TITLE)]
    words = " ".join(words.split())
    if len(words) > LONGEST_TITLE:
        words = f"{words[: LONGEST_TITLE - 1]}…"
    return Step(kind, title or words, target_of(article, span))


def steps_of_outline(article: Article, rows: Iterable[OutlineRow]) -> tuple[Step, ...]:
    """Return a step for each row: to where somebody speaks, a light on each point of a series."""
    lit = {RowKind.ITEM: StepKind.SPOTLIGHT}
    return tuple(
        step_at(article, lit.get(row.kind, StepKind.SCROLL), row.passage, row.words) for row in rows
    )


def steps_of_clozes(article: Article, among: Iterable[Cloze]) -> tuple[Step, ...]:
    """Return a step that reveals each cloze, in the order of the text."""
    return tuple(
        replace(step_at(article, StepKind.REVEAL, one.spans[0], one.answer), item=one.id)
        for one in among
    )


def steps_of_card(article: Article, span: Span, stages: Iterable[int]) -> tuple[Step, ...]:
    """Return the steps that open the card of a term stage by stage."""
    step = step_at(article, StepKind.CARD, span)
    return tuple(replace(step, stage=stage) for stage in stages)


# Editing; a place is a number of a step from 0


def inserted(lesson: Lesson, place: int, steps: Sequence[Step]) -> Lesson:
    """Return a lesson with further steps before a place."""
    return replace(lesson, steps=(*lesson.steps[:place], *steps, *lesson.steps[place:]))


def without(lesson: Lesson, places: Iterable[int]) -> Lesson:
    """Return a lesson without some steps."""
    gone = set(places)
    kept = (step for place, step in enumerate(lesson.steps) if place not in gone)
    return replace(lesson, steps=tuple(kept))


def moved(lesson: Lesson, place: int, to: int) -> Lesson:
    """Return a lesson in which one step stands at another place; beyond an end, at the end."""
    steps = list(lesson.steps)
    step = steps.pop(place)
    steps.insert(max(0, min(to, len(steps))), step)
    return replace(lesson, steps=tuple(steps))


def changed(lesson: Lesson, place: int, step: Step) -> Lesson:
    """Return a lesson with another step at a place."""
    steps = list(lesson.steps)
    steps[place] = step
    return replace(lesson, steps=tuple(steps))


def spans_of(
    steps: Iterable[Step], article: Article, text_of: Callable[[str], str | None]
) -> tuple[Span | None, ...]:
    """Return where the passages of steps are in the text that is open; None where nowhere.

    Args:
        steps: of a lesson on any edition of the article.
        article: as it is open.
        text_of: returns a text that was marked, by its SHA-256.
    """
    anchorers: dict[str, Anchorer] = {}

    def place(target: Target | None) -> Span | None:
        if target is None:
            return None
        if target.text == article.sha256:
            return target.quote.span
        if target.text not in anchorers:
            anchorers[target.text] = Anchorer(article.text, text_of(target.text))
        return anchorers[target.text].place(target.quote).span

    return tuple(place(step.target) for step in steps)
