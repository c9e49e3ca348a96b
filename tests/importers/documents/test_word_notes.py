"""Word documents: notes with their signs, tracked changes, comments, titles without a style."""

import pytest

from reader.article.model import Role
from reader.importers.documents.word_document import word_document
from tests.importers.documents.documents_made import SENTENCE, paragraph, run, word, word_of

CENTRED, BOLD = '<w:jc w:val="center"/>', "<w:b/>"


def large(points):
    return f'<w:sz w:val="{2 * points}"/>'


def reference(kind, number):
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def note(kind, number, text, more=""):
    return f'<w:{kind} w:id="{number}" {more}>{paragraph(run(text))}</w:{kind}>'


def shape(article):
    texts = [article.text[one.start : one.end] for one in article.blocks]
    return [(block.role, text) for block, text in zip(article.blocks, texts, strict=True)]


def test_notes_stand_at_the_end_and_their_signs_in_the_text():
    body = paragraph(
        run("两个确保"), reference("footnote", 2), run("要落实"), reference("endnote", 1), run("。")
    )
    body += paragraph(run("再说两个确保"), reference("footnote", 2), reference("footnote", 99))
    feet = note("footnote", 0, "", 'w:type="separator"') + note("footnote", 2, "确保发放。")
    content = word_of(body, footnotes=feet, endnotes=note("endnote", 1, "见《公报》。"))
    assert shape(word_document(content, "a.docx")) == [
        (Role.BODY, "两个确保〔1〕要落实〔2〕。"),
        (Role.BODY, "再说两个确保〔1〕"),
        (Role.NOTE, "〔1〕确保发放。"),
        (Role.NOTE, "〔2〕见《公报》。"),
    ]


def test_tracked_changes_are_shown_as_accepted_and_said():
    taken = f'<w:del w:id="1"><w:r><w:delText>旧</w:delText></w:r></w:del>{run("的")}'
    body = paragraph(taken, f'<w:ins w:id="2">{run("新")}</w:ins>', run("话，" + SENTENCE))
    article = word_document(word_of(body), "a.docx")
    assert article.text == "的新话，" + SENTENCE
    assert "all were accepted" in article.problems[0].en


def test_comments_are_counted_and_said():
    comments = '<w:comment w:id="1"/><w:comment w:id="2"/>'
    article = word_document(word_of(paragraph(run(SENTENCE)), comments=comments), "a.docx")
    assert "comments (2)" in article.problems[0].en
    assert "2 条批注" in article.problems[0].zh


def test_text_in_content_controls_and_links_is_there():
    inside = paragraph(f"<w:hyperlink>{run('链接')}</w:hyperlink>", run(SENTENCE))
    body = f"<w:sdt><w:sdtContent>{inside}</w:sdtContent></w:sdt>"
    assert word_document(word_of(body), "a.docx").text == "链接" + SENTENCE


@pytest.mark.parametrize(
    "first",
    [
        paragraph(run("关于试点工作的通知", BOLD), look=CENTRED),
        paragraph(run("关于试点工作的通知", large(22)), look=CENTRED),
        paragraph(run("关于试点工作的通知", BOLD + large(22))),
    ],
)
def test_what_looks_like_a_title_is_one(first):
    body = first + paragraph(run(SENTENCE, large(12))) * 3
    article = word_document(word_of(body), "a.docx")
    assert (article.title, article.headline) == ("关于试点工作的通知",) * 2
    assert [one.role for one in article.paragraphs] == [Role.BODY] * 3


def test_a_title_of_two_lines_is_one_title():
    lines = paragraph(run("政策信息平台", large(26)), look=CENTRED)
    lines += paragraph(run("共性需求说明书", large(22)), look=CENTRED)
    article = word_document(word_of(lines + paragraph(run(SENTENCE, large(12))) * 3), "a.docx")
    assert article.title == "政策信息平台 共性需求说明书"
    assert len(article.heading) == 2


@pytest.mark.parametrize(
    "first",
    [
        paragraph(run("关于试点工作的通知")),
        paragraph(run("同志们：", BOLD), look=CENTRED),
        paragraph(run("国发〔2000〕42号", large(16)), look=CENTRED),
        paragraph(run("关于试点工作的通知，" * 9, BOLD), look=CENTRED),
    ],
)
def test_what_does_not_look_like_a_title_is_text(first):
    body = first + paragraph(run(SENTENCE, large(12))) * 3
    assert word_document(word_of(body), "a.docx").heading == ()


def test_the_title_of_the_properties_is_believed_where_the_text_begins_with_it(monkeypatch):
    monkeypatch.setattr("docx.opc.coreprops.CoreProperties.title", "关于试点")
    begun = word(("Normal", "关于 试点"), ("Normal", SENTENCE))
    other = word(("Normal", "另一个"), ("Normal", SENTENCE))
    assert word_document(begun, "a.docx").headline == "关于 试点"
    assert word_document(other, "a.docx").heading == ()


def test_a_document_that_begins_with_a_table_has_no_title():
    body = f"<w:tbl><w:tr><w:tc>{paragraph(run('甲'))}</w:tc></w:tr></w:tbl>"
    body += paragraph(run("关于试点工作的通知", BOLD), look=CENTRED) + paragraph(run(SENTENCE))
    assert word_document(word_of(body), "a.docx").heading == ()
