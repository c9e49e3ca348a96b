"""The files of a handout: whole, escaped, loading nothing, with comments that are comments."""

import io
import json
import re
from html.parser import HTMLParser

import docx
import pytest
from docx.oxml.ns import qn
from markdown_it import MarkdownIt

from reader.errors import RefusedInput
from reader.handouts.composing import handouts
from reader.handouts.files import WRITERS, write_handout, write_handouts
from reader.handouts.losses import losses
from reader.handouts.markdown_file import markdown
from reader.handouts.model import Options, Version
from reader.handouts.web_page import web_page
from reader.handouts.word_document import word_document
from reader.lessons.worksheets import Sheet
from reader.overriding import override
from tests.handouts.handouts_made import NOTE, made, material

_VOID = {"meta", "link", "br", "img", "hr", "input"}


class _Page(HTMLParser):
    """Holds elements to their nesting, and gathers text and addresses."""

    def __init__(self):
        super().__init__()
        self.open, self.text, self.addresses, self.ids = [], [], [], []

    @override
    def handle_starttag(self, tag, attrs):
        if tag not in _VOID:
            self.open.append(tag)
        fields = dict(attrs)
        self.addresses += [fields[name] for name in ("href", "src") if name in fields]
        self.ids += [fields["id"]] if "id" in fields else []

    @override
    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    @override
    def handle_data(self, data):
        if not {"script", "style", "rt"} & set(self.open):
            self.text.append(data)


def parsed(**options):
    page = _Page()
    page.feed(web_page(made(**options)))
    assert page.open == []
    return page


def test_a_web_page_is_nested_rightly_and_loads_nothing():
    page = parsed(pinyin=True, version=Version.TEACHER)
    assert page.addresses
    assert {address[0] for address in page.addresses} == {"#"}
    assert {address[1:] for address in page.addresses} <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))
    assert "default-src 'none'" in web_page(made())


def test_text_and_notes_are_shown_as_they_are_written():
    text = "".join(parsed(version=Version.TEACHER).text)
    for part in ("<b>两个确保</b>是任务", NOTE, "Two <guarantees>.", "最低生活保障"):
        assert part in text


def test_pupils_do_not_get_what_is_hidden():
    page = web_page(made(glossary=False))
    body = page[page.index("<main") : page.index("</main>")]
    assert "低保" not in body
    assert "□□" in body


def test_pinyin_stands_above_its_character_and_can_be_switched_off():
    page = web_page(made(pinyin=True))
    assert "<ruby>要<rt>yào</rt></ruby>" in page
    assert 'id="pinyin"' in page
    assert 'id="pinyin"' not in web_page(made())


def words_of(document):
    """Return the pinyin of a Word document, and the rest of its text."""
    every = list(document.element.body.iter(qn("w:t")))
    above = [one for one in every if any(up.tag == qn("w:rt") for up in one.iterancestors())]
    below = [one.text for one in every if one not in above]
    return "".join(one.text for one in above), "".join(below)


def test_a_word_document_has_real_comments_and_the_whole_text():
    document = docx.Document(io.BytesIO(word_document(made(version=Version.TEACHER, pinyin=True))))
    (comment,) = document.comments
    assert comment.text == NOTE
    pinyin, text = words_of(document)
    plain = re.sub(r"\[\d+\]|1(?=低保)", "", text)
    assert "要落实两个确保，做好低保。<b>两个确保</b>是任务。" in plain
    assert pinyin == "yào"
    assert document.paragraphs[1].style.name == "Heading 1"
    assert document.tables[0].rows[0].cells[1].text.startswith("两个确保")


def test_the_numbers_of_the_glossary_take_little_room_in_word():
    document = docx.Document(io.BytesIO(word_document(made(version=Version.TEACHER))))
    number, term, meaning = (cell.width.mm for cell in document.tables[0].rows[0].cells)
    assert number < term < meaning
    page = document.sections[0]
    room = page.page_width.mm - page.left_margin.mm - page.right_margin.mm
    assert number + term + meaning == pytest.approx(room, abs=1)


def test_pupils_get_blanks_in_word_too():
    document = docx.Document(io.BytesIO(word_document(made(language="en"))))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "□□" in text
    assert "低保" not in text
    assert "Name ____" in text


def test_markdown_is_read_back_as_the_text_with_its_footnotes():
    written = markdown(made(version=Version.TEACHER))
    assert "[^t1]: **两个确保**" in written
    assert r"\<script\>" in written
    html = MarkdownIt().render(written)
    assert "<h1>稳步推进试点</h1>" in html
    assert "&lt;b&gt;" in html
    assert "<b>" not in html


def test_markdown_for_pupils_leaves_lines_to_write_on():
    assert "(1)＿＿" in markdown(made())


@pytest.mark.parametrize("ending", WRITERS)
def test_a_file_is_written_whole_by_its_ending(tmp_path, ending):
    path = tmp_path / f"讲义{ending}"
    write_handout(made(), path, {})
    assert path.stat().st_size > 300
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_a_pair_of_worksheets_becomes_three_files(tmp_path):
    made = handouts(material(), Options(sheet=Sheet.PAIR))
    paths = write_handouts(made, tmp_path / "讲义.md", {})
    assert [path.name for path in paths] == ["讲义-A.md", "讲义-B.md", "讲义-答案.md"]
    a, b, key = (path.read_text("utf-8") for path in paths)
    assert a.startswith("*练习单 A*\n\n姓名")
    assert "低保" in b
    assert "## 答案 · 练习单 A\n\n- (1) 低保" in key


def test_what_a_format_leaves_out_is_told_before():
    plain, spoken = (made(),), (made(pinyin=True),)
    assert [losses(plain, suffix) for suffix in (".html", ".pdf", ".docx")] == [(), (), ()]
    assert "bold" in losses(plain, ".md")[0].en
    assert "left out" in losses(spoken, ".md")[1].en
    assert losses(spoken, ".docx") == losses(spoken, ".pdf") == ()


def test_json_holds_every_run(tmp_path):
    write_handout(made(), tmp_path / "a.json", {})
    fields = json.loads((tmp_path / "a.json").read_text("utf-8"))
    assert fields["blocks"][0]["runs"][0]["text"] == "稳步推进试点"


def test_an_unknown_ending_is_refused_with_those_there_are(tmp_path):
    with pytest.raises(RefusedInput, match=r"one of \.docx, \.htm, \.html, \.json, \.md, \.pdf"):
        write_handout(made(), tmp_path / "a.xyz", {})


def test_a_file_that_cannot_be_written_leaves_the_old_one(tmp_path):
    (tmp_path / "a.md").mkdir()
    with pytest.raises(RefusedInput, match="cannot be written"):
        write_handout(made(), tmp_path / "a.md", {})
    assert (tmp_path / "a.md").is_dir()
