"""Sentences for the reader: what happened, and what an error says of itself."""

from typing import NamedTuple

from reader.errors import ReaderError
from reader.language import Text


class Notice(NamedTuple):
    """A sentence for the reader.

    Attributes:
        text: in both languages.
        details: for a report, such as a traceback; may be empty.
    """

    text: Text
    details: str = ""


def notice_of(error: BaseException) -> Notice:
    """Return what to say of an error; of one that nobody expected, the traceback as details."""
    if isinstance(error, ReaderError):
        return Notice(error.text)
    from traceback import format_exception  # noqa: PLC0415  # rarely wanted

    sentence = Text(
        en="Something went wrong that should not have. What is open is still there.",
        zh="程序遇到意外错误。已打开的内容不受影响。",
    )
    return Notice(sentence, "".join(format_exception(error)))
