"""Citations as a line of text that can be copied into a paper."""

from PySide6.QtCore import QCoreApplication

from reader.glossary.concept import Citation, Source
from reader.glossary.english_names import with_english
from reader.ui.term_card.dates import day

translate = QCoreApplication.translate


def cited(citation: Citation, language: str) -> str:
    """Return title, publisher, number, date and address, as far as they are known."""
    chinese = language.startswith("zh")
    parts = [
        _title(citation.title),
        _publisher(citation, language),
        citation.number or "",
        day(citation.date, language) if citation.date else "",
        citation.url or "",
    ]
    return ("，" if chinese else ", ").join(part for part in parts if part)


def short(citation: Citation | Source, language: str) -> str:
    """Return publisher and date, or the title where nobody is known to have published it."""
    when = day(citation.date, language) if citation.date else ""
    who = _publisher(citation, language) or _title(citation.title)
    return ("，" if language.startswith("zh") else ", ").join(part for part in (who, when) if part)


def supported(field: str) -> str:
    """Return the name of the field that a citation bears out."""
    return {
        "definition": translate("Card", "definition"),
        "note": translate("Card", "note"),
        "valid_from": translate("Card", "beginning"),
        "valid_to": translate("Card", "end"),
        "status": translate("Card", "today"),
        "members": translate("Card", "members"),
        "issuer": translate("Card", "issuer"),
        "renderings": translate("Card", "English"),
        "forms": translate("Card", "use of the word"),
        "place": translate("Card", "place"),
        "relations": translate("Card", "relations"),
    }.get(field, field)


def _publisher(citation: Citation | Source, language: str) -> str:
    name = citation.publisher or ""
    return name if language.startswith("zh") else with_english(name)


def _title(title: str) -> str:
    han = any("\u4e00" <= char <= "\u9fff" for char in title)
    return f"《{title}》" if han and not title.startswith(("《", "“")) else title
