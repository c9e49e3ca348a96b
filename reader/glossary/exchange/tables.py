"""Glossaries as tables, CSV or TSV: a line an entry, a column a field, for spreadsheets."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reader.errors import RefusedInput
from reader.glossary.bounds import clean_line, clean_text
from reader.glossary.category import Category
from reader.glossary.concept import (
    Citation,
    Concept,
    Confidence,
    Form,
    FormKind,
    Kind,
    Member,
    Origin,
    Relation,
    RelationKind,
    Rendering,
)
from reader.glossary.exchange.files import refused, text_of
from reader.glossary.exchange.pack import Collector, Going, Pack, Reading, entry, unheeded
from reader.language import Text
from reader.storage.formulas import may_be_formula

_LARGEST_CELL = 200_000  # characters
_TEXTS = (
    *("gloss_en", "gloss_zh", "definition_en", "definition_zh", "valid_from", "valid_to"),
    *("issuer", "place", "status_zh", "status_en", "note_zh", "note_en"),
)
_LISTS = ("full", "short", "variant", "members", "renderings", "relations", "sources", "cues")
COLUMNS = (
    *(
        "id",
        "term",
        "traditional",
        "pinyin",
        "kind",
        "category",
        *_TEXTS,
        *_LISTS,
        "confidence",
        "origin",
    ),
)
_ALIASES = {
    "term": "hans simplified headword word 词语 词条 简体 词 术语",
    "traditional": "hant 繁体 繁體",
    "pinyin": "reading 拼音",
    "gloss_en": "english meaning translation gloss 英文 英译 释义",
    "gloss_zh": "中文 简释",
    "definition_en": "definition 英文定义",
    "definition_zh": "定义 解释 中文定义",
    "note_zh": "note notes 备注 说明",
    "category": "field 领域",
    "kind": "类别",
    "valid_from": "from 起始",
    "valid_to": "to 终止",
}
_NAMES = {alias: name for name, aliases in _ALIASES.items() for alias in aliases.split()}
_CHOICES: Mapping[type, Mapping[str, object]] = {
    kind: {str(one): one for one in kind} for kind in (Kind, Category, Confidence, Origin)
}
_MEMBER = re.compile(r"(.*?) = (.*)", re.DOTALL)
_EQUALS = re.compile(r" =(?= |$)")  # in a member it would read as what parts the languages
_MARKED = re.compile(r"(.*) \[(official|press|scholar|own)\](\*?)", re.DOTALL)


def kept(concept: Concept) -> Concept:
    """Return what remains of a concept in a table."""
    head = next((f for f in concept.forms if f.hans == concept.headword), None)
    pinyin, hant = (head.pinyin, head.hant) if head else ("", None)
    others = [
        Form(f.hans, f.kind, "")
        for kind in (FormKind.FULL, FormKind.SHORT, FormKind.VARIANT)
        for f in concept.forms
        if f.kind is kind and f is not head
    ]
    return replace(
        concept,
        forms=(Form(concept.headword, FormKind.FULL, pinyin, hant), *others),
        members=tuple(
            Member(n, _EQUALS.sub("＝", m.zh), m.en) for n, m in enumerate(concept.members, 1)
        ),
        renderings=tuple(
            Rendering(r.text, r.kind, preferred=r.preferred)
            for r in concept.renderings
            if r.lang == "en"
        ),
        relations=tuple(Relation(r.kind, r.target) for r in concept.relations),
        citations=tuple(
            Citation(f"source-{n}", "definition", title)
            for n, title in enumerate(dict.fromkeys(c.title for c in concept.citations), 1)
        ),
    )


@dataclass(frozen=True, slots=True)
class Table:
    """CSV or TSV.

    Attributes:
        delimiter: between two cells.
    """

    delimiter: str

    def write(self, pack: Pack) -> Iterator[str]:
        """Yield the records; what a spreadsheet might run as a formula has an apostrophe."""
        yield self._record(COLUMNS)
        for concept in pack.concepts:
            yield self._record([_safe(cell) for cell in _cells(kept(concept))])

    def read(self, content: bytes, name: str, going: Going = unheeded) -> Reading:
        """Read entries; a column that is not known is told and left out.

        Raises:
            RefusedInput: it is no table with a column of terms.
        """
        text = text_of(content, name).removeprefix("\ufeff")
        csv.field_size_limit(_LARGEST_CELL)
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=self.delimiter)
        collector = Collector(going)
        try:
            columns = _columns(next(rows, []), name, collector)
            for row in rows:
                if any(cell.strip() for cell in row):
                    values = dict(zip(columns, map(_restored, row), strict=False))
                    _take(rows.line_num, values, collector)
        except csv.Error as error:
            line, why = rows.line_num, Text(en=str(error), zh="无法读作表格的一行")
            if "limit" in why.en:
                why = Text(
                    en=f"a cell has more than {_LARGEST_CELL:,} characters",
                    zh=f"有单元格超过 {_LARGEST_CELL:,} 个字符",
                )
            raise refused(name, f"line {line}: {why.en}", f"第 {line} 行：{why.zh}") from error
        return collector.reading(name.rpartition(".")[0])

    def _record(self, cells: Sequence[str]) -> str:
        written = io.StringIO()
        csv.writer(written, delimiter=self.delimiter).writerow(cells)
        return written.getvalue()


def _safe(cell: str) -> str:
    return f"'{cell}" if _is_marked(cell) else cell


def _restored(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _is_marked(cell[1:]) else cell


def _is_marked(cell: str) -> bool:
    return cell.startswith("'") or may_be_formula(cell)


def _cells(concept: Concept) -> Iterator[str]:
    head = concept.forms[0]
    lists: Mapping[str, Iterable[str]] = {
        **{
            str(kind): [f.hans for f in concept.forms[1:] if f.kind is kind]
            for kind in (FormKind.FULL, FormKind.SHORT, FormKind.VARIANT)
        },
        "members": [f"{member.zh} = {member.en}" for member in concept.members],
        "renderings": [
            f"{r.text} [{r.kind}]{'*' if r.preferred else ''}" for r in concept.renderings
        ],
        "relations": [f"{relation.kind}: {relation.target}" for relation in concept.relations],
        "sources": [citation.title for citation in concept.citations],
        "cues": concept.cues,
    }
    for column in COLUMNS:
        match column:
            case "term":
                yield concept.headword
            case "traditional":
                yield head.hant or ""
            case "pinyin":
                yield head.pinyin
            case _ if column in lists:
                yield "\n".join(lists[column])
            case _:
                yield str(getattr(concept, column) or "")


def _columns(row: Sequence[str], name: str, collector: Collector) -> list[str]:
    named = [cell.strip().lower().removeprefix("\ufeff") for cell in row]
    columns = [_NAMES.get(cell, cell) for cell in named]
    if "term" not in columns:
        raise RefusedInput(
            en=f"The first line of “{name}” names no column “term”.",
            zh=f"“{name}”第一行没有“term”（词语）一列。",
        )
    for cell in columns:
        if cell and cell not in COLUMNS:
            collector.fault(
                1,
                Text(en=f"column “{cell}” is not known: left out", zh=f"未知的列“{cell}”，未读入"),
            )
    return columns


def _take(line: int, values: Mapping[str, str], collector: Collector) -> None:
    lines = {name: _lines(values.get(name, "")) for name in _LISTS}
    term = clean_line(values.get("term", ""))
    forms = [Form(term, FormKind.FULL, clean_line(values.get("pinyin", "")), _hant(values, term))]
    for kind in (FormKind.FULL, FormKind.SHORT, FormKind.VARIANT):
        forms += [Form(label, kind, "") for label in lines[str(kind)]]
    texts = {name: clean_text(values.get(name, "")) for name in _TEXTS}
    optional = {name: texts[name] or None for name in _TEXTS[4:]}
    concept = entry(
        term,
        id=clean_line(values.get("id", "")),
        forms=tuple(forms),
        kind=_choice(Kind, values.get("kind", ""), Kind.TERM),
        category=_choice(Category, values.get("category", ""), Category.OTHER),
        confidence=_choice(Confidence, values.get("confidence", ""), Confidence.C),
        origin=_choice(Origin, values.get("origin", ""), None),
        cues=tuple(lines["cues"]),
        members=tuple(_member(n, text) for n, text in enumerate(lines["members"], 1)),
        renderings=tuple(map(_rendering, lines["renderings"])),
        relations=tuple(_relations(lines["relations"])),
        citations=tuple(
            Citation(f"source-{n}", "definition", title)
            for n, title in enumerate(lines["sources"], 1)
        ),
        **{name: texts[name] for name in _TEXTS[:4]},
        **optional,
    )
    collector.take(line, concept)


def _hant(values: Mapping[str, str], term: str) -> str | None:
    hant = clean_line(values.get("traditional", ""))
    return hant if hant and hant != term else None


def _lines(cell: str) -> list[str]:
    if not cell:
        return []
    return [line for line in clean_text(cell).split("\n") if line]


def _choice(kind: type, given: str, usual: object) -> object:
    return _CHOICES[kind].get(given.strip(), usual)


def _member(number: int, text: str) -> Member:
    parts = _MEMBER.fullmatch(text)
    return Member(number, *parts.groups()) if parts else Member(number, text.removesuffix(" ="), "")


def _rendering(text: str) -> Rendering:
    parts = _MARKED.fullmatch(text)
    return (
        Rendering(parts[1], parts[2], preferred=bool(parts[3])) if parts else Rendering(text, "own")
    )


def _relations(lines: Iterable[str]) -> Iterator[Relation]:
    for line in lines:
        kind, _, target = line.partition(": ")
        if kind in list(RelationKind) and target:
            yield Relation(RelationKind(kind), target)
