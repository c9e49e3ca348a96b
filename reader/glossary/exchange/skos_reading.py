"""Reads concepts and ordered collections out of SKOS in Turtle, ours or others'."""

# ruff: noqa: PLC0415  # rdflib takes 0.3 s to load, and only who exchanges SKOS needs it

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from reader.glossary.bounds import clean_form, clean_line, clean_text
from reader.glossary.concept import Concept, Form, FormKind, Kind, Member, Relation, Rendering
from reader.glossary.documents import concept_of_line
from reader.glossary.exchange.files import refused, text_of
from reader.glossary.exchange.pack import Collector, Going, Reading, entry, unheeded
from reader.glossary.exchange.skos_names import BASE, HANS, HANT, NOTES, OURS, RELATIONS, SPOKEN
from reader.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rdflib import Graph
    from rdflib.term import Node

_BAD_SYNTAX = re.compile(r"at line (\d+) of .*?Bad syntax \((.*?)\) at \^")


def read(content: bytes, name: str, going: Going = unheeded) -> Reading:
    """Read the concepts that have a Chinese label.

    Raises:
        RefusedInput: it is no Turtle.
    """
    from rdflib import Graph

    graph = Graph()
    text = text_of(content, name)
    try:
        graph.parse(data=text, format="turtle")
    except Exception as error:  # rdflib raises whatever its parser met
        reason = _reason(error)
        raise refused(name, f"no Turtle, {reason.en}", f"不是 Turtle 格式，{reason.zh}") from error
    return _Graph(graph, going).read(name)


def _reason(error: Exception) -> Text:
    """Return line and reason of what rdflib tells with the bytes around it."""
    told = " ".join(str(error).split())
    if match := _BAD_SYNTAX.match(told):
        line, why = match.groups()
        return Text(en=f"line {line}: {why}", zh=f"第 {line} 行有误")
    return Text(en=told[:200], zh="内容有误")


class _Graph:
    """A graph that somebody wrote."""

    def __init__(self, graph: Graph, going: Going) -> None:
        from rdflib import SKOS, Namespace

        self._graph, self._skos, self._ours = graph, SKOS, Namespace(OURS)
        self._collector = Collector(going)

    def read(self, name: str) -> Reading:
        from rdflib import DCTERMS, RDF

        nodes = sorted(self._graph.subjects(RDF.type, self._skos.Concept), key=str)
        ids = {node: _id(node) for node in nodes}
        collections = self._collections(ids)
        for number, node in enumerate(nodes, 1):
            if (node, RDF.type, self._ours.Member) in self._graph:
                continue
            concept = self._own(node) or self._foreign(node, ids)
            if concept is None:
                self._collector.fault(
                    number,
                    Text(
                        en=f"{node}: no Chinese label, left out", zh=f"{node}：没有中文标签，未读入"
                    ),
                )
                continue
            self._collector.take(number, concept)
        for number, concept in enumerate(collections.values(), len(nodes) + 1):
            self._collector.take(number, concept)
        scheme = next(self._graph.subjects(RDF.type, self._skos.ConceptScheme), None)
        title = self._graph.value(scheme, DCTERMS.title) if scheme is not None else None
        rights = self._graph.value(scheme, DCTERMS.rights) if scheme is not None else None
        usual = name.rpartition(".")[0]
        return self._collector.reading(
            clean_line(str(title or usual)), clean_line(str(rights or ""))
        )

    def _own(self, node: Node) -> Concept | None:
        """Return a concept that we wrote, if its row is whole."""
        row = self._graph.value(node, self._ours.row)
        if row is None:
            return None
        try:
            return _cleaned(concept_of_line(str(row)))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return None

    def _foreign(self, node: Node, ids: dict[Any, str]) -> Concept | None:
        labels = self._texts(node, self._skos.prefLabel)
        headword = _chinese(labels)
        if not headword:
            return None
        others = self._texts(node, self._skos.altLabel)
        forms = [Form(headword, FormKind.FULL, labels.get(SPOKEN, [""])[0])]
        known = {headword}
        for language, texts in others.items():
            for text in texts if _is_chinese(language) else ():
                if text not in known:
                    known.add(text)
                    forms.append(Form(text, FormKind.VARIANT, ""))
        english = [t for code, texts in labels.items() if code.startswith("en") for t in texts]
        more = [t for code, texts in others.items() if code.startswith("en") for t in texts]
        renderings = [Rendering(t, "own", preferred=n == 0) for n, t in enumerate(english + more)]
        return entry(
            headword,
            id=ids[node],
            forms=tuple(forms),
            renderings=tuple(renderings),
            relations=tuple(self._relations(node, ids)),
            **self._notes(node),
        )

    def _notes(self, node: Node) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for field, name in NOTES.items():
            texts = self._texts(node, self._skos[name])
            english = [t for code, each in texts.items() if code.startswith("en") for t in each]
            found = {"zh": _chinese(texts), "en": "\n".join(english)}
            for language, text in found.items():
                usual = "" if field in {"gloss", "definition"} else None
                values[f"{field}_{language}"] = text or usual
        return values

    def _relations(self, node: Node, ids: dict[Any, str]) -> Iterator[Relation]:
        for kind, name in RELATIONS.items():
            for target in sorted(self._graph.objects(node, self._skos[name]), key=str):
                if target in ids and target != node:
                    yield Relation(kind, ids[target])

    def _collections(self, ids: dict[Any, str]) -> dict[Any, Concept]:
        """Return the ordered collections that are not the members of a concept of ours."""
        from rdflib import RDF
        from rdflib.collection import Collection

        made: dict[Any, Concept] = {}
        for node in sorted(self._graph.subjects(RDF.type, self._skos.OrderedCollection), key=str):
            headword = _chinese(self._texts(node, self._skos.prefLabel))
            ours = next(self._graph.subjects(self._ours.members, node), None)
            listed = self._graph.value(node, self._skos.memberList)
            if ours is not None or not headword or listed is None:
                continue
            members = []
            for number, one in enumerate(Collection(self._graph, listed), 1):
                labels = self._texts(one, self._skos.prefLabel)
                english = next(
                    (t for c, ts in labels.items() if c.startswith("en") for t in ts), ""
                )
                members.append(Member(number, _chinese(labels), english, ids.get(one)))
            made[node] = entry(
                headword, id=_id(node), kind=Kind.FORMULA, members=tuple(members[:200])
            )
        return made

    def _texts(self, node: Node, predicate: Node) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for value in sorted(self._graph.objects(node, predicate), key=str):
            language = str(getattr(value, "language", "") or "").lower()
            code = next((c for c in (HANS, HANT, SPOKEN) if c.lower() == language), language)
            found.setdefault(code, []).append(clean_text(str(value)))
        return found


def _cleaned(concept: Concept) -> Concept:
    return replace(
        concept,
        headword=clean_line(concept.headword),
        forms=tuple(map(clean_form, concept.forms)),
    )


def _is_chinese(language: str) -> bool:
    return (language.startswith("zh") and language != SPOKEN) or not language


def _chinese(texts: dict[str, list[str]]) -> str:
    for code in (HANS, "zh-cn", "zh", HANT, "zh-tw", ""):
        for text in texts.get(code, ()):
            if code or any("\u3400" <= character <= "\u9fff" for character in text):
                return text
    return ""


def _id(node: Node) -> str:
    text = str(node)
    own = text.removeprefix(BASE) if text.startswith(BASE) else text.rpartition("#")[2]
    return clean_line(own.rpartition("/")[2])[:100]
