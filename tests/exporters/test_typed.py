"""Records of JSON have the types that their classes say, or are found out."""

from dataclasses import replace

import pytest

from reader.exporters.typed import is_typed
from reader.glossary.concept import Concept, Relation, RelationKind
from tests.glossary.concepts_made import concept

ONE = concept("a", "两个确保")


@pytest.mark.parametrize(
    "wrong",
    [
        {"gloss_zh": 5},
        {"gloss_en": None},
        {"forms": list(ONE.forms)},
        {"forms": ("x",)},
        {"kind": "term"},
        {"relations": (Relation(RelationKind.RELATED, ["x"]),)},
        {"cues": (1,)},
        {"valid_from": True},
    ],
)
def test_a_wrong_type_is_found(wrong):
    assert is_typed(ONE, Concept)
    assert not is_typed(replace(ONE, **wrong), Concept)


def test_what_is_optional_may_be_missing():
    assert is_typed(replace(ONE, valid_from="1998", place=None), Concept)
    assert not is_typed(1, bool)
    assert not is_typed(True, int)
