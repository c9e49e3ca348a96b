"""What is said of terms, periods and points: units spelled out, raw counts beside them."""

from PySide6.QtCore import QCoreApplication

from reader.corpus.timeline import Part, Point, Series

translate = QCoreApplication.translate

_WHOLE, _TENTHS, _HUNDREDTHS = 100, 1, 0.1  # frequencies from which fewer decimals are enough


def period_name(period: str) -> str:
    """Return a year or month as it is said in the language now set."""
    year, _, month = period.partition("-")
    if not month:
        return translate("Timeline", "{year}").format(year=year)
    text = translate("Timeline", "{year}-{month}")
    unit_follows = not text.endswith("{month}")  # 1978年5月, but 1978-05
    return text.format(year=year, month=int(month) if unit_follows else month)


def part_name(part: Part) -> str:
    """Return the name of the pages that are counted; empty for all."""
    return {
        Part.ALL: "",
        Part.FRONT: translate("Timeline", "front page"),
        Part.INSIDE: translate("Timeline", "inside pages"),
    }[part]


def series_name(series: Series) -> str:
    """Return the term, with the pages where only some are counted."""
    part = part_name(series.part)
    return f"{series.term} · {part}" if part else series.term


def frequency_text(frequency: float) -> str:
    """Return a frequency with as many decimals as tell it apart."""
    for least, decimals in ((_WHOLE, 0), (_TENTHS, 1), (_HUNDREDTHS, 2)):
        if frequency >= least:
            return f"{frequency:,.{decimals}f}"
    return f"{frequency:.3f}" if frequency else "0"


def point_text(point: Point) -> str:
    """Return frequency and raw counts of a point."""
    if point.frequency is None:
        return translate("Timeline", "nothing in the library")
    if not point.hits:
        return translate("Timeline", "no hits")
    text = translate(
        "Timeline", "{frequency} per million characters: {hits} hits in {articles} articles"
    )
    return text.format(
        frequency=frequency_text(point.frequency),
        hits=f"{point.hits:,}",
        articles=f"{point.articles:,}",
    )


def size_text(point: Point) -> str:
    """Return what the counts of a period are measured against."""
    text = translate(
        "Timeline", "All in this period: {characters} characters in {articles} articles"
    )
    return text.format(characters=f"{point.size.characters:,}", articles=f"{point.size.articles:,}")


def fewer_text(count: int) -> str:
    """Return how many terms a box has no room for."""
    text = translate("Timeline", "and {count} with fewer hits or none")
    return text.format(count=count)


def hatched_text() -> str:
    """Return what hatching means, beside the picture."""
    return translate("Timeline", "Hatched: little text")


def small_text() -> str:
    """Return why a period is hatched."""
    return translate("Timeline", "Under a tenth of the mean size: the frequency says little.")


def spoken(series: Series, point: Point) -> str:
    """Return all that is known of a point as one line for a screen reader."""
    said = [series_name(series), period_name(point.period), point_text(point), size_text(point)]
    if point.small and point.size.characters:
        said.append(small_text())
    return "; ".join(said)
