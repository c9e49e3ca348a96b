"""How what a query finds is spread over years, pages and columns."""

from typing import Any

import tantivy

from reader.library.model import Counts, Facet

_STEPS = {Facet.DECADE: 100_000, Facet.YEAR: 10_000, Facet.MONTH: 100}  # of yyyymmdd
_MOST_GROUPS = 50_000


def spread(searcher: tantivy.Searcher, query: tantivy.Query, facet: Facet) -> Counts:
    """Return the groups in their order with the number of articles in each; none is empty.

    Periods are named "1970" (the decade too), "1978", "1978-12", pages by their number; what has
    no date, page or column is in no group. Columns come with the most first.
    """
    answer = searcher.aggregate(query, {"found": _asked(facet)})
    buckets = answer["found"]["buckets"]
    return {
        _name(bucket["key"], facet): int(bucket["doc_count"]) for bucket in buckets if bucket["key"]
    }


def _asked(facet: Facet) -> dict[str, Any]:
    if facet in _STEPS:
        return {
            "histogram": {"field": "date", "interval": _STEPS[facet], "min_doc_count": 1},
        }
    terms: dict[str, Any] = {"field": facet.value, "size": _MOST_GROUPS}
    if facet is Facet.PAGE:
        terms["order"] = {"_key": "asc"}
    return {"terms": terms}


def _name(key: float | str, facet: Facet) -> str:
    if isinstance(key, str):
        return key
    number = int(key)
    if facet is Facet.PAGE:
        return str(number)
    year, month = number // 10_000, number // 100 % 100
    return f"{year:04}-{month:02}" if facet is Facet.MONTH else f"{year:04}"
