"""Glossaries as TOML, in the form in which ours are written: nothing is lost."""

import tomllib
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

import tomli_w

from reader.glossary.authored import read_tables
from reader.glossary.concept import Citation, Concept
from reader.glossary.documents import plain
from reader.glossary.exchange.files import refused, text_of
from reader.glossary.exchange.pack import Collector, Going, Pack, Reading, unheeded
from reader.glossary.problem import Problem
from reader.glossary.topic_file import topic_file

_USUAL = {
    "kind": "term",
    "category": "other",
    "confidence": "C",
    **dict.fromkeys(("gloss_zh", "gloss_en", "definition_zh", "definition_en"), ""),
}
_OF_SOURCE = ("title", "publisher", "date", "number", "url", "kind", "accessible")
_Table = dict[str, Any]


def kept(concept: Concept) -> Concept:
    """Return what remains of a concept: all of it."""
    return concept


def write(pack: Pack) -> Iterator[str]:
    """Yield the sources, then each concept."""
    sources: dict[tuple[object, ...], str] = {}
    concepts = [_concept(concept, sources) for concept in pack.concepts]
    named = {
        key: {
            name: value
            for name, value in zip(_OF_SOURCE, known[1:], strict=True)
            if value is not None and (name, value) != ("accessible", True)
        }
        for known, key in sources.items()
    }
    yield tomli_w.dumps({"source": named} if named else {}, multiline_strings=False)
    for concept in concepts:
        yield "\n" + tomli_w.dumps({"concept": [concept]})


def read(content: bytes, name: str, going: Going = unheeded) -> Reading:
    """Read entries as ours are read; what an entry leaves out has its usual value.

    Raises:
        RefusedInput: it is no TOML, or of another form.
    """
    collector = Collector(going)
    try:
        file = topic_file(name, text_of(content, name))
        if isinstance(file, Problem):
            raise refused(
                name,
                f"line {file.line}: {file.text.en}",
                f"第 {file.line} 行：{file.text.zh}",
            )
        authored = read_tables([file], _USUAL)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise refused(name, "it is nested too deeply", "嵌套过深") from error
    for problem in authored.problems:
        collector.fault(problem.line, problem.text)
    for one in authored.entries:
        collector.take(one.file.line_of_concept(one.index), one.concept)
    return collector.reading(name.rpartition(".")[0])


def _concept(concept: Concept, sources: dict[tuple[object, ...], str]) -> _Table:
    table: _Table = {"id": concept.id, **plain(concept)}
    table["members"] = [_without(member, "number") for member in table.get("members", ())]
    table["relations"] = [
        {"type" if key == "kind" else key: value for key, value in relation.items()}
        for relation in table.get("relations", ())
    ]
    table["citations"] = [_cited(citation, sources) for citation in concept.citations]
    empty = {name for name, usual in _USUAL.items() if usual == "" and not table.get(name)}
    return {k: v for k, v in table.items() if v != [] and k not in empty}


def _cited(citation: Citation, sources: dict[tuple[object, ...], str]) -> _Table:
    known = (citation.id, *(getattr(citation, name) for name in _OF_SOURCE))
    key = sources.get(known)
    if key is None:
        key = citation.id
        while key in sources.values():
            key += "-2"
        sources[known] = key
    rest = asdict(citation)
    told = {"source": key, "supports": citation.supports}
    told |= {name: rest[name] for name in ("note_zh", "note_en") if rest[name] is not None}
    return told


def _without(table: _Table, name: str) -> _Table:
    return {key: value for key, value in table.items() if key != name}
