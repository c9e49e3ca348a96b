"""What is wrong in a glossary file, and where."""

from dataclasses import dataclass

from reader.language import Text
from reader.overriding import override


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault of a glossary file.

    Attributes:
        file: name of the file.
        line: line it stands on, counted from 1.
        text: what is wrong, one sentence.
    """

    file: str
    line: int
    text: Text

    @override
    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text.en}"
