"""Every character takes two bytes, and the known ones stay apart."""

from hypothesis import given
from hypothesis import strategies as st

from reader.glossary.two_bytes import TwoBytes

TEXTS = st.text(alphabet=st.sampled_from("社a\ud800\ud83d\udfff𠀀𬱖😀"))


@given(TEXTS, TEXTS)
def test_a_text_takes_two_bytes_a_character(known, text):
    assert len(TwoBytes(known).encode(text)) == 2 * len(text)


@given(TEXTS)
def test_known_characters_stay_apart(known):
    encoder = TwoBytes(known)
    assert len({encoder.encode(character) for character in known}) == len(set(known))


def test_an_unknown_character_is_none_of_the_known():
    encoder = TwoBytes("社𠀀")
    assert encoder.encode("😀") not in {encoder.encode(known) for known in "社𠀀"}
    assert encoder.encode("😀") == encoder.encode("\ud800")
