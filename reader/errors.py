"""Errors whose message a reader can act on.

ReaderError
├── RefusedInput     a file that cannot be opened or written
├── GlossaryError    a glossary file that cannot be used
├── SettingsError    settings that cannot be written
├── LibraryError     a library that cannot be opened, read or written
│   ├── NoSuchArticle    it holds no article of that id
│   ├── NoLibraryThere   a folder holds none, but one can be made there
│   └── ReadOnlyLibrary  nothing can be added to it
├── NotesError       the reader's own lists and notes cannot be read or written
│   └── UnsafePlace      they would be made where notes get lost
├── ExchangeError    a file of annotations, cards or a pack cannot be read or written
├── QueryError       a query line that cannot be understood; says where
└── StartError       the program cannot run on this machine as it is
"""

from pathlib import Path

from reader.language import Text


class ReaderError(Exception):
    """An error to show to a person as it stands: one clear sentence in each language.

    Attributes:
        text: the sentence; `str(error)` is its English form.
    """

    def __init__(self, *, en: str, zh: str) -> None:
        super().__init__(en)
        self.text = Text(en=en, zh=zh)


class RefusedInput(ReaderError):
    """A file that cannot be opened or written; names the file and the reason."""


class GlossaryError(ReaderError):
    """A glossary file that cannot be used; names the file, the line and the reason."""


class SettingsError(ReaderError):
    """Settings that cannot be written; names the file and the reason."""


class LibraryError(ReaderError):
    """A library that cannot be opened, read or written; names it and the reason."""


class NoSuchArticle(LibraryError):
    """A library that holds no article of some id; names both."""


class NoLibraryThere(LibraryError):
    """A folder that holds no library, though one can be made in it; names it."""


class ReadOnlyLibrary(LibraryError):
    """A library to which nothing can be added; names it and the reason."""


class NotesError(ReaderError):
    """The reader's own lists and notes cannot be read or written; says which and why."""


class UnsafePlace(NotesError):
    """Notes that would be made in a folder that is synchronised or on the network.

    Attributes:
        folder: which; nothing was made in it.
    """

    def __init__(self, *, en: str, zh: str, folder: Path) -> None:
        super().__init__(en=en, zh=zh)
        self.folder = folder


class ExchangeError(ReaderError):
    """A file of annotations, cards or a pack cannot be read or written; says which and why."""


class QueryError(ReaderError):
    """A query line that cannot be understood.

    Attributes:
        start: first character of what is wrong with it, in code points of the line.
        end: after its last character.
    """

    def __init__(self, *, en: str, zh: str, start: int, end: int) -> None:
        super().__init__(en=en, zh=zh)
        self.start = start
        self.end = end


class StartError(ReaderError):
    """The program cannot run here as it is; names what is missing and the remedy."""
