"""From a file to an article."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import RefusedInput
from reader.importers.decoding import decode
from reader.importers.reading import article_of, parse_text, read_article

BODY = "会议认为，党中央、国务院确定在辽宁全省进行试点，是一项重要措施，具有重要意义。"


def test_the_seed_opens(seed_path):
    article = read_article(seed_path)
    assert (article.format, article.encoding) == ("people_daily", "utf-8")
    assert article.kicker == "朱镕基在听取辽宁省完善社保体系试点汇报时强调"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le"])
def test_the_seed_is_the_same_text_in_every_encoding(seed_path, tmp_path, encoding):
    seed = read_article(seed_path)
    copy = tmp_path / seed_path.name
    copy.write_text(seed_path.read_text(encoding="utf-8"), encoding=encoding)
    assert read_article(copy).id == seed.id


def test_the_reader_may_choose_the_encoding(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes("朱镕基".encode("gb18030"))
    assert read_article(path, "gb2312").text == "朱镕基"
    assert read_article(path, "cp950").text != "朱镕基"


def test_a_file_the_site_crawlers_make_is_recognised(tmp_path):
    path = tmp_path / "20240117-01-02.txt"
    path.write_text(f"引题\n主题\n\n{BODY}", encoding="utf-8")
    assert read_article(path).format == "paper_site"


@pytest.mark.parametrize("content", [b"", b"\n \r\n\t", b"\xef\xbb\xbf", "　\u2028".encode()])
def test_a_file_without_a_visible_character_is_refused(tmp_path, content):
    path = tmp_path / "空.txt"
    path.write_bytes(content)
    with pytest.raises(RefusedInput) as refusal:
        read_article(path)
    assert refusal.value.text.en == "“空.txt” cannot be opened: there is no text in it."
    assert refusal.value.text.zh == "无法打开“空.txt”：其中没有文字。"


def test_too_many_lines_are_refused():
    with pytest.raises(RefusedInput, match="more than 100,000 lines"):
        parse_text("甲\n" * 100_001, name="a.txt")


def test_a_binary_file_is_refused_by_name(tmp_path):
    path = tmp_path / "图.txt"
    path.write_bytes(b"\x89PNG\r\n\x1a\n")
    with pytest.raises(RefusedInput, match=r"“图\.txt” cannot be opened: it is a picture"):
        read_article(path)


def test_problems_of_bytes_characters_and_format_are_all_told():
    article = article_of(decode(f"### 甲\n\n{BODY}\x01{BODY}".encode()[:-1], name="a.md"), "a.md")
    words = " ".join(problem.en for problem in article.problems)
    for part in ("ends in the middle", "control characters (1)", "lost (1)", "no date line"):
        assert part in words


@pytest.mark.parametrize(
    "part", ["中", "a", "  x", "（", "【", "记者", "\t", "本报讯", "。", "1\n", "\ufffd"]
)
@pytest.mark.timeout(60)  # what is quadratic takes hours; benchmarks/stalls.py has the bar
def test_a_million_characters_of_anything_open(part):
    text = "### 甲\n\n" + part * (1_000_000 // len(part)) if part != "1\n" else part * 99_000
    assert parse_text(text + "完", name="a.md").text.endswith("完")


@settings(deadline=None)
@given(st.text(st.characters(codec=None)), st.sampled_from(["a.txt", "a.md", "20240117-01-02.txt"]))
def test_any_text_is_read_or_refused_and_its_paragraphs_cover_it(text, name):
    try:
        article = parse_text(text, name=name)
    except RefusedInput:
        return
    lines = article.text.split("\n")
    assert [article.text[b.start : b.end] for b in article.blocks] == lines
    starts = [b.start for b in article.blocks]
    assert starts == sorted(starts)
    assert all(line == line.strip() and line for line in lines)


HAN = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF)


@settings(deadline=None)
@given(st.lists(st.text(HAN | st.sampled_from("，。：（）　 \t"), max_size=40), min_size=1))
def test_no_character_of_a_plain_text_is_lost(lines):
    text = "\n".join(["甲", *lines])
    article = parse_text(text, name="a.txt")
    assert "".join(article.text.split()) == "".join(text.split())
