"""What may be hostile is bounded, escaped and told; nothing of it is run or hangs."""

import contextlib
import gzip
import io
import json
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import RefusedInput
from reader.glossary.exchange import files
from reader.glossary.exchange import pack as packs
from reader.glossary.exchange.formats import formats, read_file
from reader.glossary.exchange.pack import Pack, entry
from reader.glossary.exchange.tables import COLUMNS

BY_NAME = {one.name: one for one in formats()}
INDEX = json.dumps({"title": "t", "revision": "1", "format": 3})


def archive(**members):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in members.items():
            made.writestr(f"{name}.json", text)
    return content.getvalue()


def read(name, content):
    chosen = BY_NAME[name]
    data = content if isinstance(content, bytes) else content.encode()
    return chosen.read(data, f"x{chosen.suffix}")


def headwords(reading):
    return [concept.headword for concept in reading.pack.concepts]


def test_a_cell_is_never_a_formula_and_comes_back():
    texts = ("=1+1", "+1", "-1", "@SUM(A1)", "'quoted", "＝1")
    pack = Pack("x", tuple(entry("并轨", id=f"c{n}", gloss_en=t) for n, t in enumerate(texts)))
    lines = "".join(BY_NAME["CSV"].write(pack))
    column = COLUMNS.index("gloss_en")
    cells = [line.split(",")[column].strip('"') for line in lines.splitlines()[1:]]
    assert all(cell.startswith("'") for cell in cells)
    assert tuple(c.gloss_en for c in read("CSV", lines).pack.concepts) == texts


def test_terms_of_2000_characters_are_told_with_their_lines():
    reading = read("CSV", f"term\n并轨\n{'并' * 2000}\n双轨\n")
    assert headwords(reading) == ["并轨", "双轨"]
    assert [fault.line for fault in reading.faults] == [3]


def test_markup_stays_what_it_is():
    bold = '<b>并</b><img src="file:///etc/passwd">'
    reading = read("CSV", f'term,definition_en\n并轨,"{bold.replace(chr(34), chr(34) * 2)}"\n')
    assert reading.pack.concepts[0].definition_en == bold


def test_unknown_columns_are_told_and_headings_may_be_chinese():
    reading = read("TSV", "词语\t拼音\t英文\t颜色\n并轨\tbìngguǐ\tmerger\t红\n")
    (concept,) = reading.pack.concepts
    assert (concept.pinyin, concept.gloss_en) == ("bìngguǐ", "merger")
    assert "颜色" in reading.faults[0].text.zh


@pytest.mark.parametrize(
    "content", ["", "nothing\n", "term\n" + "x" * 300_000, b"term\n\xff\xff\xff", "term\n\0\n"]
)
def test_what_is_no_table_of_terms_is_refused_or_empty(content):
    with contextlib.suppress(RefusedInput):
        assert headwords(read("CSV", content)) == []


def test_tables_may_be_in_gb18030_or_utf_16():
    for encoding in ("gb18030", "utf-16", "utf-8-sig"):
        assert headwords(read("CSV", "term\n并轨\n".encode(encoding))) == ["并轨"]


@pytest.mark.parametrize(
    "content",
    [
        "a = ",
        "[x]\n",
        "concept = 1\n",
        "concept = [1]\n",
        "x = " + "[" * 5000,
        "[[concept]]\nid = 'a'\nheadword = '并轨'\nforms = 3\n",
    ],
)
def test_toml_of_another_form_is_refused_or_told(content):
    with contextlib.suppress(RefusedInput):
        reading = read("TOML", content)
        assert (headwords(reading), len(reading.faults)) == ([], 1)


def test_an_entry_in_toml_needs_little():
    forms = 'forms = [{ hans = "并轨", kind = "full", pinyin = "bìngguǐ" }]'
    reading = read("TOML", f'[[concept]]\nid = "a"\nheadword = "并轨"\n{forms}\n')
    assert headwords(reading) == ["并轨"]


