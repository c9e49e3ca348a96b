"""Drawn lines, and how few bytes keep them: every point by the character it stands at."""

import struct
from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import pairwise
from typing import NamedTuple

MOST_TARGETS = 256  # of one annotation, to which lines can be bound

_VERSION, _BOUND = 1, 2  # the second one tells to which target the line is bound
_HEAD = struct.Struct("<BBBHI")  # version, pen, binding, width, number of points
_TARGET = struct.Struct("<B")
_POINT = struct.Struct("<hhhBB")  # characters on, x, y, pressure, milliseconds on
_PER_EM = 1024
_FURTHEST = 32_767
_MOST_PRESSURE = 255
_LONGEST_WAIT = 255  # milliseconds


class BadStroke(ValueError):
    """These bytes are no drawn line."""


class Pen(IntEnum):
    """What a line is drawn with."""

    PEN = 0
    HIGHLIGHTER = 1


class Binding(IntEnum):
    """What the points of a line are bound to."""

    CHARACTERS = 0  # each to its own
    RUN = 1  # to the whole passage: a ring goes round it, once on each of its lines
    LEFT = 2  # to the edge of the column, at the height of characters
    RIGHT = 3
    FREE = 4  # all to one character, so that they keep their shape


class Point(NamedTuple):
    """One point of a line.

    Attributes:
        at: its character, counted from the first of the passage.
        x: below 0 em before the character or, of a ring, the passage; above 1 em after it; between
            them a share of its width, which pinyin can make wide. Of what is free or beside the
            column: em from the edge of the character or the column.
        y: em from the top of the character.
        pressure: 0…1; a mouse has 0.5.
        wait: milliseconds since the point before.
    """

    at: int
    x: float
    y: float
    pressure: float = 0.5
    wait: int = 0


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line from pen down to pen up.

    Attributes:
        pen: what it was drawn with.
        binding: what its points are bound to.
        width: in em, at middle pressure.
        points: at least one.
        target: number of the passage among the targets of the annotation.
    """

    pen: Pen
    binding: Binding
    width: float
    points: tuple[Point, ...]
    target: int = 0


def encode(stroke: Stroke) -> bytes:
    """Return a line as bytes: 9 for the line, one for a target but the first, 8 for each point.

    Raises:
        BadStroke: two points in a row are too many characters apart, or there is no point.
    """
    if not stroke.points or not 0 <= stroke.target < MOST_TARGETS:
        raise BadStroke("a line without points or target")
    width = max(1, min(round(stroke.width * _PER_EM), 2 * _FURTHEST))
    version = _BOUND if stroke.target else _VERSION
    parts = [_HEAD.pack(version, stroke.pen, stroke.binding, width, len(stroke.points))]
    if version == _BOUND:
        parts.append(_TARGET.pack(stroke.target))
    before = 0
    for point in stroke.points:
        parts.append(_packed(point, point.at - before))
        before = point.at
    return b"".join(parts)


def _packed(point: Point, step: int) -> bytes:
    if abs(step) > _FURTHEST:
        raise BadStroke("a line over too much text")
    x, y = (max(-_FURTHEST, min(round(v * _PER_EM), _FURTHEST)) for v in (point.x, point.y))
    pressure = round(max(0.0, min(point.pressure, 1.0)) * _MOST_PRESSURE)
    return _POINT.pack(step, x, y, pressure, max(0, min(point.wait, _LONGEST_WAIT)))


def decode(content: bytes) -> Stroke:
    """Return a line from its bytes.

    Raises:
        BadStroke: they are no line, or one of a newer program.
    """
    try:
        version, pen, binding, width, count = _HEAD.unpack_from(content)
        if version not in (_VERSION, _BOUND) or not width or not count:
            raise BadStroke("a line of an unknown kind")
        start = _HEAD.size + (_TARGET.size if version == _BOUND else 0)
        if len(content) != start + count * _POINT.size:
            raise BadStroke("a line that was cut short")
        target = content[start - 1] if version == _BOUND else 0
        if version == _BOUND and not target:
            raise BadStroke("a line bound to its first passage in another way than ours")
        kinds = Pen(pen), Binding(binding)
    except (struct.error, ValueError) as error:
        raise BadStroke(str(error)) from error
    return Stroke(*kinds, width / _PER_EM, tuple(_points(content[start:])), target)


def _points(content: bytes) -> Iterator[Point]:
    at = 0
    for step, x, y, pressure, wait in _POINT.iter_unpack(content):
        at += step
        if at < 0:
            raise BadStroke("a point before its passage")
        yield Point(at, x / _PER_EM, y / _PER_EM, pressure / _MOST_PRESSURE, wait)


def without(stroke: Stroke, erased: Container[int]) -> tuple[Stroke, ...]:
    """Return what is left of a line when points of it are erased.

    Args:
        stroke: the line.
        erased: numbers of points.
    """
    kept = [number for number in range(len(stroke.points)) if number not in erased]
    if not kept:
        return ()
    cuts = [0, *(k + 1 for k, (one, next_) in enumerate(pairwise(kept)) if next_ > one + 1)]
    parts = [kept[start:end] for start, end in zip(cuts, [*cuts[1:], len(kept)], strict=True)]
    return tuple(
        replace(stroke, points=tuple(stroke.points[number] for number in part)) for part in parts
    )
