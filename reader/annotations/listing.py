"""Annotations as a list: chosen by what they are and say, sorted, told by their article."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from reader.annotations.model import Annotation, Change, Kind, MarkedArticle, Target
from reader.article.folding import fold

_NO_DAY = datetime.date.min


class Order(StrEnum):
    """How a list is sorted."""

    PLACE = "place"
    NEWEST = "newest"
    OLDEST = "oldest"
    STYLE = "style"


@dataclass(frozen=True, slots=True)
class Choice:
    """Which annotations are wanted; what is empty chooses nothing away.

    Attributes:
        words: parted by blanks, each in the passage, the note or a tag, whatever their script.
        style: key of a meaning.
        tag: one of its tags.
        layer: id of its layer.
        since: made or changed then or later.
    """

    words: str = ""
    style: str = ""
    tag: str = ""
    layer: str = ""
    since: datetime.datetime | None = None

    def takes(self, one: Annotation) -> bool:
        """Tell whether an annotation is wanted."""
        if self.style and one.style != self.style:
            return False
        if self.layer and one.layer != self.layer:
            return False
        if self.tag and self.tag not in one.tags:
            return False
        if self.since is not None and one.modified < self.since:
            return False
        return not self.words or self._says(one)

    def _says(self, one: Annotation) -> bool:
        parts = (passage(one), one.note, *one.tags)
        said = fold("\n".join(parts)).casefold()
        return all(word in said for word in fold(self.words).casefold().split())


def passage(one: Annotation) -> str:
    """Return the marked words on one line; what several drawn lines touch is told as one.

    A bookmark lies at one character; it is told by what follows there.
    """
    if one.kind is Kind.BOOKMARK and one.targets:
        quote = one.targets[0].quote
        return " ".join(f"{quote.exact}{quote.suffix}".split("\n", 1)[0].split())
    ink = one.kind is Kind.INK and len({target.text for target in one.targets}) == 1
    parts = _drawn_at(one.targets) if ink else (target.quote.exact for target in one.targets)
    return " … ".join(" ".join(words.split()) for words in parts)


def _drawn_at(targets: Iterable[Target]) -> Iterator[str]:
    """Yield the words of passages in the order of the text, those that overlap or touch as one."""
    words, end = "", -1
    for quote in sorted((target.quote for target in targets), key=lambda one: one.span):
        if quote.span.start > end:
            if end >= 0:
                yield words
            words = ""
        words += quote.exact[max(0, end - quote.span.start) if words else 0 :]
        end = max(end, quote.span.end)
    yield words


def start(one: Annotation) -> int:
    """Return where an annotation begins in the text it was made in."""
    return min((target.quote.span.start for target in one.targets), default=0)


def listed(
    annotations: Iterable[Annotation],
    choice: Choice,
    order: Order,
    articles: Mapping[str, MarkedArticle],
    styles: Iterable[str] = (),
) -> list[Annotation]:
    """Return the annotations that are wanted, in order.

    Args:
        annotations: of one or several articles.
        choice: which.
        order: how they are sorted; by place, articles go by their day and page.
        articles: what is known of them, by their keys.
        styles: keys of meanings in their order.
    """
    ranks = {key: rank for rank, key in enumerate(styles)}

    def place(one: Annotation) -> tuple[object, ...]:
        known = articles.get(one.article)
        day = (known.date if known else None) or _NO_DAY
        page = (known.page if known else None) or 0
        return day, page, one.article, start(one), one.id

    keys: dict[Order, Callable[[Annotation], tuple[object, ...]]] = {
        Order.PLACE: place,
        Order.NEWEST: lambda one: (-one.modified.timestamp(), one.id),
        Order.OLDEST: lambda one: (one.modified.timestamp(), one.id),
        Order.STYLE: lambda one: (ranks.get(one.style, len(ranks)), one.style, *place(one)),
    }
    return sorted(filter(choice.takes, annotations), key=keys[order])


def followed(
    annotations: Iterable[Annotation], changes: Iterable[Change], article: str = ""
) -> tuple[Annotation, ...]:
    """Return annotations after changes, without reading all of them again.

    Args:
        annotations: before.
        changes: that were carried out, of whatever items.
        article: key of the only article that is wanted; empty for all.
    """
    found = {one.id: one for one in annotations}
    for change in changes:
        item = change.item
        if not isinstance(item, Annotation) or (article and item.article != article):
            continue
        if isinstance(change.after, Annotation):
            found[item.id] = change.after
        else:
            found.pop(item.id, None)
    return tuple(found.values())


def tags_of(annotations: Iterable[Annotation]) -> list[str]:
    """Return every tag, the most used first."""
    counts: dict[str, int] = {}
    for one in annotations:
        for tag in one.tags:
            counts[tag] = counts.get(tag, 0) + 1
    return sorted(counts, key=lambda tag: (-counts[tag], tag))
