"""Place the concepts of a map: ranks from left to right, few crossings, the parts side by side.

The ranks and the order within them are worked out by fast-sugiyama (the method of Sugiyama,
Tagawa and Toda 1981); here its ranks become columns as wide as their labels, and the parts of
the map that hang together are packed to the shape of a screen.
"""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import fast_sugiyama
import rectpack

from reader.concept_map.model import DOWNWARD, ConceptMap, LinkKind

SHAPE = 16 / 9
"""Width to height that a map fills best: a projector's."""

_GROWTH = 1.02  # by which the rectangle is made larger until everything fits

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Measures:
    """Sizes of what is drawn, in one unit of the caller's choice.

    Attributes:
        row: from one row to the next.
        box: height of a node, less than `row`.
        gap: between two columns, for the links.
        apart: between two parts of the map.
    """

    row: float
    box: float
    gap: float
    apart: float


@dataclass(frozen=True, slots=True)
class Box:
    """The place of a node: its left upper corner and its size."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.left + self.width

    @property
    def middle(self) -> float:
        """Height of its middle."""
        return self.top + self.height / 2


@dataclass(frozen=True, slots=True)
class Placed:
    """A map, or a part of one, with the place of everything.

    Attributes:
        boxes: by number of the node.
        ways: by the numbers of two nodes: the points between them that their link passes.
        width: of the whole.
        height: of the whole.
    """

    boxes: Mapping[int, Box]
    ways: Mapping[tuple[int, int], tuple[Point, ...]]
    width: float
    height: float

    def moved(self, right: float, down: float) -> "Placed":
        """Return the part at another place."""
        boxes = {
            number: Box(box.left + right, box.top + down, box.width, box.height)
            for number, box in self.boxes.items()
        }
        ways = {
            ends: tuple((x + right, y + down) for x, y in way) for ends, way in self.ways.items()
        }
        return Placed(boxes, ways, self.width, self.height)


def placed(chart: ConceptMap, measures: Measures, width_of: Callable[[str], float]) -> Placed:
    """Lay a map out.

    Args:
        chart: what is on it.
        measures: sizes.
        width_of: returns the width of a node with this label.
    """
    numbers = {node.concept: number for number, node in enumerate(chart.nodes)}
    widths = [width_of(node.label) for node in chart.nodes]
    ranked = [
        (numbers[link.upper], numbers[link.lower]) for link in chart.links if link.kind in DOWNWARD
    ]
    members = {
        (numbers[link.upper], numbers[link.lower]): link.number
        for link in chart.links
        if link.kind is LinkKind.MEMBER
    }
    parts = [_part(_in_order(layout, members), widths, measures) for layout in _layouts(ranked)]
    lonely = sorted(set(numbers.values()) - {end for edge in ranked for end in edge})
    parts += [_alone(number, widths[number], measures) for number in lonely]
    return _packed(parts, measures)


@dataclass(frozen=True, slots=True)
class _Layout:
    """What the library says of a part: rank and row of each node and each bend of a link."""

    places: Mapping[int, tuple[int, float]]
    steps: Sequence[tuple[int, int]]


def _layouts(edges: Sequence[tuple[int, int]]) -> Iterator[_Layout]:
    # The library numbers bends on from the nodes it is given, so these go without gaps.
    names = sorted({end for edge in edges for end in edge})
    compact = {name: number for number, name in enumerate(names)}
    if not edges:
        return
    found = fast_sugiyama.from_edges(
        [(compact[upper], compact[lower]) for upper, lower in edges],
        vertex_spacing=1,
        dummy_vertices=True,
    )

    def named(number: int) -> int:
        return names[number] if number < len(names) else -number

    for positions, _, _, steps in found:
        first = max(y for _, (_, y) in positions)
        top = min(x for _, (x, _) in positions)
        places = {named(int(n)): (round(first - y), x - top) for n, (x, y) in positions}
        yield _Layout(places, [(named(int(a)), named(int(b))) for a, b in steps or ()])


def _in_order(layout: _Layout, members: Mapping[tuple[int, int], int]) -> _Layout:
    """Turn a part upside down where the members of its formulas would count upwards."""
    rising = 0
    for (upper, lower), number in members.items():
        for (other_upper, other), other_number in members.items():
            if upper == other_upper and number < other_number and lower in layout.places:
                rising += 1 if layout.places[lower][1] < layout.places[other][1] else -1
    if rising >= 0:
        return layout
    last = max(row for _, row in layout.places.values())
    turned = {number: (rank, last - row) for number, (rank, row) in layout.places.items()}
    return _Layout(turned, layout.steps)


def _part(layout: _Layout, widths: Sequence[float], measures: Measures) -> Placed:
    ranks = max(rank for rank, _ in layout.places.values()) + 1
    columns = [0.0] * ranks
    for number, (rank, _) in layout.places.items():
        columns[rank] = max(columns[rank], widths[number] if number >= 0 else 0)
    lefts = [sum(columns[:rank]) + measures.gap * rank for rank in range(ranks)]
    boxes = {
        number: Box(lefts[rank], row * measures.row, widths[number], measures.box)
        for number, (rank, row) in layout.places.items()
        if number >= 0
    }
    bends = {
        number: (lefts[rank], lefts[rank] + columns[rank], row * measures.row + measures.box / 2)
        for number, (rank, row) in layout.places.items()
        if number < 0
    }
    height = max(box.top for box in boxes.values()) + measures.box
    lowest = max([height, *(y + measures.box / 2 for _, _, y in bends.values())])
    leaving = {
        number: (lefts[rank] + columns[rank], boxes[number].middle)
        for number, (rank, _) in layout.places.items()
        if number >= 0
    }
    return Placed(boxes, _ways(layout.steps, bends, leaving), lefts[-1] + columns[-1], lowest)


def _ways(
    steps: Sequence[tuple[int, int]],
    bends: Mapping[int, tuple[float, float, float]],
    leaving: Mapping[int, Point],
) -> dict[tuple[int, int], tuple[Point, ...]]:
    """Follow each link: level to the edge of its column, so that it crosses no other node."""
    onward = {start: end for start, end in steps if start < 0}
    ways: dict[tuple[int, int], tuple[Point, ...]] = {}
    for start, end in steps:
        if start < 0:
            continue
        way = [leaving[start]]
        while end < 0:
            left, right, y = bends[end]
            way += [(left, y), (right, y)]
            end = onward[end]  # noqa: PLW2901 - follows the link to its end
        ways[start, end] = tuple(way)
    return ways


def _alone(number: int, width: float, measures: Measures) -> Placed:
    return Placed({number: Box(0, 0, width, measures.box)}, {}, width, measures.box)


def _packed(parts: Sequence[Placed], measures: Measures) -> Placed:
    """Put the parts into the smallest rectangle of the shape that takes them all."""
    if not parts:
        return Placed({}, {}, 0, 0)
    apart = measures.apart
    area = sum((part.width + apart) * (part.height + apart) for part in parts)
    height = max(math.sqrt(area / SHAPE), *(part.height + apart for part in parts))
    height = max(height, *((part.width + apart) / SHAPE for part in parts))
    corners = _corners(parts, height, apart)
    while len(corners) < len(parts):
        height *= _GROWTH
        corners = _corners(parts, height, apart)
    moved = [part.moved(*corners[number]) for number, part in enumerate(parts)]
    boxes = dict(sorted(entry for part in moved for entry in part.boxes.items()))
    ways = {ends: way for part in moved for ends, way in part.ways.items()}
    width = max(corners[number][0] + part.width for number, part in enumerate(parts))
    height = max(corners[number][1] + part.height for number, part in enumerate(parts))
    return Placed(boxes, ways, width, height)


def _corners(parts: Sequence[Placed], height: float, apart: float) -> dict[int, Point]:
    """Return the left upper corners of the parts that fit into a rectangle of this height."""
    packer = rectpack.newPacker(rotation=False)
    packer.add_bin(math.ceil(height * SHAPE), math.ceil(height))
    for number, part in enumerate(parts):
        packer.add_rect(math.ceil(part.width + apart), math.ceil(part.height + apart), number)
    packer.pack()
    return {number: (float(x), float(y)) for _, x, y, _, _, number in packer.rect_list()}
