"""Errors whose message a reader can act on.

ReaderError
├── RefusedInput     a file that cannot be opened as an article
├── GlossaryError    a glossary file that cannot be used
└── SettingsError    settings that cannot be written
"""


class ReaderError(Exception):
    """An error to show to a person as it stands: one clear sentence, no code."""


class RefusedInput(ReaderError):
    """A file that cannot be opened as an article; names the file and the reason."""


class GlossaryError(ReaderError):
    """A glossary file that cannot be used; names the file, the line and the reason."""


class SettingsError(ReaderError):
    """Settings that cannot be written; names the file and the reason."""
