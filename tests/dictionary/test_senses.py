"""Senses without the slips of the dictionary's notation."""

import pytest

from reader.dictionary.senses import parted, told


@pytest.mark.parametrize(
    ("sense", "simplified", "traditional"),
    [
        ("variant of 臺|台[tai2]", "variant of 台 (tái)", "variant of 臺 (tái)"),
        ("see 綠色|绿色[lu:4 se4]", "see 绿色 (lǜ sè)", "see 綠色 (lǜ sè)"),
        ("also written 一共", "also written 一共", "also written 一共"),
        ("to go [on]", "to go [on]", "to go [on]"),
    ],
)
def test_references_are_told_in_one_script(sense, simplified, traditional):
    assert told(sense, traditional=False) == simplified
    assert told(sense, traditional=True) == traditional


def test_measure_words_stand_apart():
    senses, measures = parted(("sheet", "CL:個|个[ge4],張|张[zhang1]", "piece"))
    assert senses == ("sheet", "piece")
    assert told(measures, traditional=False) == "个 (gè), 张 (zhāng)"
