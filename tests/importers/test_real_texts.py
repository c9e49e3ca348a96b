"""Real texts, which nobody on this project wrote."""

from datetime import date

import pytest

from reader.article.model import Role
from reader.errors import RefusedInput
from reader.importers.reading import read_article

K, H, S, B = Role.KICKER, Role.HEADLINE, Role.SUBTITLE, Role.BYLINE

ARCHIVE = {
    "15_五月杂感": (4, [H], None, ("张香山",), 6),
    "15_发刊词": (1, [H], None, (), 6),
    "15_国际公谊救护队贺斯金斯_致书杨主席致谢": (
        2,
        [H, H],
        "【新华社晋冀鲁豫总分社邯郸讯】",
        (),
        1,
    ),
    "15_新华书店将出三种期刊": (2, [H], "【本市消息】", (), 1),
    "15_新闻界的祝贺": (4, [H], None, (), 13),
    "15_瑞华银行_今日召开股东大会": (2, [H, H], "【新华社晋冀鲁豫总分社邯郸讯】", (), 1),
    "15_艾森豪威尔_过京沪即将赴日": (3, [H, H], "【新华社延安十日电】", (), 1),
    "16_晋察冀边区_成立长芦盐务管理局": (2, [H, H], "【新华社张家口十二日电】", (), 1),
    "16_致本报贺电一束": (2, [H], None, (), 5),
    "19_简讯": (1, [H], "【新华社延安十六日电】", (), 2),
    "21_本市物价表（五月廿日）": (2, [H], None, (), 1),
    "22_人民日报创刊纪念": (2, [H], None, ("冀南行署",), 2),
    "24_人民日报创刊": (2, [H], None, ("太行区党委",), 2),
    "24_冀南银行邯郸市营业简章": (2, [H], None, (), 42),
    "24_安多莱斯哥_判处死刑": (1, [H, H], "【新华社延安廿日电】", (), 1),
    "27_太行成立工业研究所": (2, [H], "【本报长治讯】", (), 1),
    "29_太岳行署决定_六六_评选模范教师": (2, [K, H], "【本报太岳讯】", (), 1),
    "29_新教育_月刊_各地教员纷纷订购": (2, [H, H], "【本报讯】", ("奇之",), 2),
    "30_麦克鲁离沪返美": (1, [H], "【新华社延安二十九日电】", (), 1),
    "31_来自湘、陕之东北还乡人员_经邯备受我方招待_临行感动地说：_今天才明白八路军对老百姓很好。": (
        2,
        [K, H, S],
        "【本报讯】",
        ("方德",),
        2,
    ),
    "31_警惕！邢师二百人中毒": (2, [H], "【邢台消息】", ("文儒",), 2),
}


def without_blanks(text):
    return "".join(text.split())


@pytest.mark.parametrize("name", ARCHIVE)
def test_an_article_of_1946_is_read_as_printed(shared_data, name):
    path = shared_data / "rmrb_md" / "1946年05月" / f"1946-05-{name}.md"
    page, heading, dateline, authors, paragraphs = ARCHIVE[name]
    article = read_article(path)
    lines = path.read_text(encoding="utf-8").splitlines()
    assert article.title == lines[0].removeprefix("### ").strip()
    assert (article.date, article.page) == (date(1946, 5, int(name[:2])), page)
    assert [block.role for block in article.heading] == heading
    assert (article.dateline, article.authors) == (dateline, authors)
    assert (article.page_name, article.problems) == (None, ())
    assert len(article.paragraphs) == paragraphs
    body = without_blanks("".join(lines[6:]))
    assert without_blanks(article.text) in {body, article.title + body}


def test_the_price_table_is_a_table_and_has_its_title(shared_data):
    folder = shared_data / "rmrb_md" / "1946年05月"
    article = read_article(folder / "1946-05-21_本市物价表（五月廿日）.md")
    assert article.headline == "本市物价表（五月廿日）"
    assert [p.role for p in article.paragraphs] == [Role.TABLE]


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        ("cityu_test.txt", "big5hkscs"),
        ("msr_test.txt", "gb18030"),
        ("gbk_short_136.txt", "gb18030"),
        ("gbk_short_281.txt", "gb18030"),
        ("msr_test_gold.utf8", "utf-8"),
    ],
)
def test_the_encoding_of_an_old_file_is_found(shared_data, name, encoding):
    path = shared_data / "legacy_encodings" / name
    article = read_article(path)
    assert (article.encoding, article.problems) == (encoding, ())
    assert without_blanks(article.text) == without_blanks(path.read_bytes().decode(encoding))


def test_the_half_garbled_reports_are_reported_near_the_place_where_they_turn(shared_data):
    article = read_article(shared_data / "mojibake" / "gov_reports_half_garbled.tsv")
    turns = article.text.index("\ufffd")
    problem = next(problem.en for problem in article.problems if "garbled" in problem.en)
    place = int(problem.partition("place ")[2].split()[0].replace(",", ""))
    assert abs(place - turns) < 100


FOLDERS = [
    "headlines_dir",
    "headlines",
    "gov_reports",
    "laws_md",
    "long_md",
    "xwlb_md",
    "html",
    "csv",
]


@pytest.mark.parametrize(
    "folder", [*FOLDERS, "pfr_txt", "pfr", "sql", "legacy_encodings", "mojibake"]
)
@pytest.mark.timeout(60)
def test_every_text_opens_without_losing_a_character(shared_data, folder):
    paths = [path for path in (shared_data / folder).rglob("*") if path.is_file()]
    assert paths
    for path in paths:
        article = read_article(path)
        assert article.text == "\n".join(article.text[b.start : b.end] for b in article.blocks)
        if path.suffix != ".md":
            text = path.read_bytes().decode(article.encoding)
            assert without_blanks(article.text) == without_blanks(text.removeprefix("\ufeff"))


@pytest.mark.parametrize("folder", FOLDERS)
def test_clean_texts_are_not_called_garbled(shared_data, folder):
    for path in (shared_data / folder).rglob("*.*"):
        problems = [problem.en for problem in read_article(path).problems]
        assert not [problem for problem in problems if "garbled" in problem], path.name


def test_articles_of_1998_have_headlines_datelines_and_reporters(shared_data):
    articles = [read_article(path) for path in (shared_data / "pfr_txt").rglob("*.txt")]
    assert len(articles) == 124
    assert sum(article.headline is not None for article in articles) == 123
    assert sum(article.dateline is not None for article in articles) == 75
    assert sum(bool(article.authors) for article in articles) == 76
    assert {article.date.year for article in articles} == {1998}


def test_a_word_document_is_refused(shared_data):
    (path,) = (shared_data / "docx").iterdir()
    with pytest.raises(RefusedInput, match="a Word document"):
        read_article(path)


def test_the_text_of_a_law_has_its_chapters(shared_data):
    article = read_article(shared_data / "laws_md" / "劳动法(2018-12-29).md")
    assert (article.headline, article.date) == ("中华人民共和国劳动法", date(2018, 12, 29))
    assert sum(p.role is Role.SUBHEAD for p in article.paragraphs) == 13


def test_who_signed_the_article_before_did_not_write_this_one(shared_data):
    found = {
        path.stem: read_article(path).authors
        for path in (shared_data / "pfr_txt").rglob("*.txt")
        if path.stem in {"19980101-016", "19980103-018", "19980103-035"}
    }
    assert found == {"19980101-016": (), "19980103-018": ("贾昭全",), "19980103-035": ()}
