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
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.fixture(scope="module")
def pack():
    ours = load_shipped().concepts
    chosen = {name: ours[name] for name in list(ours)[:200]}
    for name in ("liang-ge-quebao-1998", "suzhi-jiaoyu-1988"):
        chosen[name] = ours[name]
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
        alternative = set(graph.objects(node, SKOS.altLabel))
        hidden = set(graph.objects(node, SKOS.hiddenLabel))
        assert not set(preferred) & alternative
        assert not hidden & (set(preferred) | alternative)


def test_what_is_only_told_beside_is_no_alternative_label(graph):
    label = Literal("应试教育", lang="zh-Hans")
    assert list(graph.subjects(SKOS.hiddenLabel, label))
    assert not list(graph.subjects(SKOS.altLabel, label))


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


# What the schema of TBX-Basic 1.2 of LTAC Global allows, as far as we write it: by element its
# children in their order, those in capitals at least once, and its attributes.
STRUCTURE = {
    "tbx": ("TBXHEADER TEXT", {"type", "style", XML_LANG}),
    "tbxHeader": ("FILEDESC", set()),
    "fileDesc": ("titleStmt SOURCEDESC", set()),
    "titleStmt": ("TITLE", set()),
    "sourceDesc": ("P", set()),
    "text": ("BODY", set()),
    "body": ("CONCEPTENTRY", set()),
    "conceptEntry": ("descrip descripGrp note LANGSEC", {"id"}),
    "descripGrp": ("DESCRIP", set()),
    "descrip": ("", {"type", XML_LANG}),
    "langSec": ("TERMSEC", {XML_LANG}),
    "termSec": ("TERM termNote note", set()),
    "termNote": ("", {"type"}),
}
VALUES = {
    ("descrip", "conceptEntry", "subjectField"): None,  # any text
    ("descrip", "descripGrp", "definition"): None,
    ("termNote", "termSec", "administrativeStatus"): {
        "preferredTerm-admn-sts", "admittedTerm-admn-sts",
        "deprecatedTerm-admn-sts", "supersededTerm-admn-sts",
    },
    ("termNote", "termSec", "termType"): {
        "fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase"
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def tbx():
    every = packed("ours", load_shipped().concepts.values(), "MIT")
    return Tree.fromstring("".join(BY_NAME["TBX-Basic"].write(every)))  # noqa: S314  # our own


def test_every_concept_of_ours_in_tbx_has_the_structure_of_its_schema(tbx):
    assert (tbx.get("type"), tbx.get("style")) == ("TBX-Basic", "dca")
    ids = [one.get("id") for one in tbx.iter(f"{TBX}conceptEntry")]
    assert len(set(ids)) == len(ids) == len(load_shipped().concepts)
    for element in tbx.iter():
        name = element.tag.removeprefix(TBX)
        allowed, attributes = STRUCTURE.get(name, ("", set()))
        order = [one.lower() for one in allowed.split()]
        children = [order.index(child.tag.removeprefix(TBX).lower()) for child in element]
        assert children == sorted(children), name
        assert {order.index(one.lower()) for one in allowed.split() if one.isupper()} <= {*children}
        assert set(element.attrib) <= attributes, name


def test_every_data_category_of_ours_in_tbx_is_one_of_basic(tbx):
    for parent in tbx.iter():
        for child in parent:
            if kind := child.get("type"):
                place = (child.tag.removeprefix(TBX), parent.tag.removeprefix(TBX), kind)
                assert VALUES[place] is None or child.text in VALUES[place]
