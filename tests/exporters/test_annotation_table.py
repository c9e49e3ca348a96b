"""A table of annotations is safe in a spreadsheet, comes back as it was, and takes edits."""

import csv
import io
import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.annotations.model import Kind, Layer
from reader.errors import ExchangeError
from reader.exporters.annotation_table import (
    COLUMNS,
    annotations_csv,
    annotations_of_csv,
    neutral,
    restored,
)
from tests.annotations.marks_made import marked
from tests.exporters.bundles_made import bundles, small

FORMULAS = "=+-@\t\r＝＋－＠"


def rows(text):
    return list(csv.DictReader(io.StringIO(text, newline="")))


def edited(text, **cells):
    """Return a table whose first row has other cells."""
    changed = rows(text)
    changed[0] |= cells
    written = io.StringIO()
    writer = csv.DictWriter(written, COLUMNS)
    writer.writeheader()
    writer.writerows(changed)
    return written.getvalue().encode()


@settings(max_examples=60, deadline=None)
@given(bundles)
def test_what_was_exported_is_read_as_it_was(bundle):
    read, refused = annotations_of_csv(annotations_csv(bundle).encode(), "a.csv")
    assert read.annotations == bundle.annotations
    assert refused == 0


@given(st.text(alphabet="'=+-@\t\r＝＋－＠x1"))
def test_a_neutral_cell_is_no_formula_and_comes_back(text):
    assert not neutral(text).startswith(tuple(FORMULAS))
    assert restored(neutral(text)) == text


@settings(max_examples=40, deadline=None)
@given(bundles)
def test_no_cell_begins_like_a_formula(bundle):
    for row in rows(annotations_csv(bundle)):
        assert [cell for cell in row.values() if cell.startswith(tuple(FORMULAS))] == []


def test_people_find_passage_note_and_source():
    (row,) = rows(annotations_csv(small()))
    assert (row["passage"], row["note"]) == ("两个确保", "查《通知》")
    assert (row["title"], row["date"], row["page"]) == ("总结经验", "2003-01-17", "1")


@pytest.mark.parametrize(
    ("cells", "look", "seen"),
    [
        ({"note": "改过"}, lambda one: one.note, "改过"),
        ({"note": ""}, lambda one: one.bodies, ()),
        ({"tags": "社保; 重点；考试"}, lambda one: one.tags, ("社保", "重点", "考试")),
        ({"kind": "box"}, lambda one: one.kind, Kind.BOX),
        ({"style": "question"}, lambda one: one.style, "question"),
        ({"layer": "高二3班"}, lambda one: one.layer, "高二3班"),
        ({"passage": "别的"}, lambda one: one.targets[0].quote.exact, "两个确保"),
    ],
)
def test_what_was_edited_in_a_spreadsheet_wins(cells, look, seen):
    read, _ = annotations_of_csv(edited(annotations_csv(small()), **cells), "a.csv")
    assert look(read.annotations[0]) == seen


def test_the_name_of_a_layer_is_no_edit():
    layer = Layer("class", "高二3班")
    bundle = replace(small(), annotations=(replace(marked("x"), layer="class"),), layers=(layer,))
    read, _ = annotations_of_csv(annotations_csv(bundle).encode(), "a.csv")
    assert read.annotations == bundle.annotations


def test_a_row_of_anybodys_table_is_a_new_annotation():
    table = "passage,kind,note\r\n两个确保,highlight,'=1\r\n,highlight,no passage\r\n"
    for _ in range(2):
        read, refused = annotations_of_csv(table.encode("utf-8-sig"), "a.csv")
        (one,) = read.annotations
        assert (one.targets[0].quote.exact, one.note, refused) == ("两个确保", "=1", 1)
    assert annotations_of_csv(table.encode(), "b.csv")[0] == read


@pytest.mark.parametrize("content", [b"", b"a,b\n1,2", b"\xff\xfe\x00", b'passage,kind\n"'])
def test_a_file_that_is_no_such_table_is_refused_or_empty(content):
    try:
        read, _ = annotations_of_csv(content, "a.csv")
    except ExchangeError as error:
        assert "a.csv" in error.text.zh  # noqa: PT017
    else:
        assert read.annotations == ()


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 10**6))
def test_a_damaged_table_does_no_harm(seed):
    chance = random.Random(seed)  # noqa: S311
    content = bytearray(annotations_csv(small()).encode())
    for _ in range(chance.choice((1, 5, 50))):
        content[chance.randrange(len(content))] = chance.randrange(256)
    try:
        annotations_of_csv(bytes(content), "a.csv")
    except ExchangeError as error:
        assert error.text.zh  # noqa: PT017
