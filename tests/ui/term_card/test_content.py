import datetime
from dataclasses import replace

import pytest

from reader.article.model import Span
from reader.glossary.concept import Citation, FormKind, Kind, Origin, Rendering
from reader.glossary.files import load_shipped
from reader.glossary.glossary import Glossary
from reader.ui.languages import Translations
from reader.ui.term_card.blocks import (
    CopyText,
    JumpTo,
    OpenConcept,
    Setting,
    Shape,
    Subject,
    ToggleSecond,
)
from reader.ui.term_card.citation import cited, short, supported
from reader.ui.term_card.content import card_content
from tests.glossary import concepts_made
from tests.ui.term_card.card_samples import CONCEPTS, GLOSSARY, PLACES

DAY = datetime.date(2003, 1, 17)
BOTH = ("liang-ge-quebao-1998", "liang-ge-quebao-2021")


def told(concept, label="", here=None, senses=(), **setting):
    subject = Subject(concept, label, here, senses)
    return card_content(subject, GLOSSARY, Setting(**setting))


def lines(content, section):
    return [block.spoken for block in content.blocks if block.section == section]


def field(content, label):
    return next(block for block in content.blocks if block.label == label)


def targets(content):
    return [run.target for block in content.blocks for run in block.runs if run.target]


def test_headword_pinyin_and_both_glosses_stand_at_the_top():
    head = lines(told("liang-ge-quebao-1998", language="zh"), "head")
    assert head == [
        "两个确保",
        "liǎng gè quèbǎo",
        "保下岗职工基本生活、保养老金发放",
        "two guarantees: laid-off workers' living, pensions",
    ]


def test_english_comes_first_in_an_english_interface():
    content = told("liang-ge-quebao-1998", language="en")
    assert lines(content, "head")[2].startswith("two guarantees")
    assert lines(content, "definition")[0].startswith("Two pledges")


def test_each_syllable_knows_its_tone():
    pinyin = told("liang-ge-quebao-1998").blocks[1]
    assert [(run.text, run.tone) for run in pinyin.runs if run.tone] == [
        ("liǎng", 3),
        ("gè", 4),
        ("què", 4),
        ("bǎo", 3),
    ]


def test_pinyin_that_cannot_be_cut_is_shown_whole():
    content = told("siyu")
    assert content.blocks[1].text == "liàng lì ér xíng"


def test_members_of_a_formula_are_numbered_and_lead_to_their_concepts():
    members = [b for b in told("liang-ge-quebao-1998").blocks if b.shape is Shape.MEMBER]
    assert [member.number for member in members] == [1, 2]
    assert members[0].runs[0].target == OpenConcept("xiagang")
    assert members[1].runs[0].target is None
    assert members[0].text == "确保国有企业下岗职工的基本生活\nthe basic living of laid-off workers"


def test_members_that_follow_on_each_other_are_joined_by_arrows():
    members = [b for b in told("san-tiao").blocks if b.shape is Shape.MEMBER]
    assert [member.arrow for member in members] == [False, True, True]
    assert members[1].spoken.startswith("→ 2. 失业保险")


def test_members_that_stand_side_by_side_have_no_arrows():
    members = [b for b in told("liang-ge-quebao-1998").blocks if b.shape is Shape.MEMBER]
    assert not any(member.arrow for member in members)


def test_a_short_form_says_what_it_stands_for():
    content = told("dibao", "低保")
    assert content.title == "低保"
    assert "低保 = 城市居民最低生活保障 chéngshì jūmín zuìdī shēnghuó bǎozhàng" in content.spoken
    assert field(content, "Short form").text == "城市低保"


def test_a_full_form_lists_its_short_forms():
    content = told("dibao", "城市居民最低生活保障", language="zh")
    assert field(content, "Short form").text == "低保、城市低保"


def test_quotation_marks_inside_the_label_do_not_hide_its_form():
    content = told("dibao", "城市“低保”")
    assert content.title == "城市低保"
    assert field(content, "Short form").text == "低保"


def test_words_that_are_no_form_fall_back_to_the_headword():
    assert told("dibao", "低一保").title == "城市居民最低生活保障"


def test_the_sense_is_named_by_the_day_of_the_article():
    content = told("liang-ge-quebao-1998", senses=BOTH, on=DAY)
    notice = next(block for block in content.blocks if block.shape is Shape.NOTICE)
    assert notice.text.startswith("The meaning on 17 January 2003\n")
    assert OpenConcept("liang-ge-quebao-2021") in [run.target for run in notice.runs]
    assert "since 2021" in notice.text


