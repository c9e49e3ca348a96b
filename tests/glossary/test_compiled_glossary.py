"""The compiled glossary is what the topic files say, and loads as it was."""

import importlib.util
import json
from pathlib import Path

import pytest

from reader.errors import GlossaryError
from reader.glossary import documents
from reader.glossary.authored import read_folder
from reader.glossary.compiled import decode, encode
from reader.glossary.concept import Concept
from reader.glossary.files import load_shipped
from reader.glossary.glossary import Glossary
from reader.glossary.matcher import TermMatcher
from reader.glossary.relations import with_inverses
from reader.glossary.topics import check, compile_folder
from reader.resources import resource

FOLDER = resource("glossary")


@pytest.fixture(scope="module")
def authored():
    return read_folder(FOLDER)


def test_the_shipped_topic_files_have_no_problem():
    assert [str(problem) for problem in check(FOLDER)] == []


def test_the_compiled_file_is_fresh():
    content, _ = compile_folder(FOLDER)
    assert (FOLDER / "compiled.json").read_bytes() == content, "run tools/compile_glossary.py"


def test_nothing_is_lost_in_compiling(authored):
    concepts = with_inverses(entry.concept for entry in authored.entries)
    glossary = decode(encode(concepts, authored.sources.values()))
    assert glossary.concepts == {concept.id: concept for concept in concepts}
    assert glossary.sources == authored.sources


def test_equal_content_is_equal_bytes_and_stands_one_entry_a_line(authored):
    concepts = [entry.concept for entry in authored.entries]
    sources = list(authored.sources.values())
    content = encode(concepts, sources)
    assert content == encode(concepts[::-1], sources[::-1])
    assert len(content.splitlines()) == 2 * len(concepts) + len(sources) + 2


def test_the_fingerprint_changes_with_any_word(authored):
    concepts = [entry.concept for entry in authored.entries]
    sources = list(authored.sources.values())
    whole, less = decode(encode(concepts, sources)), decode(encode(concepts[1:], sources))
    assert whole.fingerprint != less.fingerprint
    assert len(whole.fingerprint) == 64


@pytest.mark.parametrize(
    "content",
    [
        b"{",
        b"{}",
        b"\xff",
        b'{"sources":[],"concepts":[{"id":"x"}]}',
        b'{"sources":[{"id":"x","size":1}],"concepts":[]}',
        b'{"sources":[],"concepts":[1]}',
    ],
)
def test_a_damaged_file_is_refused_in_both_languages(content):
    with pytest.raises(GlossaryError) as error:
        decode(content)
    assert "damaged" in error.value.text.en
    assert "损坏" in error.value.text.zh


def test_the_shipped_glossary_is_what_the_window_uses():
    head, *rows = (FOLDER / "compiled.json").read_bytes().splitlines()
    names = [json.loads(row)[0] for row in rows[: json.loads(head)["concepts"]]]
    assert list(load_shipped().concepts) == sorted(names)


def test_a_changed_byte_is_noticed(authored):
    concepts = [entry.concept for entry in authored.entries]
    content = encode(concepts, authored.sources.values())
    with pytest.raises(GlossaryError):
        decode(content.replace("职".encode(), "识".encode(), 1))


def test_matching_and_looking_up_read_no_concept_too_much(monkeypatch):
    read = []
    monkeypatch.setattr(
        documents, "Concept", lambda **row: read.append(row["id"]) or Concept(**row)
    )
    glossary = decode((FOLDER / "compiled.json").read_bytes())
    TermMatcher(glossary)
    assert read == []
    (concept,) = glossary.by_form("下岗职工")
    assert read == [concept.id]
    assert glossary.by_form("下岗职工") == (concept,)
    assert read == [concept.id]


def test_formulas_are_known_without_reading_all(authored):
    concepts = with_inverses(entry.concept for entry in authored.entries)
    plain = Glossary({concept.id: concept for concept in concepts}, authored.sources, "0")
    kept = decode(encode(concepts, authored.sources.values()))
    assert [kept.formulas_of(c.id) for c in concepts] == [plain.formulas_of(c.id) for c in concepts]
    assert kept.forms == plain.forms


def _tool():
    path = Path(__file__).resolve().parents[2] / "tools" / "compile_glossary.py"
    spec = importlib.util.spec_from_file_location("compile_glossary", path)
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    return tool


def test_the_tool_writes_the_file_only_without_problems(tmp_path, monkeypatch, capsys):
    tool = _tool()
    monkeypatch.setattr(tool, "FOLDER", tmp_path)
    (tmp_path / "a.toml").write_text("[[concept]]\nid = 'x'\n", encoding="utf-8")
    assert tool.main() == 1
    assert not (tmp_path / "compiled.json").exists()
    assert "a.toml:1: x: field “category” is missing" in capsys.readouterr().err
    (tmp_path / "a.toml").write_text("", encoding="utf-8")
    assert tool.main() == 0
    assert decode((tmp_path / "compiled.json").read_bytes()).concepts == {}
