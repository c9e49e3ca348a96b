"""How lists write the date and place of an article, in the language of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

if TYPE_CHECKING:
    import datetime

    from reader.library.model import Record

translate = QCoreApplication.translate


def day_text(day: datetime.date | None) -> str:
    """Return a date such as 2003年1月17日, or 17 Jan 2003."""
    if day is None:
        return translate("Records", "undated")
    if QLocale().language() == QLocale.Language.Chinese:
        return f"{day.year}年{day.month}月{day.day}日"
    month = QLocale().monthName(day.month, QLocale.FormatType.ShortFormat)
    return f"{day.day} {month} {day.year}"


def page_text(record: Record) -> str:
    """Return page and section, such as 第1版 要闻; empty where the page is unknown."""
    if record.page is None:
        return record.page_name or ""
    page = translate("Records", "page {number}").format(number=record.page)
    return f"{page} {record.page_name}" if record.page_name else page


def place_text(record: Record) -> str:
    """Return date, page and column in one line."""
    parts = [day_text(record.date), page_text(record), record.column or ""]
    if record.duplicate_of:
        parts.append(translate("Records", "printed before"))
    return "  ".join(part for part in parts if part)
