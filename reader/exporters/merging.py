"""What becomes of notes when annotations of others come in: looked at first, then one operation.

Nothing that is there is lost: an annotation that is there in a later state stays as it is, and
one that shares no more than its id with ours comes in under another.
"""

import hashlib
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache

from reader.annotations.keys import new_id
from reader.annotations.model import Annotation, Change, Item, Layer, Lesson, MarkedArticle
from reader.annotations.styles import SHIPPED
from reader.exporters.bundle import Bundle, Choice, gather
from reader.language import Text, counted
from reader.notes.item_texts import item_text
from reader.notes.marks import Marks


@dataclass(frozen=True, slots=True)
class Merge:
    """What merging would do.

    Attributes:
        changes: all of it; empty if nothing is new.
        texts: SHA-256 to text of what the changes mark.
        new: annotations that are not there yet.
        newer: annotations that are there in an older state.
        same: annotations that are there as they come.
        kept: annotations that are there in a later state, or in a locked layer.
        layers: names of new layers.
        styles: how many meanings are new.
        articles: those that new and newer annotations and new lessons are on.
        lessons: names of new lessons.
    """

    changes: tuple[Change, ...]
    texts: Mapping[str, str]
    new: int = 0
    newer: int = 0
    same: int = 0
    kept: int = 0
    layers: tuple[str, ...] = ()
    styles: int = 0
    articles: tuple[MarkedArticle, ...] = ()
    lessons: tuple[str, ...] = ()

    def told(self, articles: int = 0) -> Text:
        """Return the sentence that tells what came in, with so many whole articles."""
        counts = (
            (self.new + self.newer, "annotation", "处标注"),
            (len(self.lessons), "lesson", "个教案"),
            (articles, "article", "篇文章"),
        )
        parts = [part for part in counts if part[0] or part is counts[0]]
        return Text(
            en=f"Came in: {', '.join(counted(count, name) for count, name, _ in parts)}.",
            zh=f"导入了 {'、'.join(f'{count:,} {name}' for count, _, name in parts)}。",
        )


@dataclass(frozen=True, slots=True)
class _Notes:
    """What is there, by id or key."""

    annotations: Mapping[str, Annotation]
    layers: Mapping[str, Layer]
    styles: frozenset[str]
    articles: Mapping[str, MarkedArticle]


def merged(marks: Marks, bundle: Bundle, layer: str | None = None) -> Merge:
    """Return what bringing annotations into the notes would do; nothing is done.

    Args:
        marks: the notes.
        bundle: what comes in.
        layer: name of the layer to put all into, made if there is none; None for their own.
    """
    there = _Notes(
        {one.id: one for one in marks.all()},
        {one.id: one for one in marks.layers()},
        frozenset(style.key for style in (*SHIPPED, *marks.styles())),
        {one.key: one for one in marks.articles()},
    )
    placed, layers = _placed(bundle, there, layer)
    counts = {"new": 0, "newer": 0, "same": 0, "kept": 0}
    changes: list[Change] = []
    for one in placed:
        kind, change = _change(one, there)
        counts[kind] += 1
        if change is not None:
            changes.append(change)
    touched = {change.after.article for change in changes if isinstance(change.after, Annotation)}
    used = {change.after.layer for change in changes if isinstance(change.after, Annotation)}
    new_layers = [one for one in layers if one.id not in there.layers and one.id in used]
    styles = [style for style in bundle.styles if style.key not in there.styles]
    lessons = _new_lessons(marks, bundle.lessons)
    touched.update(lesson.article for lesson in lessons)
    articles = [one for one in bundle.articles if one.key in touched]
    added: list[Item] = [*new_layers, *styles, *lessons]
    added += [replace(one, source="") for one in articles if one.key not in there.articles]
    return Merge(
        (*(Change(None, item) for item in added), *changes) if changes or lessons else (),
        _true_texts(bundle.texts),
        layers=tuple(one.name for one in new_layers),
        styles=len(styles) if changes or lessons else 0,
        articles=tuple(articles),
        lessons=tuple(lesson.name for lesson in lessons),
        **counts,
    )


