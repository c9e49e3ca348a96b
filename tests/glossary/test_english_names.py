"""Publishers and issuers have the English names that they use themselves."""

from collections import Counter

import pytest

from reader.glossary.authored import read_folder
from reader.glossary.english_names import english_name, with_english
from reader.resources import resource


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("人民日报", "People’s Daily"),
        ("人民出版社", "People’s Publishing House"),
        ("新华社", "Xinhua News Agency"),
        ("国务院公报", "Gazette of the State Council"),
        ("中共中央、国务院", "Central Committee of the CPC, State Council"),
    ],
)
def test_a_known_name_stands_before_the_chinese_one(name, english):
    assert english_name(name) == english
    assert with_english(name) == f"{english} ({name})"


@pytest.mark.parametrize(
    "name", ["", "某县志办公室", "国务院、某县志办公室", "People’s Daily Online"]
)
def test_what_is_not_wholly_known_stays_as_it_is(name):
    assert english_name(name) is None
    assert with_english(name) == name


def test_who_published_several_shipped_sources_has_an_english_name():
    sources = read_folder(resource("glossary")).sources.values()
    published = Counter(source.publisher for source in sources if source.publisher)
    chinese = [name for name, count in published.items() if count > 1 and not name.isascii()]
    named = [name for name in chinese if "’" in name or english_name(name)]
    assert sorted(set(chinese) - set(named)) == []
    assert len(named) > 30
