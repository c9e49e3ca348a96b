"""Why a library does not find everything yet, said where something is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from reader.ui.open_library import OpenLibrary

translate = QCoreApplication.translate


def unfound_text(opened: OpenLibrary) -> str:
    """Return why something may not be found yet; empty where all is found."""
    if opened.making is not None:
        text = translate(
            "Unfound", "The index is being made ({share}). What is missing appears by itself."
        )
        return text.format(share=f"{opened.making:.0%}")
    if opened.held:
        return translate(
            "Unfound", "New articles are still being indexed; they appear by themselves."
        )
    if not opened.unfound:
        return ""
    if opened.library is not None and not opened.library.writable:
        text = translate(
            "Unfound",
            "{count} articles cannot be found: the index of this library is missing or of another "
            "version, and nothing can be written there. Open it once where it can be written.",
        )
    else:
        text = translate(
            "Unfound", "{count} articles are not indexed yet; they appear as soon as they are."
        )
    return text.format(count=f"{opened.unfound:,}")
