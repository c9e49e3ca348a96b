"""Concepts for the tests of the card: a formula, a sequence, an abbreviation, a dated label."""

from reader.article.model import Span
from reader.glossary.category import Category
from reader.glossary.concept import (
    Citation,
    Concept,
    Confidence,
    Form,
    FormKind,
    Kind,
    Member,
    Relation,
    RelationKind,
    Rendering,
    Source,
)
from reader.glossary.glossary import Glossary

SOCIAL = Category.SOCIAL_SECURITY


def concept(number, headword, pinyin="", **more):
    fields = {
        "kind": Kind.TERM,
        "category": SOCIAL,
        "forms": (Form(headword, FormKind.FULL, pinyin),),
        "gloss_zh": f"{headword}的简释",
        "gloss_en": f"gloss of {number}",
        "definition_zh": f"{headword}的定义。",
        "definition_en": f"Definition of {number}.",
        "confidence": Confidence.A,
    }
    return Concept(id=number, headword=headword, **(fields | more))


NOTICE = Citation(
    "sc-2000-9",
    "definition",
    "国务院办公厅关于继续做好确保国有企业下岗职工基本生活和企业离退休人员养老金发放工作的通知",
    "国务院办公厅",
    "2000",
    "国办发〔2000〕9号",
)
GUARANTEES = concept(
    "liang-ge-quebao-1998",
    "两个确保",
    "liǎng gè quèbǎo",
    kind=Kind.FORMULA,
    gloss_zh="保下岗职工基本生活、保养老金发放",
    gloss_en="two guarantees: laid-off workers' living, pensions",
    definition_zh="1998年党中央、国务院提出的两项工作目标：确保国有企业下岗职工的基本生活；"
    "确保企业离退休人员的基本养老金按时足额发放。",
    definition_en="Two pledges made in 1998: laid-off workers of state-owned enterprises get"
    " their basic living allowance, and enterprise retirees get their pensions on time and in"
    " full.",
    note_zh="不包括失业保险和低保。",
    note_en="Unemployment insurance and dibao are not among the two.",
    valid_from="1998",
    valid_to="2007",
    issuer="中共中央、国务院",
    status_zh="历史用语；前一半随并轨结束，后一半成为日常的养老金政策。",
    status_en="Historical. The first half ended with the merger into unemployment insurance.",
    members=(
        Member(
            1, "确保国有企业下岗职工的基本生活", "the basic living of laid-off workers", "xiagang"
        ),
        Member(2, "确保企业离退休人员养老金按时足额发放", "pensions on time and in full"),
    ),
    renderings=(Rendering("two guarantees", "official", source="sc-2000-9", preferred=True),),
    relations=(
        Relation(RelationKind.RELATED, "san-tiao"),
        Relation(RelationKind.CONFUSABLE, "liang-ge-quebao-2021"),
    ),
    citations=(NOTICE,),
)
GOALS = concept(
    "liang-ge-quebao-2021",
    "两个确保",
    "liǎng gè quèbǎo",
    kind=Kind.FORMULA,
    gloss_zh="河南省的两项现代化目标",
    gloss_en="two goals of modernisation in Henan",
    valid_from="2021-10",
    confidence=Confidence.B,
)
LINES = concept(
    "san-tiao",
    "三条保障线",
    "sān tiáo bǎozhàngxiàn",
    kind=Kind.FORMULA,
    gloss_zh="城镇三道依次衔接的收入保障",
    gloss_en="three successive lines of income security",
    members=(
        Member(
            1, "国有企业下岗职工基本生活保障", "living allowance for laid-off workers", "xiagang"
        ),
        Member(2, "失业保险", "unemployment insurance", "shiye"),
        Member(3, "城市居民最低生活保障", "urban minimum living allowance", "dibao"),
    ),
    valid_from="1998",
    valid_to="2005",
)
LAID_OFF = concept(
    "xiagang",
    "下岗职工基本生活保障",
    "xiàgǎng zhígōng jīběn shēnghuó bǎozhàng",
    relations=(Relation(RelationKind.PRECEDES, "shiye"),),
)
UNEMPLOYMENT = concept(
    "shiye",
    "失业保险",
    "shīyè bǎoxiǎn",
    relations=(Relation(RelationKind.PRECEDES, "dibao"),),
)
DIBAO = concept(
    "dibao",
    "城市居民最低生活保障",
    forms=(
        Form("城市居民最低生活保障", FormKind.FULL, "chéngshì jūmín zuìdī shēnghuó bǎozhàng"),
        Form("低保", FormKind.SHORT, "dībǎo"),
        Form("城市低保", FormKind.SHORT, "chéngshì dībǎo"),
    ),
    gloss_zh="按差额发给城市低收入家庭的救助",
    gloss_en="minimum living allowance for poor urban households",
    relations=(Relation(RelationKind.BROADER, "san-tiao"),),
)
MERGER = concept(
    "binggui-2001",
    "并轨",
    "bìngguǐ",
    gloss_zh="下岗职工基本生活保障并入失业保险",
    gloss_en="laid-off workers' allowance merged into UI",
    valid_from="2001",
    valid_to="2007",
)
RATES = concept(
    "binggui-rates-1994",
    "汇率并轨",
    "huìlǜ bìngguǐ",
    gloss_zh="官方汇率与调剂汇率合一",
    gloss_en="unification of the exchange rates",
    valid_from="1994",
    valid_to="1994",
    forms=(
        Form("汇率并轨", FormKind.FULL, "huìlǜ bìngguǐ"),
        Form("并轨", FormKind.SHORT, "bìngguǐ"),
    ),
)
GUESS = concept("siyu", "量力而行", "liàng lì ér xíng", confidence=Confidence.C)
CONCEPTS = {
    each.id: each
    for each in (
        GUARANTEES, GOALS, LINES, LAID_OFF, UNEMPLOYMENT, DIBAO, MERGER, RATES, GUESS
    )
}  # fmt: skip
GLOSSARY = Glossary(
    CONCEPTS,
    {
        NOTICE.id: Source(
            NOTICE.id, NOTICE.title, "document", NOTICE.publisher, NOTICE.date, NOTICE.number
        )
    },
    "samples",
)
EMPTY = Glossary({}, {}, "empty")
PLACES = (Span(10, 14), Span(40, 44), Span(90, 94))
