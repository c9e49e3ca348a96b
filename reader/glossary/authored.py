"""The glossary as people write it: a folder of TOML topic files.

resources/glossary/README.md describes the fields of an entry.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.glossary.concept import Concept, Source
from reader.glossary.problem import Problem
from reader.glossary.record import Report, read_record
from reader.glossary.topic_file import Table, TopicFile, read_topic_file
from reader.language import Text


@dataclass(frozen=True, slots=True)
class Entry:
    """One concept with the place where it was written."""

    concept: Concept
    file: TopicFile
    index: int

    def problem(self, text: Text, words: str = "") -> Problem:
        """Make a problem of this entry, at the line that holds `words`."""
        name = self.concept.id
        line = self.file.line_of_concept(self.index, words)
        return Problem(self.file.name, line, Text(f"{name}: {text.en}", f"{name}：{text.zh}"))


@dataclass(frozen=True, slots=True)
class Authored:
    """What a folder of topic files holds.

    Attributes:
        files: all that are TOML.
        entries: all entries that could be read, in the order of files and lines.
        sources: by key.
        problems: what could not be read.
    """

    files: Sequence[TopicFile]
    entries: Sequence[Entry]
    sources: Mapping[str, Source]
    problems: Sequence[Problem]


def read_folder(folder: Path) -> Authored:
    """Read every topic file (`*.toml`) in `folder`.

    Raises:
        OSError: a file cannot be read.
    """
    problems: list[Problem] = []
    files: list[TopicFile] = []
    for path in sorted(folder.glob("*.toml")):
        file = read_topic_file(path)
        if isinstance(file, Problem):
            problems.append(file)
        else:
            files.append(file)
    authored = read_tables(files)
    return Authored(files, authored.entries, authored.sources, [*problems, *authored.problems])


def read_tables(files: Sequence[TopicFile], usual: Table | None = None) -> Authored:
    """Read the tables of topic files.

    Args:
        files: as `topic_file` reads them.
        usual: what an entry has where it says nothing; with it, texts may also be empty.
    """
    problems: list[Problem] = []
    sources = _sources(files, problems, bare=usual is not None)
    entries = [
        Entry(concept, file, index)
        for file in files
        for index, table in enumerate(file.concepts)
        if (concept := _concept(table, sources, _reporter(file, index, table, problems), usual))
    ]
    return Authored(files, entries, sources, problems)


def _sources(
    files: Sequence[TopicFile], problems: list[Problem], *, bare: bool
) -> dict[str, Source]:
    """Read the sources by key; a `bare` one needs no more than its title."""
    sources: dict[str, Source] = {}
    for file in files:
        for key, table in file.sources.items():

            def report(words: str, text: Text, file: TopicFile = file, key: str = key) -> None:
                line = file.line_of_source(key)
                text = Text(en=f"source {key}: {text.en}", zh=f"来源 {key}：{text.zh}")
                problems.append(Problem(file.name, line, text))

            if key in sources:
                report("", Text(en="the key is used twice", zh="键重复"))
            if not isinstance(table, dict):
                report("", Text(en="a source must be a table", zh="来源应为表"))
                continue
            whole = {"id": key, **({"kind": ""} if bare else {}), **table}
            source = read_record(Source, whole, report, empty=bare)
            if source is not None:
                sources[key] = source
    return sources


def _reporter(file: TopicFile, index: int, table: Table, problems: list[Problem]) -> Report:
    def report(words: str, text: Text) -> None:
        line = file.line_of_concept(index, words)
        name = table.get("id", "?") if isinstance(table, dict) else "?"
        text = Text(en=f"{name}: {text.en}", zh=f"{name}：{text.zh}")
        problems.append(Problem(file.name, line, text))

    return report


def _concept(
    table: Table, sources: Mapping[str, Source], report: Report, usual: Table | None = None
) -> Concept | None:
    """Bring what is authored for short into the shape of `Concept`, then read it."""
    changes: dict[str, Callable[[int, Table], Table | None]] = {
        "members": lambda number, member: {"number": number, **member},
        "relations": lambda _, relation: _renamed(relation, "type", "kind"),
        "citations": lambda _, citation: _cited(citation, sources, report),
    }
    if not isinstance(table, dict):
        report("", Text(en="a concept must be a table", zh="词条应为表"))
        return None
    shaped = {**(usual or {}), **table}
    for name, change in changes.items():
        rows = table.get(name, [])
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            report(name, Text(en=f"“{name}” must hold tables", zh=f"“{name}”应由表组成"))
            return None
        shaped[name] = [change(number, row) for number, row in enumerate(rows, 1)]
    if None in shaped["citations"]:
        return None
    return read_record(Concept, shaped, report, empty=usual is not None)


def _renamed(table: Table, old: str, new: str) -> Table:
    return {new if key == old else key: value for key, value in table.items()}


def _cited(table: Table, sources: Mapping[str, Source], report: Report) -> Table | None:
    key = table.get("source")
    source = sources.get(key) if isinstance(key, str) else None
    if source is None:
        report(f'"{key}"', Text(en=f"no source “{key}”", zh=f"没有来源“{key}”"))
        return None
    written = {name: value for name, value in table.items() if name != "source"}
    fields = ("id", "title", "publisher", "date", "number", "url", "kind", "accessible")
    known = {name: getattr(source, name) for name in fields}
    return {**{name: value for name, value in known.items() if value not in {None, ""}}, **written}
