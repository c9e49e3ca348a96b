"""The shipped glossary on words that are easily mistaken, and on labels of several meanings."""

from datetime import date

import pytest

from reader.article.folding import fold
from reader.glossary.concept import FormKind
from reader.glossary.files import load_shipped
from reader.glossary.matcher import TermMatcher
from reader.glossary.senses import Ranking, senses


@pytest.fixture(scope="module")
def glossary():
    return load_shipped()


@pytest.fixture(scope="module")
def matcher(glossary):
    return TermMatcher(glossary)


def marked(matcher, text):
    rows = [row for matches in matcher.find(text) for row in matches.rows]
    return {text[start:-minus] for start, minus, _ in rows}


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("三个代表团同日抵京", "三个代表"),
        ("一国之君", "一国"),
        ("兰州第四化工厂投产", "四化"),
        ("十五大城市物价平稳", "十五大"),
        ("保卫世界和平队伍壮大", "和平队"),
        ("抗美援朝保家卫国", "美援"),
        ("美机释放卫星", "放卫星"),
        ("引水抗大旱", "抗大"),
        ("人文革命思潮", "文革"),
        ("所谓“西藏独立”", "藏独"),
        ("修建公路十六条通车", "十六条"),
        ("五一年的三反", "三反"),
        ("武汉三镇反盗窃", "镇反"),
        ("参与联合国维和行动", "参与联合国"),
        ("党的二十二大召开", "十二大"),
        ("昆明治理九大高原湖泊", "九大"),
        ("江苏修建水库", "苏修"),
        ("朝鲜政务院总理来访", "政务院"),
        ("古巴革命委员会成员", "革命委员会"),
        ("三个代表达成协议", "三个代表"),
        ("四人帮助烈属春耕", "四人帮"),
        ("艺术团获得五个一等奖", "五个一"),
        ("师资队伍“五个一样”", "五个一"),
        ("斗倒九大地主", "九大"),
        ("合理制订“三包”的第九大队", "九大"),
        ("揭发美帝十四大罪状", "十四大"),
        ("换了另一班人马", "一班人"),
        ("反帝国主义斗争", "反帝"),
        ("坡土改梯土简便易行", "土改"),
        ("希土改善关系", "土改"),
        ("用毛泽东思想改造世界观", "思想改造"),
    ],
)
def test_part_of_another_word_is_not_marked(matcher, text, term):
    assert term not in marked(matcher, text)


@pytest.mark.parametrize(
    "text",
    ["“三个代表”", "实现四化", "党的十五大", "美国“和平队”", "大放卫星", "“抗大”", "“三反”运动"],
)
def test_the_term_itself_is_marked(matcher, text):
    assert marked(matcher, text)


@pytest.mark.parametrize(
    ("headline", "on", "concept"),
    [
        ("罗共|九大|闭幕", date(1965, 7, 26), "daibiao-dahui-bianhao"),
        ("胡锦涛将出席越共“|九大|”", date(2001, 4, 13), "daibiao-dahui-bianhao"),
        ("工会|十三大|闭幕", date(1998, 10, 25), "daibiao-dahui-bianhao"),
        ("罗共中央开会研究|十二大|筹备工作", date(1979, 11, 14), "daibiao-dahui-bianhao"),
        ("希共举行|十五大|", date(1996, 5, 28), "daibiao-dahui-bianhao"),
        ("最热烈祝贺|我党“九大|”", date(1969, 4, 8), "dang-de-jiuda-1969"),
        ("高举“|九大|”团结胜利的旗帜", date(1970, 1, 1), "dang-de-jiuda-1969"),
        ("祝贺|中共十四大|召开", date(1992, 10, 14), "dang-de-shisida-1992"),
        ("认真领会|十二大|精神", date(1982, 9, 18), "dang-de-shierda-1982"),
        ("各地喜迎|十四大|", date(1992, 9, 27), "dang-de-shisida-1992"),
    ],
)
def test_a_congress_is_that_of_the_body_named_before_it(glossary, matcher, headline, on, concept):
    before, label, after = headline.split("|")
    text = before + label + after
    rows = [row for matches in matcher.find(text) for row in matches.rows]
    ids = next(ids for start, _, ids in rows if start == len(before))
    ranked = Ranking([glossary.concepts[name] for name in ids], on).order(fold(text))
    assert ranked[0].id == concept


