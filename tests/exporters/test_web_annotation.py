"""Web Annotations keep every MUST of W3C, and come back as they went."""

import contextlib
import functools
import json
import random
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft4Validator, FormatChecker
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT4

from reader.annotations.model import Kind, Purpose
from reader.errors import ExchangeError
from reader.exporters.bundle import Bundle
from reader.exporters.web_annotation import collection, web_annotations_text
from reader.exporters.web_annotation_reading import FOREIGN_ARTICLE, web_annotations
from tests.exporters.bundles_made import bundles, small

FOREIGN = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    "id": "http://example.org/anno1",
    "type": "Annotation",
    "motivation": ["commenting"],
    "created": "2015-10-13T13:00:00Z",
    "bodyValue": "说得好",
    "target": {
        "source": "http://example.org/page",
        "selector": [
            {"type": "TextQuoteSelector", "exact": "两个确保", "prefix": "落实", "suffix": "。"},
            {"type": "FragmentSelector", "value": "xywh=1,2,3,4"},
        ],
    },
}


@pytest.fixture(scope="module")
def schemas(shared_data):
    return shared_data / "schemas" / "w3c-annotation"


FORMATS = FormatChecker()
"""Knows what jsonschema checks only with further packages."""


@FORMATS.checks("uri")
def is_uri(value):
    """Tell whether a value has a scheme, and only characters that an IRI bears."""
    if not isinstance(value, str):
        return True  # of another type, which the schema judges
    return bool(re.fullmatch(r'[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+', value))


@FORMATS.checks("date-time")
def is_moment(value):
    """Tell whether a value is a moment with its zone, by RFC 3339."""
    if not isinstance(value, str):
        return True
    whole = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)"
    return bool(re.fullmatch(whole, value))


class Checker:
    """Knows the schemas; what it looks like is short."""

    def __init__(self, folder):
        files = sorted((folder / "definitions").glob("*.json"))
        self._folder = folder
        self._registry = Registry().with_resources(
            (path.name, Resource.from_contents(loaded(path), default_specification=DRAFT4))
            for path in files
        )

    def broken(self, test, value):
        """Return the assertions of a W3C test that a value does not keep."""
        wanted = loaded(self._folder / test)["assertions"]
        assert wanted
        return [name for name in wanted if not self._keeps(name, value)]

    @functools.cache  # noqa: B019
    def _schema(self, name):
        # Without an id of its own, which would be the base of its references.
        schema = {k: v for k, v in loaded(self._folder / name).items() if k != "id"}
        return Draft4Validator(schema, registry=self._registry, format_checker=FORMATS)

    def _keeps(self, name, value):
        return self._schema(name).is_valid(value)


def loaded(path):
    return json.loads(path.read_text("utf-8"))


@pytest.fixture(scope="module")
def checker(schemas):
    return Checker(schemas)


MUSTS = "annotations/annotationMusts.test"


@settings(max_examples=8, deadline=None)
@given(bundles)
def test_every_annotation_keeps_every_must(checker, bundle):
    for one in collection(bundle)["first"]["items"]:
        assert checker.broken(MUSTS, one) == []


@pytest.mark.parametrize("kind", Kind)
def test_a_shipped_style_on_several_passages_is_explained_by_a_stylesheet(checker, kind):
    (one,) = small().annotations
    targets = (*one.targets, replace(one.targets[0], score=0.5))
    two = Bundle((replace(one, kind=kind, style="policy", targets=targets),), (), (), (), {})
    (written,) = collection(two)["first"]["items"]
    assert written["target"][0]["styleClass"] == "yandu-policy"
    assert written["stylesheet"]["value"].startswith(".yandu-policy {")
    assert checker.broken(MUSTS, written) == []


def test_the_collection_keeps_every_must(schemas, checker):
    tests = [path.name for path in (schemas / "collections").glob("*Musts.test")]
    assert tests
    for test in tests:
        if "ollection" in test:
            value = collection(small())
            assert checker.broken(f"collections/{test}", value) == []


@pytest.mark.parametrize(
    ("key", "value"),
    [("id", "no uri at all"), ("created", "yesterday"), ("target", None), ("type", "Note")],
)
def test_the_check_finds_what_is_wrong(checker, key, value):
    one = collection(small())["first"]["items"][0] | {key: value}
    if value is None:
        del one[key]
    assert checker.broken(MUSTS, one)


@settings(max_examples=60, deadline=None)
@given(bundles)
def test_what_was_exported_is_read_as_it_was(bundle):
    read = web_annotations(web_annotations_text(bundle).encode(), "a.jsonld")
    assert read.bundle == bundle
    assert (read.refused, read.foreign) == (0, 0)


def test_equal_bundles_give_equal_files():
    assert web_annotations_text(small()) == web_annotations_text(small())


@pytest.mark.parametrize("wrap", [lambda one: one, lambda one: [one], lambda one: {"items": [one]}])
def test_another_programs_annotation_is_understood(wrap):
    read = web_annotations(json.dumps(wrap(FOREIGN)).encode(), "a.json")
    (one,) = read.bundle.annotations
    assert (one.kind, one.article, read.foreign) == (Kind.HIGHLIGHT, FOREIGN_ARTICLE, 1)
    assert (one.bodies[0].purpose, one.note) == (Purpose.COMMENTING, "说得好")
    assert one.targets[0].quote.exact == "两个确保"
    assert web_annotations(json.dumps(wrap(FOREIGN)).encode(), "b.json").bundle == read.bundle


@pytest.mark.parametrize("motivation", ["assessing", "oa:assessing"])
def test_what_is_to_be_assessed_is_a_cloze(motivation):
    content = json.dumps(FOREIGN | {"motivation": motivation}).encode()
    (one,) = web_annotations(content, "a.json").bundle.annotations
    assert one.kind is Kind.CLOZE


def test_the_samples_of_w3c_are_read_without_harm(schemas):
    samples = sorted((schemas / "samples").rglob("*.json"))
    assert len(samples) > 30
    for path in samples:
        with contextlib.suppress(ExchangeError):
            web_annotations(path.read_bytes(), path.name)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"1", b"\xff\xfe", b"[" * 100_000, b"NaN"])
def test_a_file_that_is_none_is_refused_by_name(content):
    with pytest.raises(ExchangeError, match=r"a\.jsonld"):
        web_annotations(content, "a.jsonld")


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 10**6))
def test_a_damaged_file_is_read_in_part_or_refused(seed):
    chance = random.Random(seed)  # noqa: S311
    text = web_annotations_text(small())
    value = json.loads(text)
    spoil(value, chance)
    with contextlib.suppress(ExchangeError):
        web_annotations(json.dumps(value).encode(), "a.jsonld")


def spoil(value, chance):
    """Put something wrong in some place of a JSON value."""
    wrong = [None, -1, 1e300, [], {}, "x" * 70_000, True, 2**70, {"type": "Annotation"}]
    while True:
        places = list(value) if isinstance(value, dict) else list(range(len(value)))
        if not places:
            return
        place = chance.choice(places)
        if isinstance(value[place], dict | list) and chance.random() < 0.85:
            value = value[place]
            continue
        value[place] = chance.choice(wrong)
        return
