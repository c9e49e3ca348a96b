from hypothesis import given
from hypothesis import strategies as st

from reader.ui.article_view.positions import Positions

TEXT = st.text(alphabet=st.sampled_from("保障ab𠮷😀。"), max_size=30)


@given(TEXT)
def test_every_code_point_is_where_utf16_has_it(text):
    positions = Positions(text)
    for offset in range(len(text) + 1):
        expected = len(text[:offset].encode("utf-16-le")) // 2
        assert positions.to_utf16(offset) == expected
        assert positions.to_code_point(expected) == offset


def test_a_position_inside_a_surrogate_pair_is_the_character():
    assert Positions("野𠮷家").to_code_point(2) == 1
