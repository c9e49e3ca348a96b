"""What we export is JSON-LD: pyld expands it with W3C's own context and finds the model in it.

The context is `anno.jsonld` of the W3C group, which lies beside the schemas in the shared data;
nothing is loaded from a network.
"""

import datetime
import json
from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from pyld import jsonld

from reader.exporters.web_annotation import CONTEXT, collection
from tests.exporters.bundles_made import bundles, small

OA = "http://www.w3.org/ns/oa#"
AS = "http://www.w3.org/ns/activitystreams#"
DATE_TIME = "http://www.w3.org/2001/XMLSchema#dateTime"
CREATED = "http://purl.org/dc/terms/created"
VALUE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#value"
FORMAT = "http://purl.org/dc/elements/1.1/format"


@pytest.fixture(scope="module")
def ld(shared_data):
    folder = shared_data / "schemas" / "w3c-annotation"
    context = json.loads((folder / "anno.jsonld").read_text("utf-8"))

    def load(address, _):
        assert address == CONTEXT, f"a load from {address}"
        return {"contextUrl": None, "documentUrl": address, "document": context}

    return {"documentLoader": load}


def expanded(bundle, ld):
    (whole,) = jsonld.expand(collection(bundle), ld)
    return whole


def items(bundle, ld):
    """Return the annotations of a bundle as the model has them."""
    (page,) = expanded(bundle, ld)[f"{AS}first"]
    (listed,) = page[f"{AS}items"]
    return listed["@list"]


def ids(nodes):
    return [node["@id"] for node in nodes]


def is_absolute(iri):
    return bool(urlsplit(iri).scheme) or iri.startswith("_:")


@settings(max_examples=15, deadline=None)
@given(bundles)
def test_every_annotation_is_one_by_the_model(ld, bundle):
    found = items(bundle, ld)
    assert len(found) == len(bundle.annotations)
    assert len(set(ids(found))) == len(found)
    for one in found:
        assert one["@type"] == [f"{OA}Annotation"]
        assert is_absolute(one["@id"])
        assert all(iri.startswith(OA) for iri in ids(one[f"{OA}motivatedBy"]))
        (created,) = one[CREATED]
        assert created["@type"] == DATE_TIME
        assert datetime.datetime.fromisoformat(created["@value"]).tzinfo is not None
        assert one[f"{OA}hasTarget"]


@settings(max_examples=15, deadline=None)
@given(bundles)
def test_every_target_has_one_source_and_selectors_that_agree(ld, bundle):
    for one in items(bundle, ld):
        for target in one[f"{OA}hasTarget"]:
            if "@type" not in target:  # ink on an empty page: the article as a whole
                assert is_absolute(target["@id"])
                continue
            assert target["@type"] == [f"{OA}SpecificResource"]
            (source,) = target[f"{OA}hasSource"]
            assert is_absolute(source["@id"])
            place, words = target[f"{OA}hasSelector"]
            assert place["@type"] == [f"{OA}TextPositionSelector"]
            (start,), (end,) = place[f"{OA}start"], place[f"{OA}end"]
            assert 0 <= start["@value"] <= end["@value"]
            assert words["@type"] == [f"{OA}TextQuoteSelector"]
            assert [len(words[f"{OA}{name}"]) for name in ("exact", "prefix", "suffix")] == [1] * 3


@settings(max_examples=15, deadline=None)
@given(bundles)
def test_every_body_is_text_with_a_purpose(ld, bundle):
    written = 0
    for one in items(bundle, ld):
        for body in one.get(f"{OA}hasBody", ()):
            assert body["@type"] == [f"{OA}TextualBody"]
            assert [len(body[name]) for name in (VALUE, FORMAT, f"{OA}hasPurpose")] == [1] * 3
            assert body[f"{OA}hasPurpose"][0]["@id"].startswith(OA)
            written += 1
    assert written == sum(len(one.bodies) for one in bundle.annotations)


def test_a_collection_is_ordered_and_counted(ld):
    whole = expanded(small(), ld)
    assert whole["@type"] == [f"{AS}OrderedCollection"]
    assert whole[f"{AS}totalItems"][0]["@value"] == 1
    (page,) = whole[f"{AS}first"]
    assert page["@type"] == [f"{AS}OrderedCollectionPage"]


@settings(max_examples=15, deadline=None)
@given(bundles)
def test_nothing_is_dropped_by_a_program_that_reads_json_ld(ld, bundle):
    document = collection(bundle)
    context = document["@context"]
    again = jsonld.compact(jsonld.expand(document, ld), context, ld)
    for one in document["first"]["items"]:
        del one["@context"]
    assert plain(again) == plain(document)


def plain(document):
    """Return a document with names of our own as they are shortened, and no list of one thing."""
    return unlisted(json.loads(json.dumps(document).replace("urn:yandu:", "yandu:")))


def unlisted(value):
    if isinstance(value, dict):
        return {key: unlisted(one) for key, one in value.items() if key != "@context" and one != []}
    if isinstance(value, list):
        return unlisted(value[0]) if len(value) == 1 else [unlisted(one) for one in value]
    return value


@settings(max_examples=10, deadline=None)
@given(bundles)
def test_as_triples_every_name_is_absolute(ld, bundle):
    graph = jsonld.to_rdf(collection(bundle), ld)["@default"]
    names = {part["value"] for triple in graph for part in triple.values() if part["type"] == "IRI"}
    assert names
    assert all(map(is_absolute, names))