def _placed(
    bundle: Bundle, there: _Notes, wanted: str | None
) -> tuple[list[Annotation], list[Layer]]:
    """Return the annotations in layers that will be there, and those layers."""
    place = max((layer.place for layer in there.layers.values()), default=-1) + 1
    if wanted is not None:
        known = (layer for layer in there.layers.values() if layer.name == wanted)
        single = next(known, Layer(new_id(), wanted, place))
        return [replace(one, layer=single.id) for one in bundle.annotations], [single]
    brought = {layer.id: layer for layer in bundle.layers}
    names = {layer.name for layer in there.layers.values()}
    layers: dict[str, Layer] = {}
    placed: list[Annotation] = []
    for one in bundle.annotations:
        layer = there.layers.get(one.layer) or layers.get(one.layer) or brought.get(one.layer)
        if layer is None:
            layer = layers.get("") or Layer(new_id(), _free_name("导入 Imported", names), place)
            layers[""] = layer
        elif layer.id not in there.layers and layer.id not in layers:
            layer = replace(
                layer, name=_free_name(layer.name, names), place=place + len(layers), locked=False
            )
            layers[layer.id] = layer
        placed.append(replace(one, layer=layer.id))
    return placed, list(layers.values())


def _free_name(name: str, taken: set[str]) -> str:
    """Return a name, or the first like it that no layer has."""
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name} ({number})"
    taken.add(free)
    return free


def _change(one: Annotation, there: _Notes) -> tuple[str, Change | None]:
    """Return what an annotation is to the notes, and what brings it in."""
    ours = there.annotations.get(one.id)
    if ours is not None and (ours.article, ours.created) != (one.article, one.created):
        # The same id for another mark: it comes in under one of its own, always the same.
        told = hashlib.sha256(item_text(replace(one, layer="")).encode()).hexdigest()
        one = replace(one, id=str(uuid.uuid5(uuid.NAMESPACE_OID, told)))
        ours = there.annotations.get(one.id)
    layer = there.layers.get(one.layer)
    if layer is not None and layer.locked:
        return ("same" if ours == one else "kept"), None
    if ours is None:
        return "new", Change(None, one)
    if replace(ours, layer="") == replace(one, layer=""):
        return "same", None
    if one.modified <= ours.modified:
        return "kept", None
    return "newer", Change(ours, replace(one, layer=ours.layer))


def _new_lessons(marks: Marks, lessons: Iterable[Lesson]) -> list[Lesson]:
    """Return lessons that are not there; one that ours has become another comes in beside it."""

    @cache
    def leaving() -> set[Lesson]:
        """Return ours without what is private: all notes are read for it."""
        return {_what(one) for one in gather(marks, Choice(), texts=False).lessons}

    new: list[Lesson] = []
    for lesson in lessons:
        there = {one.id: one for one in marks.lessons(lesson.article)}
        ours = there.get(lesson.id)
        what = _what(lesson)
        if ours is not None and what != _what(ours) and what not in leaving():
            told = hashlib.sha256(item_text(what).encode()).hexdigest()
            lesson = replace(lesson, id=str(uuid.uuid5(uuid.NAMESPACE_OID, told)))  # noqa: PLW2901
            ours = there.get(lesson.id)
        if ours is None:
            new.append(replace(lesson, place=len(there) + len(new)))
    return new


def _what(lesson: Lesson) -> Lesson:
    """Return a lesson without its place in the list."""
    return replace(lesson, place=0)


def _true_texts(texts: Mapping[str, str]) -> dict[str, str]:
    """Return the texts that are what their names say."""
    return {
        sha256: text
        for sha256, text in texts.items()
        if hashlib.sha256(text.encode("utf-8", "replace")).hexdigest() == sha256
    }
