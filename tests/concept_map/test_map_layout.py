"""The layout: nothing overlaps, ranks go to the right, the shape is a screen's."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.concept_map.layout import SHAPE, Measures, placed
from reader.concept_map.model import ConceptMap, Link, LinkKind, Node
from reader.glossary.category import Category

MEASURES = Measures(row=40, box=30, gap=50, apart=30)


def chart_of(*links, count=0):
    names = sorted({end for link in links for end in link[:2]} | {str(n) for n in range(count)})
    nodes = tuple(Node(name, name * 3, Category.ECONOMY, ()) for name in names)
    made = (Link(*link) if len(link) > 2 else Link(*link, LinkKind.PART) for link in links)
    return ConceptMap(nodes, tuple(made))


def lay(chart):
    return placed(chart, MEASURES, lambda label: 20.0 * len(label))


def boxes(chart):
    found = lay(chart).boxes
    return {node.concept: found[number] for number, node in enumerate(chart.nodes)}


def overlap(one, other):
    return (
        one.left < other.right
        and other.left < one.right
        and one.top < other.top + other.height
        and other.top < one.top + one.height
    )


NAMES = st.sampled_from("abcdefghijkl")


@settings(max_examples=60, deadline=None)
@given(st.sets(st.tuples(NAMES, NAMES).filter(lambda pair: pair[0] < pair[1]), max_size=25))
def test_no_two_nodes_overlap_and_links_go_to_the_right(pairs):
    chart = chart_of(*pairs)
    found = boxes(chart)
    assert len(found) == len(chart.nodes)
    assert not any(overlap(one, other) for one, other in combinations(found.values(), 2))
    assert all(found[upper].right <= found[lower].left for upper, lower in pairs)
    whole = lay(chart)
    assert all(box.right <= whole.width + 1e-6 for box in found.values())
    assert all(box.top + box.height <= whole.height + 1e-6 for box in found.values())


def test_the_same_map_is_always_laid_out_the_same():
    chart = chart_of(("a", "b"), ("a", "c"), ("b", "d"), ("c", "d"), ("a", "d"))
    assert lay(chart) == lay(chart)


def test_members_of_a_formula_count_downwards():
    chart = chart_of(*(("f", name, LinkKind.MEMBER, n) for n, name in enumerate("wzxy", 1)))
    found = boxes(chart)
    tops = [found[name].top for name in "wzxy"]
    rising = sum(one < other for one, other in combinations(tops, 2))
    assert rising >= 3


def test_a_long_link_passes_the_nodes_between_its_ends():
    chart = chart_of(("a", "b"), ("b", "c"), ("a", "c"))
    found = lay(chart)
    way = found.ways[0, 2]
    inner = found.boxes[1]
    assert all(not (inner.top < y < inner.top + inner.height) for _, y in way[1:])


def test_a_circle_of_relations_is_laid_out_all_the_same():
    assert len(boxes(chart_of(("a", "b"), ("b", "c"), ("c", "a")))) == 3


def test_parts_are_packed_to_the_shape_of_a_screen():
    chart = chart_of(*((f"{n}x", f"{n}y") for n in range(40)))
    found = lay(chart)
    assert 0.6 * SHAPE < found.width / found.height < 1.6 * SHAPE


def test_nodes_without_ranks_stand_apart():
    chart = chart_of(("a", "b", LinkKind.RELATED))
    assert not overlap(*boxes(chart).values())
    assert lay(ConceptMap((), ())).width == 0