LAUGHS = """<?xml version="1.0"?><!DOCTYPE tbx [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>
<tbx><text>&b;</text></tbx>"""
OUTSIDE = """<?xml version="1.0"?><!DOCTYPE tbx [<!ENTITY a SYSTEM "file:///etc/passwd">]>
<tbx>&a;</tbx>"""


@pytest.mark.parametrize("content", [LAUGHS, OUTSIDE, "<a>" * 5000, "<tbx>", "no xml", b"\xff"])
def test_xml_with_entities_or_without_bottom_is_refused(content):
    with pytest.raises(RefusedInput, match=r"x\.tbx"):
        read("TBX-Basic", content)


def test_tbx_of_version_2_is_read():
    term = "<ntig><termGrp><term>并轨</term></termGrp></ntig>"
    text = f'<martif><text><body><termEntry id="a"><langSet xml:lang="zh-CN">{term}</langSet>'
    text += '<langSet xml:lang="en"><tig><term>merger</term></tig></langSet>'
    text += "<descrip type='definition'>One &lt;b&gt;.</descrip><note>loose</note>"
    reading = read("TBX-Basic", text + "</termEntry><termEntry/></body></text></martif>")
    (concept,) = reading.pack.concepts
    assert (concept.headword, concept.definition_en) == ("并轨", "One <b>.")
    assert (concept.note_en, concept.renderings[0].text) == ("loose", "merger")
    assert len(reading.faults) == 1


def test_a_bomb_of_an_archive_is_refused(monkeypatch):
    monkeypatch.setattr(files, "LARGEST_UNPACKED", 1000)
    with pytest.raises(RefusedInput, match="unpacks"):
        read("Yomitan", archive(index=INDEX, term_bank_1=" " * 100_000))


@pytest.mark.parametrize(
    "content",
    [
        b"PK no archive",
        archive(),
        archive(index="[1]"),
        archive(index="{"),
        archive(index=INDEX, term_bank_1='{"a":1}'),
        archive(index=INDEX, term_bank_1="[" * 100_000),
    ],
)
def test_what_is_no_yomitan_dictionary_is_refused(content):
    with pytest.raises(RefusedInput, match=r"x\.zip"):
        read("Yomitan", content)


def test_foreign_structured_content_becomes_plain_text():
    deep = "end"
    for _ in range(100):
        deep = {"tag": "div", "content": deep}
    glossary = ["<b>merge</b> &amp; join", {"type": "text", "text": "two"}, deep,
                {"type": "structured-content", "content": [{"tag": "br"}, "three"]}]  # fmt: skip
    rows = [["并轨", "bìngguǐ", "", "", 0, glossary, 0, ""], ["坏", 1], 5]
    reading = read("Yomitan", archive(index=INDEX, term_bank_1=json.dumps(rows)))
    (concept,) = reading.pack.concepts
    assert concept.definition_en == "merge & join\ntwo\nthree"
    assert len(reading.faults) == 2


def test_too_many_files_in_an_archive_are_refused(monkeypatch):
    monkeypatch.setattr(files, "MOST_MEMBERS", 1)
    with pytest.raises(RefusedInput):
        read("Yomitan", archive(index=INDEX, other="1"))


@pytest.mark.parametrize("content", ["no turtle", "@prefix x <", b"\xff\xfe\x00"])
def test_what_is_no_turtle_is_refused(content):
    with pytest.raises(RefusedInput, match=r"x\.ttl"):
        read("SKOS", content)


def test_a_dictionary_in_the_form_of_cedict_is_read():
    text = (
        "# A sample\n#\n# of our own\n電腦 电脑 [dian4 nao3] /computer/CL:臺|台[tai2]/\n"
        "綠色 绿色 [lu:4 se4] /green/\n兒 儿 [r5] /suffix/\n併軌 并轨 [[bing4gui3]] /to merge/\nx\n"
    )
    reading = read("CC-CEDICT", text)
    told = [(c.headword, c.forms[0].hant, c.pinyin, c.gloss_en) for c in reading.pack.concepts]
    assert told[:2] == [
        ("电脑", "電腦", "diàn nǎo", "computer"), ("绿色", "綠色", "lǜ sè", "green"),
    ]  # fmt: skip
    assert told[3][2] == "bìngguǐ"
    assert (reading.pack.note, reading.faults[0].line) == ("A sample of our own", 8)
    with pytest.raises(RefusedInput):
        read("CC-CEDICT", "nothing\n")


