"""Lost and garbled characters are reported with their place."""

from reader.importers.garbling import describe_damage, garbled_from

PROSE = "会议认为，党中央、国务院确定在辽宁全省进行试点，是为在全国建立社会保障体系的一项重要措施。"
GARBLED = PROSE.encode().decode("gb18030", "replace")


def test_lost_characters_are_counted_and_the_first_is_located():
    problem = describe_damage("第一行\n第二\ufffd行\ufffd")
    assert problem.en.startswith("Characters are lost (2)")
    assert problem.en.endswith("the first in line 2, place 3.")


def test_a_text_without_damage_has_no_such_problem():
    assert describe_damage(PROSE) is None
    assert garbled_from(PROSE * 40) is None


def test_garbling_is_found_from_its_start():
    problem = garbled_from(PROSE * 30 + GARBLED * 30)
    start = len(PROSE) * 30 + 1
    place = int(problem.en.partition("place ")[2].split()[0].replace(",", ""))
    assert abs(place - start) <= 60
    assert "after “" in problem.en


def test_a_text_garbled_throughout_is_garbled_from_its_first_character():
    assert "line 1, place 1 on:" in garbled_from(GARBLED * 40).en


def test_garbling_after_a_newline_quotes_nothing_of_the_line_before():
    good = (PROSE * 30)[:1249] + "\n"
    assert "line 2, place 1 on:" in garbled_from(good + GARBLED * 40).en


def test_a_short_garbled_text_is_found():
    assert garbled_from(GARBLED) is not None


def test_english_tables_and_lists_of_names_are_not_garbled():
    names = "朱镕基、闻世震、薄熙来、吴邦国、温家宝、曾培炎、王忠禹、李岚清、钱其琛、张左己、"
    for text in ("An English sentence. " * 60, "12\t34\t56\n" * 200, names * 20, ""):
        assert garbled_from(text) is None