@pytest.mark.parametrize(
    ("label", "on", "concept"),
    [
        ("五反", date(1952, 3, 1), "wufan-1952"),
        ("五反", date(1964, 3, 1), "wufan-1963"),
        ("四清", date(1964, 3, 1), "siqing-1963"),
        ("四清", date(1966, 3, 1), "siqing-1965"),
        ("三结合", date(1959, 3, 1), "sanjiehe-1958"),
        ("三结合", date(1968, 3, 1), "sanjiehe-1967"),
        ("八项主张", date(1949, 3, 1), "baxiang-tiaojian-1949"),
        ("八项主张", date(1996, 3, 1), "jiang-badian-1995"),
        ("和平统一", date(1972, 8, 1), "heping-tongyi-waiguo"),
        ("和平统一", date(1998, 8, 1), "heping-tongyi-1979"),
        ("整风", date(1950, 8, 1), "zhengfeng-1950"),
        ("整党", date(1948, 3, 1), "zhengdang-1947"),
        ("整党", date(1952, 3, 1), "zhengdang-1951"),
        ("整党", date(1969, 7, 1), "zhengdang-jiandang-1968"),
        ("五年计划", date(1949, 3, 1), "wunian-jihua-waiguo"),
        ("五年计划", date(1981, 3, 1), "wunian-jihua"),
    ],
)
def test_the_day_tells_which_meaning_a_label_has(glossary, label, on, concept):
    assert senses(glossary, label, on)[0].concept.id == concept


@pytest.mark.parametrize(
    ("label", "on", "context", "concept"),
    [
        ("土改", date(1949, 2, 20), "结束土改后整党", "tudi-gaige-1946"),
        ("土改", date(1952, 9, 9), "欢宴缅甸土地改革参观团", "tudi-gaige-1946"),
        ("土改", date(1987, 5, 7), "忆张闻天同志在桦川县土改时", "tudi-gaige-1946"),
        ("土改", date(1950, 7, 16), "朝鲜五百余干部赴新区领导土改", "tudi-gaige-waiguo"),
        ("土地改革", date(1959, 5, 21), "古巴政府颁布土地改革法", "tudi-gaige-waiguo"),
        ("土改", date(2000, 9, 1), "津巴布韦加快土改", "tudi-gaige-waiguo"),
        ("公务员", date(1988, 11, 4), "公务员制度基本框架形成", "gongwuyuan-1993"),
        ("公务员", date(2002, 8, 23), "做称职的公务员", "gongwuyuan-1993"),
        ("公务员", date(1949, 4, 17), "希公务员罢工胜利", "gongwuyuan-waiguo"),
        ("公务员", date(1989, 11, 15), "法国公务员罢工损失大", "gongwuyuan-waiguo"),
        ("公务员", date(2003, 3, 27), "香港进一步削减公务员", "gongwuyuan-waiguo"),
    ],
)
def test_the_words_around_tell_a_foreign_meaning(glossary, label, on, context, concept):
    assert senses(glossary, label, on, context)[0].concept.id == concept


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("suzhi-jiaoyu-1988", "应试教育"),
        ("xianggang-jibenfa-1990", "澳门基本法"),
        ("zhongying-lianhe-shengming-1984", "中葡联合声明"),
        ("shichi", "华里"),
        ("fanggai-1987", "福利分房"),
        ("quanguo-renda", "人大常委会"),
        ("gudinggong", "临时工"),
        ("haixie-haiji", "海基会"),
    ],
)
def test_what_an_entry_tells_as_well_is_not_called_the_same(glossary, name, label):
    kinds = {form.hans: form.kind for form in glossary.concepts[name].forms}
    assert kinds[label] is FormKind.BESIDE


def test_no_number_of_a_congress_is_told_to_be_another(glossary):
    numbered = glossary.concepts["daibiao-dahui-bianhao"].forms
    assert {form.hans for form in numbered} >= {"六大", "九大", "十二大"}
    assert {form.kind for form in numbered} == {FormKind.FULL}  # the card tells others as "= 六大"


@pytest.mark.parametrize(
    ("label", "first", "last"),
    [
        ("三反运动", "反贪污", "反官僚主义"),
        ("四项基本原则", "坚持社会主义道路", "坚持马克思列宁主义、毛泽东思想"),
        ("和平共处五项原则", "互相尊重主权和领土完整", "和平共处"),
        ("五讲四美", "讲文明", "环境美"),
        ("三面红旗", "总路线", "人民公社"),
        ("两个务必", "务必继续保持谦虚、谨慎、不骄、不躁的作风", "务必继续保持艰苦奋斗的作风"),
    ],
)
def test_members_stand_in_their_order(glossary, label, first, last):
    members = senses(glossary, label)[0].concept.members
    assert (members[0].zh, members[-1].zh) == (first, last)
