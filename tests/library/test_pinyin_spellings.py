"""What pinyin stands for: strings whose pairs occur, few look-ups, not too many strings."""

from reader.analysis.pinyin import characters_by_syllable
from reader.library.pinyin_spellings import MOST, Spelling, Spellings


class Frequencies:
    """Every pair stands somewhere; those named most often."""

    def __init__(self, **named):
        self.named = named
        self.asked = []

    def __call__(self, pairs):
        self.asked.append(len(pairs))
        return [self.named.get(pair, 1) for pair in pairs]


def test_the_most_frequent_string_comes_first_and_tells_how_much_more_frequent_it_is():
    first = Spellings(Frequencies(经济=9, 竞技=3)).of("jing ji")[:2]
    assert first == (Spelling("经济", 1.0), Spelling("竞技", 1 / 3))


def test_of_one_syllable_the_usual_characters_are_taken():
    spelled = Spellings(Frequencies()).of("yi")
    assert [one.text for one in spelled] == [*"一以已意"]
    assert {one.share for one in spelled} == {1.0}


def test_where_syllables_can_be_two_they_are():
    spelled = [one.text for one in Spellings(Frequencies(西安=9)).of("xian")]
    assert spelled[0] == "西安"
    assert all(len(one) > 1 for one in spelled)


def test_of_a_long_text_there_are_fewer_strings():
    spellings = Spellings(Frequencies(两个=9, 个确=8, 确保=7))
    assert len(spellings.of("jingji")) == MOST
    assert len(spellings.of("liang ge que bao")) == 20
    assert spellings.of("liang ge que bao")[0].text == "两个确保"


def test_only_what_strings_end_with_is_looked_up_further():
    frequencies = Frequencies()
    Spellings(frequencies).of("shi shi shi")
    every = len(characters_by_syllable()["shi"])
    assert frequencies.asked[0] == every**2
    assert frequencies.asked[1] <= MOST * every


def test_a_text_that_is_no_pinyin_stands_for_nothing():
    assert Spellings(Frequencies()).of("wto") == ()