def test_files_are_bounded(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "LARGEST", 10)
    path = tmp_path / "a.csv"
    path.write_text("term\n" + "并轨\n" * 10, encoding="utf-8")
    for wrong in (path, tmp_path / "none.csv", tmp_path):
        with pytest.raises(RefusedInput):
            read_file(wrong if wrong.suffix else tmp_path / "folder.csv")


def test_entries_and_complaints_are_bounded(monkeypatch):
    monkeypatch.setattr(packs, "MOST_ENTRIES", 2)
    monkeypatch.setattr(packs, "MOST_PROBLEMS", 1)
    reading = read("CSV", "term\n" + "并轨\n" * 5)
    assert (len(reading.pack.concepts), len(reading.faults), reading.more) == (2, 1, 2)


@pytest.mark.parametrize("name", BY_NAME)
@settings(max_examples=60, deadline=None)
@given(content=st.binary(max_size=300) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_read_or_refused_in_a_sentence(name, content):
    with contextlib.suppress(RefusedInput):
        assert read(name, content).pack.name


@pytest.mark.parametrize("name", ["CSV", "CC-CEDICT"])
def test_reading_can_be_ended(name):
    def going():
        raise InterruptedError

    text = {"CSV": "term\n并轨\n", "CC-CEDICT": "併軌 并轨 [bing4 gui3] /to merge/\n"}[name]
    with pytest.raises(InterruptedError):
        BY_NAME[name].read(text.encode(), "x", going)


@pytest.mark.parametrize("content", ["@prefix x <", 'a\n<a> <b> "x'])
def test_a_fault_in_turtle_is_one_sentence_with_its_line(content):
    with pytest.raises(RefusedInput) as raised:
        read("SKOS", content)
    assert "line" in str(raised.value.text.en)
    assert "b'" not in raised.value.text.en


def test_bytes_that_are_no_text_are_told_once():
    with pytest.raises(RefusedInput) as raised:
        read("SKOS", b"\xff\xff\xff")
    assert raised.value.text.en == "“x.ttl” is no glossary that can be read: it is no text."


def test_a_cell_without_end_is_told_in_both_languages():
    with pytest.raises(RefusedInput) as raised:
        read("CSV", "term\n" + "x" * 300_000)
    assert "200,000" in raised.value.text.zh
    assert "field" not in raised.value.text.zh


def test_a_table_in_big5_is_read_as_what_it_is():
    assert headwords(read("CSV", "term\n國營企業\n勞動保險\n".encode("big5"))) == [
        "國營企業",
        "勞動保險",
    ]


@pytest.mark.parametrize("text", ["國營企業", "勞動", "镕基", "囍", "国营"])
def test_gb18030_stays_gb18030(text):
    assert headwords(read("CSV", f"term\n{text}\n".encode("gb18030"))) == [text]


CEDICT = "# A sample\n電腦 电脑 [dian4 nao3] /computer/\n".encode()


def test_a_dictionary_may_be_packed_as_it_is_published(tmp_path):
    (tmp_path / "cedict.txt.gz").write_bytes(gzip.compress(CEDICT))
    with zipfile.ZipFile(tmp_path / "cedict.zip", "w") as made:
        made.writestr("cedict_ts.u8", CEDICT)
    for name in ("cedict.txt.gz", "cedict.zip"):
        assert headwords(read_file(tmp_path / name)) == ["电脑"]


def test_a_packed_dictionary_is_bounded(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "LARGEST_UNPACKED", 1000)
    (tmp_path / "bomb.gz").write_bytes(gzip.compress(b" " * 100_000))
    (tmp_path / "cut.gz").write_bytes(gzip.compress(CEDICT)[:-9])
    for name, reason in (("bomb.gz", "unpacks"), ("cut.gz", "damaged")):
        with pytest.raises(RefusedInput, match=reason):
            read_file(tmp_path / name)
