"""Lists of results as tables, Markdown and citations: complete, safe and whole."""

import csv
import datetime

import pytest

from reader.analysis.progress import Cancelled, unwatched
from reader.article.model import Span
from reader.corpus.result_lists import ListFormat, citation_of, format_of, save_results
from reader.errors import RefusedInput
from reader.library.model import Hit, Order, Record, Results, Snippet
from reader.library.query_tree import EVERYTHING

RECORD = Record(
    "20030117-01-3f9a2c1e77ab", 1, "=总结 *经验*", datetime.date(2003, 1, 17), 1, "要闻", "今日谈",
    ("张三", "李四"), 2005,
)  # fmt: skip
HIT = Hit(RECORD, 1.0, Snippet("做好 两个确保 工作", (Span(3, 7),)), (Span(10, 14), Span(20, 24)))


class Found:
    """A library that finds one hit any number of times."""

    def __init__(self, count, *, exact=True):
        self.count, self.exact = count, exact

    def search(self, query, order, offset, limit):
        hits = (HIT,) * max(0, min(limit, self.count - offset))
        return Results(self.count if self.exact else offset + len(hits), self.exact, hits)


def save(tmp_path, name, count=1, **kind):
    path = tmp_path / name
    found = save_results(path, Found(count, **kind), EVERYTHING, Order.OLDEST, unwatched)
    return path, found


@pytest.mark.parametrize("exact", [True, False])
def test_every_hit_is_written(tmp_path, exact):
    path, count = save(tmp_path, "a.csv", 450, exact=exact)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert count == len(rows) == 450


def test_a_table_runs_no_formulas_and_names_its_encoding(tmp_path):
    path, _ = save(tmp_path, "a.csv")
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["title"] == "'=总结 *经验*"
    assert (row["date"], row["page"], row["hits"]) == ("2003-01-17", "1", "2")


def test_markdown_shows_the_passage_with_its_hits_in_bold(tmp_path):
    path, _ = save(tmp_path, "a.md", 2)
    text = path.read_text("utf-8")
    assert r"1. 张三、李四，《=总结 \*经验\*》，2003年1月17日，第1版（要闻）" in text
    assert "   > 做好 **两个确保** 工作" in text or "   > 做好**两个确保**工作" in text
    assert "\n2. " in text


def test_citations_stand_one_a_line(tmp_path):
    path, _ = save(tmp_path, "a.txt", 3)
    assert path.read_text("utf-8").splitlines() == [citation_of(RECORD)] * 3


def test_the_name_chooses_the_format():
    from pathlib import Path

    kinds = [format_of(Path(name)) for name in ("a.MD", "a.txt", "a.csv", "a.doc", "a")]
    assert kinds == [
        ListFormat.MARKDOWN,
        ListFormat.CITATIONS,
        ListFormat.CSV,
        ListFormat.CSV,
        ListFormat.CSV,
    ]


def test_nothing_is_left_of_a_cancelled_export(tmp_path):
    def stop(share):
        if share:
            raise Cancelled

    (tmp_path / "a.csv").write_text("before")
    with pytest.raises(Cancelled):
        save_results(tmp_path / "a.csv", Found(900), EVERYTHING, Order.OLDEST, stop)
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]
    assert (tmp_path / "a.csv").read_text() == "before"


def test_a_place_that_cannot_be_written_is_said(tmp_path):
    with pytest.raises(RefusedInput, match="cannot be written"):
        save(tmp_path / "none", "a.csv")
