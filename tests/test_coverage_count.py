"""How formulas are found and counted, on texts made for it."""

import datetime

from benchmarks.boundaries import marks
from benchmarks.coverage import (
    FORMULA,
    JUDGED,
    explained,
    find_labels,
    quotations,
    read_judged,
)
from benchmarks.press_texts import HEADLINES, REPORTS, Dated, articles, headlines, reports
from reader.glossary.files import load_shipped

DAY = datetime.date(2003, 1, 17)


def lines(*texts, on=DAY):
    return [Dated(on, text, "headlines") for text in texts]


def test_only_short_texts_between_marks_are_quotations():
    found = quotations(
        lines("“三讲”和『两个确保』", "“他说这句话一共有好多好多好多好多的字”", "“A”")
    )
    assert list(found) == ["三讲", "两个确保"]


def test_a_label_is_quoted_three_times():
    labels = find_labels(lines("“三讲”", "“三讲”", "“三讲”", "“四讲”", "“四讲”"))
    assert list(labels) == ["三讲"]
    assert len(labels["三讲"].places) == 3


def test_a_word_that_is_seldom_quoted_is_no_label():
    quoted, plain = ["“大锅饭”"] * 3, ["打破大锅饭"] * 12
    assert list(find_labels(lines(*quoted, *plain))) == ["大锅饭"]
    assert find_labels(lines(*quoted, *plain, "打破大锅饭")) == {}


def test_two_characters_count_only_between_marks():
    label = find_labels(lines(*["“三讲”"] * 3, "第三讲"))["三讲"]
    assert len(label.places) == 3


def test_a_numeral_with_its_measure_word_needs_no_marks():
    labels = find_labels(lines(*["坚持四项基本原则"] * 15, *["第四项基本内容"] * 15))
    assert [(key, len(label.places)) for key, label in labels.items()] == [("四项基本", 30)]


def test_an_occurrence_is_explained_by_a_mark_that_covers_it():
    texts = [*lines(*["“两个确保”"] * 3), *lines("“两个确保”", on=datetime.date(1950, 1, 1))]
    (count,) = explained(find_labels(texts), texts, load_shipped()).values()
    assert (count.total, count.explained, count.of_the_day) == (4, 4, 3)


def test_every_judgement_is_of_a_known_class():
    classes = {FORMULA, "plain", "coinage", "foreign", "title", "name", "word"}
    assert set(read_judged(JUDGED).values()) == classes


def test_the_real_texts_are_read(shared_data):
    kinds = (headlines(shared_data / HEADLINES), reports(shared_data / REPORTS))
    first = [next(lines) for lines in (*kinds, articles(shared_data))]
    assert [line.on.year for line in first] == [1946, 1954, 1946]
    assert [line.origin for line in first] == ["headlines", "reports", "articles"]


def test_a_mark_that_ends_inside_a_gold_word_cuts_it(tmp_path):
    corpus = tmp_path / "corpus.txt"
    corpus.write_text("失业保险金/n 发放/v\n失业/v 保险/n 制度/n\n", encoding="utf-8")
    found = [mark for mark in marks(load_shipped(), corpus, DAY) if mark.written == "失业保险"]
    assert [(mark.words, mark.cuts) for mark in found] == [
        ("失业保险金", True),
        ("失业 保险", False),
    ]
