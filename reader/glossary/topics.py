"""A folder of topic files: compiled for shipping, or checked."""

from collections.abc import Sequence
from pathlib import Path

from reader.glossary.authored import Authored, read_folder
from reader.glossary.compiled import encode
from reader.glossary.problem import Problem
from reader.glossary.relations import with_inverses
from reader.glossary.rules import faults


def compile_folder(folder: Path) -> tuple[bytes, Sequence[Problem]]:
    """Return the compiled form of a folder of topic files, and what is wrong in them.

    Entries that cannot be read are left out.

    Raises:
        OSError: a file cannot be read.
    """
    authored = read_folder(folder)
    concepts = with_inverses(entry.concept for entry in authored.entries)
    return encode(concepts, authored.sources.values()), _problems(authored)


def check(folder: Path) -> Sequence[Problem]:
    """Return everything that is wrong in a folder of topic files, by file and line.

    Raises:
        OSError: a file cannot be read.
    """
    return _problems(read_folder(folder))


def _problems(authored: Authored) -> Sequence[Problem]:
    found = [*authored.problems, *faults(authored)]
    return sorted(found, key=lambda problem: (problem.file, problem.line, problem.text.en))
