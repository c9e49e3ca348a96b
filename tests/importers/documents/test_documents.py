"""Web pages, Word documents, books and PDFs become the articles that they hold."""

from datetime import date

import pytest

from reader.article.model import Role
from reader.errors import RefusedInput
from reader.importers.documents.kinds import Kind, kind_of
from reader.importers.documents.opening import LARGEST, articles_of
from tests.importers.documents.documents_made import SENTENCE, book, page, pdf, word

WIDE = 40  # characters of 12 points on a line of 480 points


def read(content, name):
    return list(articles_of(kind_of(content[:1024], name), content, name))


def shape(article):
    return [(block.role, article.text[block.start : block.end]) for block in article.blocks]


def refusal(content, name):
    with pytest.raises(RefusedInput) as caught:
        read(content, name)
    assert name in caught.value.text.en
    return caught.value.text.en


@pytest.mark.parametrize(
    ("head", "name", "kind"),
    [
        (b"%PDF-1.7", "a.txt", Kind.PDF),
        (word(("Normal", "x"))[:1024], "a", Kind.DOCX),
        (book("x")[:1024], "a.epub", Kind.EPUB),
        (b"\n<!-- saved --><!doctype HTML><p>", "a.txt", Kind.HTML),
        (b"plain text", "a.htm", Kind.HTML),
        (b"<b>plain</b>", "a.txt", None),
        (b"PK\x03\x04" + b"\0" * 40, "a.zip", None),
    ],
)
def test_the_first_bytes_tell_the_kind(head, name, kind):
    assert kind_of(head, name) is kind


def test_a_web_page_is_its_article_without_the_page_around_it():
    content = page(
        f"<div class=nav>首页 &gt; 要闻</div><h1>社保体系试点</h1><p>2003-01-17 来源：人民日报</p>"
        f"<p>{SENTENCE}</p><h2>一、成效</h2><p>{SENTENCE}</p><p>（责任编辑：甲乙）</p><p>相关阅读</p>",
        '<title>社保体系试点--人民网</title><meta name="publishdate" content="2003-01-18">',
    )
    (article,) = read(content, "a.html")
    assert shape(article) == [
        (Role.HEADLINE, "社保体系试点"),
        (Role.BODY, SENTENCE),
        (Role.SUBHEAD, "一、成效"),
        (Role.BODY, SENTENCE),
    ]
    assert (article.date, article.format) == (date(2003, 1, 18), "html")


def test_what_a_page_says_of_its_encoding_is_not_believed():
    content = page(f"<h1>标题在此</h1><p>{SENTENCE}</p>", '<meta charset="gb2312">')
    (article,) = read(content, "a.html")
    assert (article.encoding, article.title) == ("utf-8", "标题在此")


@pytest.mark.parametrize("tag", ["b", "a href=x", "span class=y", "sup"])
def test_single_characters_beside_other_elements_stay(tag):
    odd = f"据<{tag}>新华社</{tag.split()[0]}>。"
    (article,) = read(page(f"<h1>标题在此</h1><p>{SENTENCE}</p><p>{odd}{SENTENCE}</p>"), "a.html")
    assert article.text.splitlines()[-1] == f"据新华社。{SENTENCE}"


def test_nothing_of_a_page_runs_and_marks_in_its_text_stay():
    body = f"<h1>标题在此</h1><script>x()</script><p>&lt;b&gt; {SENTENCE}<img src=file:///x></p>"
    (article,) = read(page(body), "a.html")
    assert shape(article)[1:] == [(Role.BODY, f"<b> {SENTENCE}")]


def test_a_word_document_keeps_headings_and_tables():
    rows = [("年份", "人数", "比例", "备注"), ("2002", "100", "10%", "无")]
    styles = [("Title", "标题"), ("Normal", SENTENCE), ("Heading 1", "一、成效")]
    (article,) = read(word(*styles, ("Normal", SENTENCE), table=rows), "2003-01-17.docx")
    assert shape(article) == [
        (Role.HEADLINE, "标题"),
        (Role.BODY, SENTENCE),
        (Role.SUBHEAD, "一、成效"),
        (Role.BODY, SENTENCE),
        (Role.TABLE, "年份\t人数\t比例\t备注"),
        (Role.TABLE, "2002\t100\t10%\t无"),
    ]
    assert article.date == date(2003, 1, 17)


