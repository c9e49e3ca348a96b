"""What a card tells of the library: how often, first and last, and the years as columns."""

from PySide6.QtCore import QCoreApplication

from reader.corpus.occurrences import PENDING, Occurrence, Occurrences
from reader.ui.term_card.blocks import (
    Block,
    OpenArticle,
    Run,
    Setting,
    Shape,
    ShowLines,
    ShowTimeline,
    Style,
)
from reader.ui.term_card.dates import day

translate = QCoreApplication.translate

_LONGEST_TITLE = {"zh": 11, "en": 8}  # characters, so that first and last have one line each
_BLANK = Run("  ", Style.SMALL)


def library_fields(setting: Setting) -> list[Block]:
    """Return the blocks on the library; none where there is no library.

    They keep their height while the library is being asked, so that the card does not jump.
    """
    found = setting.occurrences
    if found is None:
        return []
    if found is PENDING:
        blanks = (Run("\n ", Style.SMALL) for _ in range(3))
        return [_field(Run(translate("Card", "Looking…")), *blanks), _years(())]
    if not found.articles:
        absent = translate("Card", "Not found")
        unsure = translate("Card", "Not found yet: the index is still being made")
        return [_field(Run(absent if found.whole else unsure, Style.SMALL))]
    runs = [Run(_counts(found))]
    for each, text in (
        (found.first, translate("Card", "First: ")),
        (found.last, translate("Card", "Last: ")),
    ):
        if each is not None:
            runs += [Run(f"\n{text}", Style.SMALL), *_place(each, setting)]
    runs += [Run("\n"), *_ways(setting.line)]
    years = tuple(sorted(found.years.items()))
    return [_field(*runs), *([_years(years, setting.line)] if years else [])]


def _field(*runs: Run) -> Block:
    return Block(runs, "library", Shape.FIELD, translate("Card", "In the library"))


def _counts(found: Occurrences) -> str:
    if found.front:
        text = translate("Card", "{count} articles, {front} on page 1")
        return text.format(count=f"{found.articles:,}", front=f"{found.front:,}")
    return translate("Card", "{count} articles").format(count=f"{found.articles:,}")


def _ways(line: str) -> list[Run]:
    context, time = translate("Card", "In context"), translate("Card", "Over time")
    return [
        Run(context, Style.SMALL_LINK, ShowLines(line)),
        _BLANK,
        Run(time, Style.SMALL_LINK, ShowTimeline(line)),
    ]


def _place(each: Occurrence, setting: Setting) -> list[Run]:
    record = each.record
    when = day(record.date.isoformat(), setting.language) if record.date else ""
    title = " ".join(record.title.split())
    target = OpenArticle(record.id, title, setting.line, each.matches)
    most = _LONGEST_TITLE[setting.language[:2]]
    short = title if len(title) <= most else f"{title[: most - 1]}…"
    return [
        Run(when, Style.SMALL_LINK, target, f"{when}: {title}"),
        Run(f"  {short}", Style.SMALL),
    ]


def _years(years: tuple[tuple[int, int], ...], line: str = "") -> Block:
    """Return the columns; each leads to the lines of its year."""
    runs = []
    for year, count in years:
        text, target = f"{year}: {count:,}", ShowLines(f"{line} date:{year}")
        name = translate("Card", "{year}: {count} articles, in context")
        name = name.format(year=year, count=f"{count:,}")
        runs += [Run(text, Style.SMALL_LINK, target, name), Run("; ")]
    label = translate("Card", "Articles by year")
    return Block(tuple(runs[:-1]), "library", Shape.YEARS, label, years=years)