def test_another_sense_says_that_it_is_not_the_one_of_that_day():
    content = told("liang-ge-quebao-2021", senses=BOTH, on=DAY)
    assert "Not the meaning on 17 January 2003" in content.spoken


def test_a_day_before_all_senses_is_said_to_have_none():
    content = told("liang-ge-quebao-1998", senses=BOTH, on=datetime.date(1990, 1, 1))
    assert "No meaning is on record for 1 January 1990" in content.spoken


def test_without_a_day_the_senses_are_counted():
    assert "One of 2 meanings" in told("liang-ge-quebao-1998", senses=BOTH).spoken


def test_another_sense_of_the_same_label_goes_by_its_fuller_name():
    content = told("binggui-2001", "并轨", senses=("binggui-2001", "binggui-rates-1994"), on=DAY)
    notice = next(block for block in content.blocks if block.shape is Shape.NOTICE)
    link = next(run for run in notice.runs if run.target)
    assert (link.text, link.name) == ("汇率并轨", "汇率并轨: unification of the exchange rates")


def test_a_single_sense_needs_no_notice():
    content = told("dibao", senses=("dibao",), on=DAY)
    assert not any(block.shape is Shape.NOTICE for block in content.blocks)


def test_the_other_language_unfolds_on_demand():
    folded = told("dibao", language="zh")
    assert "Definition of dibao." not in folded.spoken
    assert ToggleSecond() in targets(folded)
    assert "Definition of dibao." in told("dibao", language="zh", second=True).spoken


def test_relations_are_grouped_and_each_is_a_link():
    content = told("liang-ge-quebao-1998")
    assert field(content, "Related").runs[0].target == OpenConcept("san-tiao")
    confusable = field(content, "Not to be confused with")
    assert confusable.text == "两个确保  two goals of modernisation in Henan"


def test_senses_told_at_the_top_are_not_told_again_as_confusable():
    content = told("liang-ge-quebao-1998", senses=BOTH)
    assert not [b for b in content.blocks if b.label == "Not to be confused with"]


def test_links_to_concepts_that_do_not_exist_are_left_out():
    alone = Glossary({"xiagang": CONCEPTS["xiagang"]}, {}, "one")
    content = card_content(Subject("xiagang"), alone, Setting())
    assert not [block for block in content.blocks if block.section == "relations"]


def test_a_member_names_the_formulas_that_count_it():
    assert field(told("xiagang"), "Member of").text == "两个确保 1, 三条保障线 1"


def test_official_english_comes_with_its_source():
    text = field(told("liang-ge-quebao-1998", language="zh"), "Official English").text
    assert text == "two guarantees  国务院办公厅，2000年"


def test_dates_issuer_and_status_are_fields():
    content = told("liang-ge-quebao-1998")
    assert field(content, "In use").text == "1998–2007"
    assert field(content, "Issued by").text == (
        "Central Committee of the CPC, State Council (中共中央、国务院)"
    )
    assert field(content, "Today").text.startswith("Historical.")


@pytest.mark.parametrize(
    ("language", "label", "words"),
    [
        ("en", "Issued by", "State Council (国务院)"),
        ("zh", "Issued by", "国务院"),
    ],
)
def test_an_issuer_has_the_english_name_that_the_glossary_knows(language, label, words):
    known = (Rendering("State Council", "official", preferred=True),)
    council = concepts_made.concept("guowuyuan", "国务院", renderings=known)
    one = replace(CONCEPTS["liang-ge-quebao-1998"], issuer="国务院")
    every = Glossary({one.id: one, council.id: council}, {}, "")
    content = card_content(Subject(one.id), every, Setting(language=language))
    assert field(content, label).text == words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "《某报道》, People’s Daily (人民日报), 17 January 2003"),
        ("zh", "《某报道》，人民日报，2003年1月17日"),
    ],
)
def test_a_well_known_publisher_has_its_english_name(language, words):
    source = Citation("pd", "definition", "某报道", "人民日报", "2003-01-17")
    assert cited(source, language) == words
    assert short(source, language) in words


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (FormKind.VARIANT, "素质教养 = 素质教育"),
        (FormKind.BESIDE, "told under 素质教育"),
    ],
)
def test_only_another_name_of_the_same_thing_is_told_as_equal(kind, words):
    main = concepts_made.form("素质教育", pinyin="sùzhì jiàoyù")
    other = replace(concepts_made.form("素质教养", pinyin="sùzhì jiàoyǎng"), kind=kind)
    one = concepts_made.concept("suzhi", main, other)
    every = Glossary({one.id: one}, {}, "")
    content = card_content(Subject(one.id, "素质教养"), every, Setting(language="en"))
    assert [line for line in lines(content, "head") if line.startswith(words)]
    assert ("=" in "".join(lines(content, "head"))) == (kind is FormKind.VARIANT)