def test_each_chapter_of_a_book_is_an_article():
    first, second = read(
        book(f"<h1>公报</h1><p>{SENTENCE}</p>", f"<p>{SENTENCE}</p>" * 2), "b.epub"
    )
    assert (first.title, first.column, first.authors) == ("公报", "三中全会文件", ("人民出版社",))
    assert (second.title, second.date) == ("三中全会文件 2", date(1978, 12, 24))
    assert [text for _, text in shape(second)][-2:] == [SENTENCE] * 2


def lines_of(text, x=50, top=700):
    """Set a paragraph in lines of `WIDE` characters, the first indented by two."""
    rows, rest, y = [], text, top
    while rest:
        inset = 0 if rows else 2
        rows.append((rest[: WIDE - inset], x + 12 * inset, y))
        rest, y = rest[WIDE - inset :], y - 20
    return rows, y


def test_the_lines_of_a_pdf_are_put_together_to_paragraphs():
    first, y = lines_of(SENTENCE * 4)
    second, _ = lines_of(SENTENCE * 3, top=y)
    (article,) = read(pdf([[("标题在此", 200, 760, 24.0), *first, *second]]), "a.pdf")
    assert shape(article) == [
        (Role.HEADLINE, "标题在此"),
        (Role.BODY, SENTENCE * 4),
        (Role.BODY, SENTENCE * 3),
    ]


def test_a_paragraph_goes_on_over_a_page_without_its_running_head():
    rows, _ = lines_of(SENTENCE * 20)
    parts = [rows[:5], rows[5:10], rows[10:]]
    pages = [
        [("人民日报", 250, 800), *[(text, x, 700 - 20 * n) for n, (text, x, _) in enumerate(part)],
         (f"— {number} —", 290, 40)]
        for number, part in enumerate(parts, 1)
    ]  # fmt: skip
    (article,) = read(pdf(pages), "a.pdf")
    assert [text for _, text in shape(article)] == [SENTENCE * 20]


def test_a_pdf_of_pictures_is_refused_with_the_remedy():
    assert "OCR" in refusal(pdf([[]]), "扫描.pdf")


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (page(""), "a.html"),
        (word(("Normal", " ")), "a.docx"),
        (book("<p> </p>"), "a.epub"),
    ],
)
def test_a_document_without_text_is_refused(content, name):
    assert "there is no text" in refusal(content, name)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (word(("Normal", SENTENCE)), "a.docx"),
        (book(f"<p>{SENTENCE}</p>"), "a.epub"),
        (pdf([[(SENTENCE, 50, 700)]]), "a.pdf"),
    ],
)
def test_a_document_that_is_cut_off_is_refused(content, name):
    assert "damaged" in refusal(content[: len(content) // 2], name)


def test_a_document_larger_than_the_limit_is_refused():
    assert "larger than 64 MB" in refusal(b"%PDF-" + b"\0" * LARGEST, "a.pdf")


REAL = {
    "people_1": ("女儿出嫁，郑板桥画了几笔兰花当嫁妆", date(2019, 6, 15), 27, "都是对儿子的爱。"),
    "shanxi_1": ("山西品牌丝路行（南美站）正式启动", date(2019, 9, 18), 10, "（张巨峰）"),
    "other_1": (
        "全国人民代表大会常务委员会关于批准财政部发行特别国债购买外汇"
        "及调整2007年末国债余额限额的决议",
        date(2007, 8, 20),
        1,
        "调整为53365.53亿元。",
    ),
}


@pytest.mark.parametrize("name", REAL)
def test_real_pages_are_their_articles(shared_data, name):
    title, day, count, end = REAL[name]
    (article,) = read((shared_data / "html" / f"{name}.html").read_bytes(), f"{name}.html")
    assert (article.title, article.date) == (title, day)
    assert (len(article.paragraphs), article.text[-len(end) :]) == (count, end)


def test_a_real_word_document_opens_with_its_headings(shared_data):
    path = next((shared_data / "docx").glob("*.docx"))
    (article,) = read(path.read_bytes(), path.name)
    heads = [text for role, text in shape(article) if role is Role.SUBHEAD]
    assert heads[:4] == ["技术栈", "编码规范", "HTTP状态码", "成功——2xx"]
