"""Tables of headlines, of reports, and with named columns."""

from datetime import date

import pytest

from reader.errors import RefusedInput
from reader.importers.containers.opening import pieces
from tests.importers.containers.archives_made import file_with


def read(folder, name, text):
    return list(pieces(file_with(folder, name, text)))


def test_headlines_with_commas_and_quotes_are_read_as_the_list_has_them(tmp_path):
    text = '"毛主席说,""好""",1958-08-01,1958-08\n简讯,1958-08-01,1958-08\n'
    first, second = read(tmp_path, "1958-08.csv", text)
    assert first.content.title == '毛主席说,"好"'
    assert (second.member, second.stamp) == ("1958-08-01 简讯", "")
    assert second.content.date == date(1958, 8, 1)
    assert len(second.content.heading) == 1


def test_a_row_that_is_none_is_refused_with_its_number(tmp_path):
    rows = [f"第{n}条,1958-08-01,1958-08" for n in range(30)] + ["坏行", ",1958-08-01,1958-08"]
    rows.append("日子,1958-02-30,1958-02")
    found = read(tmp_path, "a.csv", "\n".join(rows))
    assert [piece.member for piece in found[30:]] == ["31", "32", "33"]
    assert [piece.content.en for piece in found[30:]] == [
        "This row cannot be read.",
        "This line is no day and headline.",
        "There is no such day.",
    ]


def test_a_table_with_named_columns_gives_whole_articles(tmp_path):
    text = (
        "标题,日期,版次,栏目,作者,正文\n"
        '甲,2003-01-17 21:26,第3版,今日谈,张三 李四,"第一段。\n第二段。"\n'
        "乙,,,,,正文。\n"
    )
    first, second = read(tmp_path, "a.csv", text)
    article = first.content
    assert (article.title, article.date, article.page) == ("甲", date(2003, 1, 17), 3)
    assert (article.column, article.authors) == ("今日谈", ("张三", "李四"))
    assert article.text.endswith("第一段。\n第二段。")
    assert first.member == "2003-01-17 第3版 甲"
    assert (second.content.title, second.content.date) == ("乙", None)


def test_reports_of_one_line_get_their_paragraphs_back(tmp_path):
    line = (
        "1954年政府工作报告——1954年5月23日在第一次会议上　　　  总理各位代表：　　"
        + "我们的工作，" * 60
    )
    (piece,) = read(tmp_path, "reports.tsv", f"1954\t{line}\n")
    assert piece.content.title == "1954年政府工作报告——1954年5月23日在第一次会议上"
    assert piece.content.date == date(1954, 5, 23)
    assert piece.content.text.split("\n")[1] == "总理各位代表："


def test_a_table_without_names_is_refused_with_what_is_wanted(tmp_path):
    with pytest.raises(RefusedInput, match="title"):
        read(tmp_path, "a.csv", "1,2,3\n4,5,6\n")


def test_a_list_of_days_and_headlines_is_read(tmp_path):
    lines = ["### 2003年01月", "2003-01-31 节近  岗位多", "2003-01-31 战士情系孤老（图片）"]
    found = read(tmp_path, "2003年01月.md", "\r\n".join([*lines, "2003-01-31 末条"]))
    assert [piece.content.title for piece in found] == [
        "节近  岗位多",
        "战士情系孤老（图片）",
        "末条",
    ]


def test_the_real_lists_are_read_to_their_last_row(shared_data):
    counts = {"1948-01": 630, "1949-10": 1897, "1958-08": 2533, "1978-12": 1162, "2003-01": 3244}
    for month, count in counts.items():
        found = list(pieces(shared_data / "headlines" / f"{month}.csv"))
        assert {piece.content.format for piece in found} == {"headline"}
        assert len(found) == count


def test_the_real_reports_are_parted(shared_data):
    found = list(pieces(shared_data / "gov_reports" / "gov_reports.tsv"))
    assert len(found) == 35
    assert sum(piece.content.date is not None for piece in found) >= 30
