"""What we write keeps the rules of others: SKOS, the schemas of Yomitan, the form of TBX."""

import io
import json
import zipfile
from xml.etree import ElementTree as Tree

import jsonschema
import pytest
from rdflib import RDF, SKOS, Graph, Literal
from rdflib.collection import Collection

from reader.glossary.exchange.formats import formats
from reader.glossary.exchange.pack import packed
from reader.glossary.files import load_shipped

BY_NAME = {one.name: one for one in formats()}
TBX = "{urn:iso:std:iso:30042:ed-2}"


@pytest.fixture(scope="module")
def pack():
    ours = load_shipped().concepts
    chosen = {name: ours[name] for name in list(ours)[:200]}
    chosen["liang-ge-quebao-1998"] = ours["liang-ge-quebao-1998"]
    return packed("ours", chosen.values(), "MIT")


@pytest.fixture(scope="module")
def graph(pack):
    return Graph().parse(data="".join(BY_NAME["SKOS"].write(pack)), format="turtle")


def above(graph, node):
    found, waiting = set(), [node]
    while waiting:
        for wider in [*graph.objects(waiting[-1], SKOS.broader),
                      *graph.subjects(SKOS.narrower, waiting.pop())]:  # fmt: skip
            if wider not in found:
                found.add(wider)
                waiting.append(wider)
    return found


def test_skos_s9_and_s37_classes_are_disjoint(graph):
    kinds = {kind: set(graph.subjects(RDF.type, kind))
             for kind in (SKOS.Concept, SKOS.ConceptScheme, SKOS.OrderedCollection)}  # fmt: skip
    assert not kinds[SKOS.Concept] & kinds[SKOS.ConceptScheme]
    assert not kinds[SKOS.Concept] & kinds[SKOS.OrderedCollection]


def test_skos_s13_and_s14_labels_are_disjoint_and_one_is_preferred(graph):
    for node in graph.subjects(RDF.type, SKOS.Concept):
        preferred = list(graph.objects(node, SKOS.prefLabel))
        assert len({label.language for label in preferred}) == len(preferred)
        assert not set(preferred) & set(graph.objects(node, SKOS.altLabel))


def test_skos_s27_related_concepts_are_not_above_each_other(graph):
    for one, other in graph.subject_objects(SKOS.related):
        assert other not in above(graph, one)
        assert one not in above(graph, other)


def test_members_are_an_ordered_collection(graph):
    named = Literal("两个确保", lang="zh-Hans")
    lists = set(graph.subjects(RDF.type, SKOS.OrderedCollection))
    (node,) = lists & set(graph.subjects(SKOS.prefLabel, named))
    members = Collection(graph, graph.value(node, SKOS.memberList))
    assert len(members) == 2
    assert all((one, RDF.type, SKOS.Concept) in graph for one in members)


def test_foreign_skos_is_read():
    turtle = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    <http://x/#a> a skos:Concept ; skos:prefLabel "并轨"@zh, "merger"@en ;
      skos:altLabel "双轨合一"@zh ;
      skos:definition "One."@en ; skos:broader <http://x/#b> .
    <http://x/#b> a skos:Concept ; skos:prefLabel "改革"@zh-CN .
    <http://x/#c> a skos:Concept ; skos:prefLabel "only English"@en .
    <http://x/#d> a skos:OrderedCollection ; skos:prefLabel "两项"@zh ;
      skos:memberList (<http://x/#a> <http://x/#b>) ."""
    reading = BY_NAME["SKOS"].read(turtle.encode(), "x.ttl")
    by_word = {one.headword: one for one in reading.pack.concepts}
    assert set(by_word) == {"并轨", "改革", "两项"}
    assert by_word["并轨"].relations[0].target == by_word["改革"].id == "b"
    assert [m.target for m in by_word["两项"].members] == ["a", "b"]
    assert [f.hans for f in by_word["并轨"].forms] == ["并轨", "双轨合一"]
    assert len(reading.faults) == 1


def test_yomitan_keeps_its_schemas(pack, shared_data):
    folder = shared_data / "schemas" / "yomitan"
    schemas = {
        "index": "dictionary-index-schema.json",
        "tag_bank": "dictionary-tag-bank-v3-schema.json",
        "term_bank": "dictionary-term-bank-v3-schema.json",
    }
    with zipfile.ZipFile(io.BytesIO(BY_NAME["Yomitan"].write(pack))) as archive:
        for name in archive.namelist():
            (schema,) = [file for start, file in schemas.items() if name.startswith(start)]
            rules = json.loads((folder / schema).read_text("utf-8"))
            jsonschema.validate(json.loads(archive.read(name)), rules)


CHILDREN = {
    "tbx": ["tbxHeader", "text"],
    "tbxHeader": ["fileDesc"],
    "fileDesc": ["titleStmt", "sourceDesc"],
    "titleStmt": ["title"],
    "sourceDesc": ["p"],
    "text": ["body"],
    "body": ["conceptEntry"],
    "conceptEntry": ["descrip", "descripGrp", "note", "langSec"],
    "descripGrp": ["descrip"],
    "langSec": ["termSec"],
    "termSec": ["term", "termNote", "note"],
}
VALUES = {
    "administrativeStatus": {"preferredTerm-admn-sts", "admittedTerm-admn-sts"},
    "termType": {"fullForm", "shortForm", "variant"},
}


def test_tbx_has_the_core_structure_and_the_values_of_basic(pack):
    root = Tree.fromstring("".join(BY_NAME["TBX-Basic"].write(pack)))  # noqa: S314  # our own
    assert (root.get("type"), root.get("style")) == ("TBX-Basic", "dca")
    ids = [one.get("id") for one in root.iter(f"{TBX}conceptEntry")]
    assert len(set(ids)) == len(pack.concepts)
    for element in root.iter():
        name = element.tag.removeprefix(TBX)
        children = [child.tag.removeprefix(TBX) for child in element]
        allowed = CHILDREN.get(name, [])
        assert [allowed.index(child) for child in children] == sorted(map(allowed.index, children))
    for note in root.iter(f"{TBX}termNote"):
        assert note.text in VALUES[note.get("type")]
    assert all(len(section) for section in root.iter(f"{TBX}langSec"))
