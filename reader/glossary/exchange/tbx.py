"""Glossaries as TBX-Basic (ISO 30042:2019, style DCA): concepts, languages, terms."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from xml.etree import ElementTree as Tree
from xml.parsers import expat

from reader.glossary.bounds import clean_line, clean_text
from reader.glossary.category import Category
from reader.glossary.concept import Concept, Confidence, Form, FormKind, Kind, Rendering
from reader.glossary.exchange.files import refused
from reader.glossary.exchange.pack import (
    Collector,
    Going,
    Pack,
    Reading,
    entry,
    plain_forms,
    unheeded,
)
from reader.language import Text

NAMESPACE = "urn:iso:std:iso:30042:ed-2"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_PREFERRED, _ADMITTED = "preferredTerm-admn-sts", "admittedTerm-admn-sts"
_TYPES = {
    FormKind.FULL: "fullForm",
    FormKind.SHORT: "shortForm",
    FormKind.VARIANT: "variant",
}
_KINDS = {name: kind for kind, name in _TYPES.items()} | {
    "abbreviation": FormKind.SHORT,
    "acronym": FormKind.SHORT,
}
_NOTES = ("gloss_zh", "gloss_en", "note_zh", "note_en", "status_zh", "status_en")
_FACTS = ("valid_from", "valid_to", "issuer", "place")
_NOTED = re.compile(r"([a-z_]+): (.*)", re.DOTALL)
_DEEPEST = 60


def kept(concept: Concept) -> Concept:
    """Return what remains of a concept: labels, definitions, notes and dates."""
    forms = tuple(plain_forms(concept, _TYPES))
    if all(form.hans != concept.headword for form in forms):
        forms = (Form(concept.headword, FormKind.FULL, concept.pinyin), *forms)
    english = [r for r in concept.renderings if r.lang == "en"]
    return replace(
        concept,
        kind=Kind.TERM,
        confidence=Confidence.C,
        origin=None,
        forms=forms,
        members=(),
        relations=(),
        citations=(),
        cues=(),
        renderings=tuple(Rendering(r.text, "own", preferred=r.preferred) for r in english),
    )


def write(pack: Pack) -> Iterator[str]:
    """Yield the document, a concept at a time."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<tbx type="TBX-Basic" style="dca" xml:lang="zh-Hans" xmlns="{NAMESPACE}">\n'
    header = Tree.Element("tbxHeader")
    description = Tree.SubElement(header, "fileDesc")
    title = Tree.SubElement(Tree.SubElement(description, "titleStmt"), "title")
    title.text = _legal(pack.name)
    source = Tree.SubElement(description, "sourceDesc")
    Tree.SubElement(source, "p").text = _legal(pack.note or pack.name)
    yield Tree.tostring(header, "unicode")
    yield "\n<text><body>\n"
    for number, concept in enumerate(pack.concepts, 1):
        yield Tree.tostring(_entry(kept(concept), number), "unicode") + "\n"
    yield "</body></text>\n</tbx>\n"


def read(content: bytes, name: str, going: Going = unheeded) -> Reading:
    """Read the entries that have a Chinese term; TBX of version 2 is understood, too.

    Raises:
        RefusedInput: it is no XML, or declares entities.
    """
    collector = Collector(going)
    root = _parsed(content, name)
    entries = [one for one in root.iter() if _name(one) in {"conceptEntry", "termEntry"}]
    for number, one in enumerate(entries, 1):
        concept = _concept(one)
        if concept is None:
            collector.fault(number, Text(en="no Chinese term: left out", zh="没有中文词语，未读入"))
        else:
            collector.take(number, concept)
    title = next((clean_line(e.text or "") for e in root.iter() if _name(e) == "title"), "")
    return collector.reading(title or name.rpartition(".")[0])


def _entry(concept: Concept, number: int) -> Tree.Element:
    element = Tree.Element("conceptEntry", id=f"c{number}")
    _add(element, "descrip", "subjectField", str(concept.category))
    for language in ("zh", "en"):
        if definition := getattr(concept, f"definition_{language}"):
            group = Tree.SubElement(element, "descripGrp")
            one = _add(group, "descrip", "definition", definition)
            one.set("xml:lang", "zh-Hans" if language == "zh" else "en")
    Tree.SubElement(element, "note").text = f"id: {_legal(concept.id)}"
    for name in (*_NOTES, *_FACTS):
        if text := getattr(concept, name):
            Tree.SubElement(element, "note").text = f"{name}: {_legal(text)}"
    _add_terms(element, concept)
    return element


def _add_terms(element: Tree.Element, concept: Concept) -> None:
    chinese = Tree.SubElement(element, "langSec", {"xml:lang": "zh-Hans"})
    for form in concept.forms:
        _term(chinese, form.hans, _TYPES[form.kind], preferred=form.hans == concept.headword)
        if form.pinyin:
            Tree.SubElement(chinese[-1], "note").text = f"pinyin: {_legal(form.pinyin)}"
        if form.hant:
            Tree.SubElement(chinese[-1], "note").text = f"hant: {_legal(form.hant)}"
    if concept.renderings:
        english = Tree.SubElement(element, "langSec", {"xml:lang": "en"})
        for rendering in concept.renderings:
            _term(english, rendering.text, "", preferred=rendering.preferred)


