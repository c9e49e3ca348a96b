"""The commands that read the glossary: gloss, glossary list, glossary check."""

import argparse
from collections.abc import Iterator, Sequence

from reader.cli.console import Console, table
from reader.cli.glossaries import own_terms, used_glossary
from reader.cli.ordinary_words import ordinary_word, word_lines, word_report
from reader.errors import GlossaryError, RefusedInput
from reader.glossary.concept import Citation, Concept, Confidence, RelationKind, Rendering
from reader.glossary.english_names import with_english
from reader.glossary.glossary import Glossary
from reader.glossary.problem import Problem
from reader.glossary.report import concepts_report, senses_report
from reader.glossary.senses import Sense, senses
from reader.glossary.topics import check
from reader.language import Text
from reader.resources import resource

_RELATIONS = {
    RelationKind.BROADER: Text(en="broader", zh="上位"),
    RelationKind.NARROWER: Text(en="narrower", zh="下位"),
    RelationKind.PART_OF: Text(en="part of", zh="属于"),
    RelationKind.RELATED: Text(en="related", zh="相关"),
    RelationKind.SUPERSEDES: Text(en="replaced", zh="取代了"),
    RelationKind.SUPERSEDED_BY: Text(en="replaced by", zh="后为"),
    RelationKind.PRECEDES: Text(en="followed by", zh="其后"),
    RelationKind.CONTRASTS: Text(en="unlike", zh="对照"),
    RelationKind.CONFUSABLE: Text(en="not to be confused with", zh="勿混"),
}
_COLON = Text(en=": ", zh="：")
_UNSURE = Text(en="General knowledge, not checked against a source", zh="一般知识，未经文献核对")


def gloss(options: argparse.Namespace, console: Console) -> int:
    """Print the senses of a term, the one chosen by the day first; else the dictionary's word.

    Raises:
        RefusedInput: neither the glossary has it nor the dictionary, if that was added.
    """
    glossary = used_glossary()
    found = senses(glossary, options.term, options.date)
    if not found and (told := ordinary_word(options.term)):
        console.answer(word_report(*told), word_lines(*told))
        return 0
    if not found:
        raise RefusedInput(
            en=f"“{options.term}” is not in the glossary.",
            zh=f"词库中没有“{options.term}”。",
        )
    report = senses_report(glossary, found)
    console.answer(report, _gloss_lines(found, glossary, console))
    return 0


def list_concepts(_options: argparse.Namespace, console: Console) -> int:
    """Print every concept, by its id."""
    every = own_terms().contents.values()
    concepts = [c for one in every for _, c in sorted(one.concepts.items())]
    rows = ((c.headword, c.category.value, _years(c), c.confidence.value, c.id) for c in concepts)
    console.answer(concepts_report(concepts), table(rows))
    return 0


def check_folder(options: argparse.Namespace, console: Console) -> int:
    """Print what is wrong in a folder of topic files, with file and line; 1 if anything is.

    Raises:
        GlossaryError: there is no topic file to check.
    """
    folder = options.folder or resource("glossary")
    if not any(folder.glob("*.toml")):
        raise GlossaryError(
            en=f"There is no glossary file (*.toml) in {folder}.",
            zh=f"{folder} 中没有词库文件（*.toml）。",
        )
    problems = check(folder)
    fields = {
        "problems": [
            {"file": problem.file, "line": problem.line, "text": console.words(problem.text)}
            for problem in problems
        ]
    }
    console.answer(fields, _problem_lines(problems, console))
    return 1 if problems else 0


def _problem_lines(problems: Sequence[Problem], console: Console) -> Iterator[str]:
    for problem in problems:
        yield f"{problem.file}:{problem.line}: {console.words(problem.text)}"
    count = len(problems)
    if count:
        yield console.words(Text(en=f"Problems: {count:,}.", zh=f"共 {count:,} 个问题。"))
    else:
        yield console.words(Text(en="Everything is in order.", zh="没有发现问题。"))


def _gloss_lines(found: Sequence[Sense], glossary: Glossary, console: Console) -> Iterator[str]:
    for number, sense in enumerate(found):
        if number:
            yield ""
        mark = "" if sense.chosen else console.words(Text(en="otherwise: ", zh="又："))
        yield f"{mark}{sense.concept.headword}  {sense.concept.pinyin}"
        yield from table(_gloss_rows(sense.concept, glossary, console), "  ")


def _gloss_rows(
    concept: Concept, glossary: Glossary, console: Console
) -> Iterator[tuple[str, ...]]:
    """Yield label and value; several values of one label stand below each other."""
    words = console.words
    years = Text(en="in use", zh="时间")
    glosses = [concept.gloss_zh, concept.gloss_en]
    groups: list[tuple[Text, list[str]]] = [
        (Text(en="gloss", zh="释义"), glosses if console.language == "zh" else glosses[::-1]),
        (years, [_years(concept)]),
        (Text(en="members", zh="内容"), [_member(m.number, m.zh, m.en) for m in concept.members]),
        (Text(en="definition", zh="定义"), [_either(concept, "definition", console)]),
        (Text(en="note", zh="说明"), [_either(concept, "note", console)]),
        (Text(en="today", zh="现状"), [_either(concept, "status", console)]),
        (Text(en="English", zh="英译"), list(map(_rendering, concept.renderings))),
        (Text(en="see", zh="参见"), list(_see(concept, glossary, console))),
        (
            Text(en="sources", zh="出处"),
            list(dict.fromkeys(_cited(one, console) for one in concept.citations)),
        ),
    ]
    if concept.confidence is Confidence.C:
        groups.append((Text(en="certainty", zh="可信度"), [words(_UNSURE)]))
    for label, values in groups:
        for number, value in enumerate(filter(None, values)):
            yield (words(label) if number == 0 else "", value)


def _rendering(rendering: Rendering) -> str:
    return f"{rendering.text} [{rendering.kind}]"


def _member(number: int, chinese: str, english: str) -> str:
    return f"{number}. {chinese}  {english}"


def _either(concept: Concept, name: str, console: Console) -> str:
    text: str | None = getattr(concept, f"{name}_{console.language}")
    return text or ""


def _see(concept: Concept, glossary: Glossary, console: Console) -> Iterator[str]:
    for relation in concept.relations:
        if target := glossary.concepts.get(relation.target):
            kind = console.words(_RELATIONS[relation.kind])
            colon = console.words(_COLON)
            yield f"{kind}{colon}{target.headword}  {_either(target, 'gloss', console)}"


def _cited(citation: Citation, console: Console) -> str:
    chinese = console.language == "zh"
    publisher = citation.publisher or ""
    named = publisher if chinese else with_english(publisher)
    parts = (named, citation.title, citation.number, citation.date)
    return ("，" if chinese else ", ").join(part for part in parts if part)


def _years(concept: Concept) -> str:
    if concept.valid_from is None and concept.valid_to is None:
        return ""
    return f"{concept.valid_from or ''}–{concept.valid_to or ''}"
