"""A small map for the tests of its window."""

from reader.article.model import Span
from reader.concept_map.model import ConceptMap, Link, LinkKind, Node
from reader.glossary.category import Category

CHART = ConceptMap(
    (
        Node("baozhang", "社会保障", Category.SOCIAL_SECURITY, (Span(0, 2),)),
        Node("shiye", "失业保险", Category.SOCIAL_SECURITY, (Span(3, 5), Span(9, 11))),
        Node("jiuzhu", "社会救助", Category.ECONOMY, ()),
    ),
    (
        Link("baozhang", "shiye", LinkKind.MEMBER, 1),
        Link("baozhang", "jiuzhu", LinkKind.NEXT),
    ),
)
