"""Annotations with all that they need: what an export writes and an import reads."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from reader.annotations.model import (
    Annotation,
    Change,
    Item,
    Layer,
    Lesson,
    MarkedArticle,
    Step,
    StepKind,
    Style,
)
from reader.annotations.privacy import is_public, public
from reader.notes.marks import Marks


@dataclass(frozen=True, slots=True)
class Bundle:
    """Annotations, and what they refer to.

    Attributes:
        annotations: in the order they were made.
        layers: those that annotations are in.
        styles: those of them that the program does not bring.
        articles: what is known of the articles; no place on a disk.
        texts: SHA-256 to text of what was marked.
        lessons: on the articles.
    """

    annotations: tuple[Annotation, ...]
    layers: tuple[Layer, ...] = ()
    styles: tuple[Style, ...] = ()
    articles: tuple[MarkedArticle, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    lessons: tuple[Lesson, ...] = ()

    @property
    def items(self) -> tuple[Item, ...]:
        """All its things that the notes know."""
        return (*self.layers, *self.styles, *self.articles, *self.annotations, *self.lessons)

    def changes(self) -> tuple[Change, ...]:
        """Return what adds all of it to notes that hold nothing."""
        return tuple(Change(None, item) for item in self.items)


@dataclass(frozen=True, slots=True)
class Choice:
    """Which annotations leave.

    Attributes:
        articles: keys of articles; None for all.
        layers: ids of layers; None for all.
        private: private layers and notes, too, and what is noted on steps of lessons.
    """

    articles: Collection[str] | None = None
    layers: Collection[str] | None = None
    private: bool = False


def gather(marks: Marks, choice: Choice, *, texts: bool = True) -> Bundle:
    """Return the annotations that leave the notes, without what is private unless asked for.

    Args:
        marks: the notes.
        choice: which of them.
        texts: with the texts that were marked.
    """
    layers = {layer.id: layer for layer in marks.layers()}
    found = marks.all()
    if choice.articles is not None:
        found = tuple(one for one in found if one.article in choice.articles)
    if choice.layers is not None:
        found = tuple(one for one in found if one.layer in choice.layers)
    if not choice.private:
        seen = (public(one, layers) for one in found)
        found = tuple(one for one in seen if one is not None)
    used = _used_layers(found, layers, private=choice.private)
    lessons = _lessons(marks, choice, {one.article for one in found})
    leaving = {one.id for one in found} | {one.id for one in used}
    lessons = tuple(_without_steps(lesson, leaving) for lesson in lessons)
    return Bundle(
        found,
        used,
        tuple(style for style in marks.styles() if any(one.style == style.key for one in found)),
        _articles(marks, {one.article for one in found} | {one.article for one in lessons}),
        _texts(marks, found, lessons) if texts else {},
        lessons if choice.private else tuple(_without_notes(lesson) for lesson in lessons),
    )


def _without_notes(lesson: Lesson) -> Lesson:
    """Return a lesson as others get it: what is noted on its steps is for whoever teaches."""
    return replace(lesson, steps=tuple(replace(step, note="") for step in lesson.steps))


def _used_layers(
    annotations: tuple[Annotation, ...], layers: Mapping[str, Layer], *, private: bool
) -> tuple[Layer, ...]:
    used = {one.layer for one in annotations}
    return tuple(
        layer for layer in layers.values() if layer.id in used and (private or is_public(layer))
    )


def _lessons(marks: Marks, choice: Choice, marked: Collection[str]) -> tuple[Lesson, ...]:
    """Return the lessons on the chosen articles; of chosen layers, on those with marks in them."""
    if choice.articles is not None:
        return tuple(lesson for key in sorted(choice.articles) for lesson in marks.lessons(key))
    found = marks.all_lessons()
    return found if choice.layers is None else tuple(one for one in found if one.article in marked)


def _without_steps(lesson: Lesson, leaving: Collection[str]) -> Lesson:
    """Return a lesson without steps of marks and layers that do not leave."""
    return replace(lesson, steps=tuple(step for step in lesson.steps if _leaves(step, leaving)))


def _leaves(step: Step, leaving: Collection[str]) -> bool:
    of_item = step.kind in {StepKind.REVEAL, StepKind.LAYER, StepKind.STROKE}
    return not of_item or step.item in leaving


def _articles(marks: Marks, wanted: Collection[str]) -> tuple[MarkedArticle, ...]:
    """Return what is known of articles; where they lie on this disk is nobody's business."""
    return tuple(replace(one, source="") for one in marks.articles() if one.key in wanted)


def _texts(
    marks: Marks, annotations: Iterable[Annotation], lessons: Iterable[Lesson]
) -> dict[str, str]:
    wanted = {target.text for one in annotations for target in one.targets}
    steps = (step for lesson in lessons for step in lesson.steps)
    wanted |= {step.target.text for step in steps if step.target is not None}
    found = ((sha256, marks.text(sha256)) for sha256 in sorted(wanted))
    return {sha256: text for sha256, text in found if text is not None}
