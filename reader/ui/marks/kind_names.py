"""What the kinds of marks are called."""

from PySide6.QtCore import QCoreApplication

from reader.annotations.model import Kind

translate = QCoreApplication.translate


def kind_name(kind: Kind) -> str:
    """Return what a kind of mark is called, in the language of the window."""
    return {
        Kind.HIGHLIGHT: translate("MarkKinds", "Highlight"),
        Kind.UNDERLINE: translate("MarkKinds", "Underline"),
        Kind.WAVY: translate("MarkKinds", "Wavy line"),
        Kind.BOX: translate("MarkKinds", "Box"),
        Kind.STRIKE: translate("MarkKinds", "Strike-through"),
        Kind.NOTE: translate("MarkKinds", "Note"),
        Kind.MARGIN: translate("MarkKinds", "Margin note"),
        Kind.LINK: translate("MarkKinds", "Link"),
        Kind.BOOKMARK: translate("MarkKinds", "Bookmark"),
        Kind.CLOZE: translate("MarkKinds", "Blank"),
        Kind.INK: translate("MarkKinds", "Ink"),
    }[kind]
