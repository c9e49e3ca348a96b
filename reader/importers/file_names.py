"""File names as they may stand in a sentence or a title."""

from reader.errors import RefusedInput

_LONGEST = 80


def shown_name(name: str) -> str:
    """Return `name` fit for a sentence: printable, and not too long."""
    printable = printable_name(name)
    return printable if len(printable) <= _LONGEST else printable[: _LONGEST - 1] + "…"


def printable_name(name: str) -> str:
    """Return `name` with U+FFFD for every character that cannot be printed."""
    return "".join(c if c.isprintable() else "\ufffd" for c in name)


def suffix_of(name: str) -> str:
    """Return the suffix of a file's name, such as ".txt", in lower case; empty without one.

    As `PurePath.suffix`, which takes ten times as long.
    """
    stem, dot, suffix = name.rpartition(".")
    return f".{suffix.lower()}" if stem and suffix and dot and "/" not in suffix else ""


def refused(name: str, en: str, zh: str) -> RefusedInput:
    """Return the refusal of the file `name` for a reason given in both languages."""
    shown = shown_name(name)
    return RefusedInput(en=f"“{shown}” cannot be opened: {en}.", zh=f"无法打开“{shown}”：{zh}。")
