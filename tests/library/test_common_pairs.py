"""The list of common pairs is whole: folded pairs, none with an end of a paragraph."""

from reader.article.folding import fold
from reader.library.common_pairs import common_pairs, fingerprint
from reader.library.tokens import PARAGRAPH


def test_there_are_60000_folded_pairs():
    pairs = common_pairs()
    assert len(pairs) == 60_000
    assert all(len(pair) == 2 and fold(pair) == pair for pair in pairs)
    assert not any(PARAGRAPH in pair for pair in pairs)


def test_the_commonest_are_among_them_and_what_is_rare_is_not():
    assert {"中国", "人民", "经济", ",在", "19"} <= common_pairs()
    assert "饕餮" not in common_pairs()


def test_the_list_has_a_fingerprint():
    assert len(fingerprint()) == 16
