import datetime

from reader.article.citation import citation, quoted
from reader.article.model import Article, Paragraph, Role

TEXT = "总结经验  加强领导\n会议强调，做好工作。"
ARTICLE = Article(
    TEXT,
    "总结经验  加强领导",
    (Paragraph(0, 10, Role.HEADLINE),),
    (Paragraph(11, 21, Role.BODY),),
    date=datetime.date(2003, 1, 17),
    page=1,
    page_name="要闻",
)


def test_a_citation_names_title_date_and_page():
    assert citation(ARTICLE) == "《总结经验 加强领导》，2003年1月17日，第1版（要闻）"


def test_authors_stand_first_and_what_is_unknown_is_left_out():
    article = Article(
        "正文", "发刊词", (), (Paragraph(0, 2, Role.BODY),), authors=("甲", "乙"), page=2
    )
    assert citation(article) == "甲、乙，《发刊词》，第2版"


def test_a_quotation_is_the_clean_passage_and_its_source():
    passage = quoted(TEXT[10:21], citation(ARTICLE))
    assert passage == "会议强调，做好工作。\n——" + citation(ARTICLE)


def test_a_text_without_title_or_date_is_copied_bare():
    article = Article("正文", "", (), (Paragraph(0, 2, Role.BODY),))
    assert quoted(" 正文\n", citation(article)) == "正文"