def _term(section: Tree.Element, text: str, kind: str, *, preferred: bool) -> None:
    one = Tree.SubElement(section, "termSec")
    Tree.SubElement(one, "term").text = _legal(text)
    _add(one, "termNote", "administrativeStatus", _PREFERRED if preferred else _ADMITTED)
    if kind:
        _add(one, "termNote", "termType", kind)


def _add(parent: Tree.Element, name: str, kind: str, text: str) -> Tree.Element:
    made = Tree.SubElement(parent, name, type=kind)
    made.text = _legal(text)
    return made


def _legal(text: str) -> str:
    """Leave out what XML cannot hold."""
    return re.sub("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", text)


def _parsed(content: bytes, name: str) -> Tree.Element:
    """Parse XML that may be hostile: no entities of its own, nothing nested deeply."""
    builder = Tree.TreeBuilder()
    parser = expat.ParserCreate(namespace_separator="}")
    depth = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise refused(name, "it is nested too deeply", "嵌套过深")
        builder.start(_qualified(tag), {_qualified(k): v for k, v in attributes.items()})

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_qualified(tag))

    def refuse_entity(*_: object) -> None:
        raise refused(name, "it declares entities", "其中声明了实体")

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = builder.data
    parser.EntityDeclHandler = refuse_entity
    parser.buffer_text = True
    try:
        parser.Parse(content, True)  # noqa: FBT003  # expat's own signature
    except expat.ExpatError as error:
        line = f"不是 XML，第 {error.lineno} 行有误"
        raise refused(name, f"no XML: {error}", line) from error
    return builder.close()


def _qualified(name: str) -> str:
    return f"{{{name}" if "}" in name else name


def _name(element: Tree.Element) -> str:
    return element.tag.rpartition("}")[2]


def _concept(element: Tree.Element) -> Concept | None:
    chinese: list[Form] = []
    headword = ""
    renderings: list[Rendering] = []
    for section in element.iter():
        if _name(section) not in {"langSec", "langSet"}:
            continue
        language = section.get(_LANGUAGE, "").lower()
        for term in _terms(section):
            if language.startswith("zh") and term.text:
                chinese.append(term.form)
                headword = headword or (term.text if term.preferred else "")
            elif language.startswith("en") and term.text:
                renderings.append(Rendering(term.text, "own", preferred=term.preferred))
    if not chinese:
        return None
    noted = _noted(element)
    values = {name: noted.get(name, "") for name in ("gloss_zh", "gloss_en")}
    optional = {name: noted.get(name) for name in (*_NOTES[2:], *_FACTS)}
    return entry(
        headword or chinese[0].hans,
        id=noted.get("id", clean_line(element.get("id", ""))),
        category=_category(element),
        forms=tuple(chinese),
        renderings=tuple(renderings),
        **_definitions(element),
        **values,
        **optional,
    )


class _Term:
    """One term as it is written."""

    def __init__(self, element: Tree.Element) -> None:
        notes = _noted(element)
        found: dict[str, str] = {}
        self.text = ""
        for one in element.iter():
            if _name(one) == "term":
                self.text = clean_line("".join(one.itertext()))
            elif _name(one) == "termNote":
                found[one.get("type", "")] = clean_line("".join(one.itertext()))
        self.preferred = found.get("administrativeStatus") == _PREFERRED
        kind = _KINDS.get(found.get("termType", ""), FormKind.FULL)
        hant = notes.get("hant")
        self.form = Form(self.text, kind, notes.get("pinyin", ""), hant)


def _terms(section: Tree.Element) -> Sequence[_Term]:
    return [_Term(one) for one in section if _name(one) in {"termSec", "tig", "ntig"}]


def _noted(element: Tree.Element) -> dict[str, str]:
    """Return the notes right below an element that say what they are of; others are notes."""
    found: dict[str, str] = {}
    others: list[str] = []
    for one in element:
        if _name(one) == "note":
            text = clean_text("".join(one.itertext()))
            parts = _NOTED.fullmatch(text)
            if parts and parts[1] in {"id", "pinyin", "hant", *_NOTES, *_FACTS}:
                found[parts[1]] = parts[2]
            elif text:
                others.append(text)
    if others and "note_en" not in found:
        found["note_en"] = "\n".join(others)
    return found


def _definitions(element: Tree.Element) -> dict[str, str]:
    found = {"definition_zh": "", "definition_en": ""}
    for language, one in _with_language(element, ""):
        if _name(one) == "descrip" and one.get("type") == "definition":
            name = "definition_zh" if language.startswith("zh") else "definition_en"
            text = clean_text("".join(one.itertext()))
            found[name] = "\n".join(filter(None, (found[name], text)))
    return found


def _with_language(element: Tree.Element, language: str) -> Iterator[tuple[str, Tree.Element]]:
    language = element.get(_LANGUAGE, language).lower()
    yield language, element
    for one in element:
        yield from _with_language(one, language)


def _category(element: Tree.Element) -> Category:
    for one in element.iter():
        if _name(one) == "descrip" and one.get("type") == "subjectField":
            text = clean_line("".join(one.itertext()))
            return next((each for each in Category if each == text), Category.OTHER)
    return Category.OTHER
