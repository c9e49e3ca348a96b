"""Days, and the years in which a label had a meaning, in words."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip


def day(iso: str, language: str) -> str:
    """Return an ISO year, month or day in words: "2001年7月8日", "8 July 2001".

    What is no such date comes back as it is.
    """
    try:
        parts = [int(part) for part in iso.split("-")]
        month = _MONTHS[parts[1] - 1] if len(parts) > 1 else ""
    except (ValueError, IndexError):
        return iso
    if language.startswith("zh"):
        return "".join(f"{n}{unit}" for n, unit in zip(parts, "年月日", strict=False))
    return " ".join([*(str(n) for n in parts[:1:-1]), month, str(parts[0])]).strip()


def year(iso: str | None) -> str | None:
    """Return the year of an ISO date."""
    return iso[:4] if iso else None


def validity(start: str | None, end: str | None, language: str) -> str:
    """Return the time between two ISO dates in words; empty when both are open."""
    first, last = (day(iso, language) if iso else "" for iso in (start, end))
    if first and last:
        dash = "至" if language.startswith("zh") else " – " if " " in first + last else "–"
        return first if first == last else f"{first}{dash}{last}"
    if first:
        return translate("Card", "since {date}").format(date=first)
    return translate("Card", "until {date}").format(date=last) if last else ""
