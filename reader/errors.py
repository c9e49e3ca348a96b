"""Errors whose message a reader can act on.

ReaderError
├── RefusedInput     a file that cannot be opened as an article
├── GlossaryError    a glossary file that cannot be used
├── SettingsError    settings that cannot be written
└── StartError       the program cannot run on this machine as it is
"""

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
    """A file that cannot be opened as an article; names the file and the reason."""


class GlossaryError(ReaderError):
    """A glossary file that cannot be used; names the file, the line and the reason."""


class SettingsError(ReaderError):
    """Settings that cannot be written; names the file and the reason."""


class StartError(ReaderError):
    """The program cannot run here as it is; names what is missing and the remedy."""