@pytest.mark.parametrize(
    ("origin", "words"),
    [(Origin.GENERAL, "a word in general use"), (Origin.UNKNOWN, "not established")],
)
def test_an_entry_without_an_issuer_says_why(origin, words):
    one = replace(CONCEPTS["liang-ge-quebao-1998"], issuer=None, origin=origin)
    content = card_content(Subject(one.id), Glossary({one.id: one}, {}, ""), Setting())
    assert words in field(content, "Issued by").text


def test_the_dates_of_a_person_are_those_of_the_office():
    one = replace(CONCEPTS["liang-ge-quebao-1998"], kind=Kind.PERSON)
    content = card_content(Subject(one.id), Glossary({one.id: one}, {}, ""), Setting())
    assert field(content, "In office").text == "1998–2007"


def test_places_are_counted_and_lead_to_their_neighbours():
    places = field(told("dibao", here=PLACES[1], spans=PLACES), "In this article")
    assert places.text.startswith("2 of 3")
    assert [run.target for run in places.runs if run.target] == [
        JumpTo(PLACES[0]),
        JumpTo(PLACES[2]),
    ]


def test_the_only_place_leads_nowhere():
    places = field(told("dibao", here=PLACES[0], spans=PLACES[:1]), "In this article")
    assert places.text == "1 of 1"


def test_a_concept_reached_by_a_link_leads_to_its_first_place():
    places = field(told("dibao", spans=PLACES), "In this article")
    assert places.runs[-1].target == JumpTo(PLACES[0])


def test_a_concept_that_is_not_in_the_article_has_no_places():
    assert "In this article" not in [block.label for block in told("dibao").blocks]
    elsewhere = told("dibao", here=Span(0, 1), spans=()).blocks
    assert "In this article" not in [block.label for block in elsewhere]


def test_a_source_can_be_copied_as_a_citation():
    content = told("liang-ge-quebao-1998", language="zh")
    copied = [target.text for target in targets(content) if isinstance(target, CopyText)]
    assert copied == [
        "《国务院办公厅关于继续做好确保国有企业下岗职工基本生活和企业离退休人员养老金发放工作的通知》，"
        "国务院办公厅，国办发〔2000〕9号，2000年"
    ]
    assert "[definition]" in content.spoken


def test_what_a_shipped_source_bears_out_has_a_chinese_name(qapp):
    concepts = load_shipped().concepts.values()
    fields = {citation.supports for concept in concepts for citation in concept.citations}
    translations = Translations(qapp)
    translations.use("zh_CN")
    try:
        assert [name for name in fields if supported(name).isascii()] == []
    finally:
        translations.use("en")


def test_general_knowledge_is_marked_as_such_at_the_top():
    head = lines(told("siyu"), "head")
    assert "General knowledge, not checked against a source" in head


def test_general_knowledge_beside_a_source_is_called_partly_so():
    cited = CONCEPTS["liang-ge-quebao-1998"].citations
    one = replace(CONCEPTS["siyu"], citations=cited)
    content = card_content(Subject(one.id), Glossary({one.id: one}, {}, ""), Setting())
    assert any("Partly general knowledge" in line for line in lines(content, "head"))
    assert field(content, "Certainty").text.startswith("Partly general knowledge")


def test_well_sourced_entries_say_so_at_the_end():
    sources = lines(told("liang-ge-quebao-1998"), "sources")
    assert sources[-1] == "Certainty: Borne out by two sources or by the legal text"


def test_every_card_can_be_told_in_both_languages():
    for concept in CONCEPTS:
        for language in ("zh", "en"):
            content = told(concept, language=language, second=True, spans=PLACES)
            assert all(block.text for block in content.blocks)
