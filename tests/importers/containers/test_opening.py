"""Archives, compressed texts and lists of articles yield their articles one by one."""

import bz2
import gzip
import io
import lzma
import os
import struct
import zipfile

import pytest
import zstandard

from reader.article.model import Article
from reader.errors import RefusedInput
from reader.importers.containers.opening import pieces
from reader.language import Text
from tests.importers.containers.archives_made import article, file_with, seven_zip_of, zip_of


def titles(path):
    return [piece.content.title for piece in pieces(path) if isinstance(piece.content, Article)]


def reasons(path):
    return [piece.content.en for piece in pieces(path) if isinstance(piece.content, Text)]


def refusal(path):
    with pytest.raises(RefusedInput) as caught:
        list(pieces(path))
    assert path.name in caught.value.text.en
    return caught.value.text.en


def test_a_file_of_one_article_is_that_article(tmp_path):
    (piece,) = pieces(file_with(tmp_path, "a.md", article("发刊词")))
    assert (piece.member, piece.stamp, piece.share) == ("", "", 1)
    assert (piece.content.title, piece.content.page) == ("发刊词", 1)


def test_a_month_in_one_file_is_its_articles_called_after_day_page_and_title(tmp_path):
    texts = [article("简讯", page=2), article("简讯", page=2, body="另一篇。"), article("社论")]
    found = list(pieces(file_with(tmp_path, "1946-05.txt", "\n".join(texts))))
    assert [piece.member for piece in found] == [
        "1946-05-15 第2版 简讯",
        "1946-05-15 第2版 简讯 (2)",
        "1946-05-15 第1版 社论",
    ]
    assert [piece.content.problems for piece in found] == [(), (), ()]
    assert len({piece.stamp for piece in found}) == 3


def test_what_stands_before_the_first_title_of_a_month_is_not_lost(tmp_path):
    text = "一九四六年五月报纸\n\n" + article("一") + article("二")
    assert titles(file_with(tmp_path, "m.txt", text)) == ["m", "一", "二"]


def test_a_month_longer_than_a_block_is_parted_at_the_same_places(tmp_path, monkeypatch):
    monkeypatch.setattr("reader.importers.containers.opening.BLOCK", 700)
    texts = [article(f"第{n}篇", body="很长的正文。" * (n % 9)) for n in range(60)]
    path = file_with(tmp_path, "m.txt", "".join(texts))
    assert titles(path) == [f"第{n}篇" for n in range(60)]


def test_a_number_sign_in_a_text_opens_no_article(tmp_path):
    text = article("甲", body="### 不是标题\n    还是正文。\n### 也不是\n")
    assert len(list(pieces(file_with(tmp_path, "a.md", text)))) == 1


def test_a_zip_yields_its_members_in_the_order_of_their_numbers(tmp_path):
    members = {f"1946年{n}月/{n}.md": article(f"{n}月") for n in (10, 2, 1)}
    found = list(pieces(file_with(tmp_path, "a.zip", zip_of(members))))
    assert [piece.member for piece in found] == [f"1946年{n}月/{n}.md" for n in (1, 2, 10)]
    assert [round(piece.share, 2) for piece in found] == [0.33, 0.67, 1]


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8"])
def test_names_in_a_zip_without_the_mark_of_utf8_are_read_as_chinese(tmp_path, encoding):
    name = "五月/发刊词.md"
    placeholder = "x" * len(name.encode(encoding))
    content = zip_of({placeholder: article("发刊词")})
    content = content.replace(placeholder.encode(), name.encode(encoding))
    (piece,) = pieces(file_with(tmp_path, "a.zip", content))
    assert piece.member == name


def test_a_7z_archive_is_read_with_names_longer_than_a_disk_allows(tmp_path):
    name = "1946年05月/1946-05-15_" + "长" * 120 + ".md"
    members = {name: article("长"), "1946年05月/a.md": article("短")}
    found = list(pieces(file_with(tmp_path, "1946年05月.7z", seven_zip_of(members))))
    assert {piece.member for piece in found} == set(members)


def test_an_empty_7z_archive_holds_nothing(tmp_path):
    assert list(pieces(file_with(tmp_path, "1971年01月.7z", seven_zip_of({})))) == []


def test_months_as_7z_in_a_zip_are_read_but_nothing_deeper(tmp_path):
    month = seven_zip_of({"a.md": article("甲")})
    deep = zip_of({"deep.zip": zip_of({"b.md": article("乙")})})
    content = zip_of({"7z/1946年05月.7z": month, "deep.zip": deep})
    path = file_with(tmp_path, "rmrb-master.zip", content)
    assert [piece.member for piece in pieces(path)] == [
        "7z/1946年05月.7z\na.md",
        "deep.zip\ndeep.zip",
    ]
    assert "too deep" in reasons(path)[0]


@pytest.mark.parametrize(
    ("suffix", "compress"),
    [
        ("xz", lzma.compress),
        ("gz", gzip.compress),
        ("bz2", bz2.compress),
        ("zst", zstandard.compress),
    ],
)
def test_a_compressed_list_of_headlines_is_read(tmp_path, suffix, compress):
    rows = '王震将军三日广播,1946-10-01,1946-10\n"一,二",1946-10-02,1946-10\n'
    path = file_with(tmp_path, f"h.csv.{suffix}", compress(rows.encode()))
    found = [piece.content for piece in pieces(path)]
    assert [(one.title, str(one.date), one.format) for one in found] == [
        ("王震将军三日广播", "1946-10-01", "headline"),
        ("一,二", "1946-10-02", "headline"),
    ]


def test_a_compressed_file_cut_off_gives_what_it_has_and_is_refused(tmp_path):
    content = lzma.compress(os.urandom(300_000).hex().encode())
    assert "damaged" in refusal(file_with(tmp_path, "a.txt.xz", content[: len(content) // 2]))


def test_a_bomb_is_stopped(tmp_path, monkeypatch):
    for module in ("compressed", "zip_archive"):
        monkeypatch.setattr(f"reader.importers.containers.{module}.FREE", 1_000_000)
    packed = file_with(tmp_path, "a.txt.xz", lzma.compress(b"\n" * 20_000_000))
    assert "expands too far" in refusal(packed)
    zipped = file_with(tmp_path, "a.zip", zip_of({"a.txt": b"\n" * 20_000_000}))
    assert "expands too far" in reasons(zipped)[0]
    many = zip_of({f"{n}.txt": "很" * 90_000 for n in range(40)})
    assert "expands too far" in refusal(file_with(tmp_path, "many.zip", many))


def test_a_lying_size_in_a_zip_is_found_out(tmp_path):
    content = bytearray(zip_of({"a.md": article("甲") * 50}))
    directory = content.rindex(b"PK\x01\x02")
    struct.pack_into("<I", content, directory + 24, 10)
    (reason,) = reasons(file_with(tmp_path, "a.zip", bytes(content)))
    assert "damaged" in reason


def test_encrypted_archives_are_refused(tmp_path):
    secret = seven_zip_of({"a.md": article("甲")}, password="x")  # noqa: S106
    assert "encrypted" in refusal(file_with(tmp_path, "a.7z", secret))
    content = bytearray(zip_of({"a.md": article("甲")}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + offset] |= 1
    assert "encrypted" in refusal(file_with(tmp_path, "a.zip", bytes(content)))


@pytest.mark.parametrize("make", [zip_of, seven_zip_of])
def test_an_archive_cut_off_or_garbled_is_refused(tmp_path, make):
    whole = make({f"{n}.md": article(f"第{n}篇") for n in range(20)})
    for size in (8, len(whole) // 2, len(whole) - 3):
        path = file_with(tmp_path, "a.archive", whole[:size])
        assert "damaged" in refusal(path) or "binary" in refusal(path)


def test_an_archive_of_very_many_members_is_refused_at_once(tmp_path, monkeypatch):
    monkeypatch.setattr("reader.importers.containers.members.MOST_MEMBERS", 10)
    content = zip_of({f"{n}.md": "" for n in range(11)})
    with pytest.raises(RefusedInput, match="members"):
        list(pieces(file_with(tmp_path, "a.zip", content)))


def test_members_put_there_by_a_system_are_left_out(tmp_path):
    members = {"__MACOSX/._a.md": b"\0", "a/.DS_Store": b"\0", "a/a.md": article("甲")}
    assert titles(file_with(tmp_path, "a.zip", zip_of(members))) == ["甲"]


def test_a_refused_member_does_not_stop_the_others(tmp_path):
    members = {"1.md": article("甲"), "2.png": b"\x89PNG\r\n\x1a\n\0", "3.md": article("乙")}
    path = file_with(tmp_path, "a.zip", zip_of(members))
    assert titles(path) == ["甲", "乙"]
    assert "a picture" in reasons(path)[0]


def test_documents_are_no_archives(tmp_path):
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
    assert "damaged" in refusal(file_with(tmp_path, "a.docx", written.getvalue()))


@pytest.mark.parametrize("suffix", ["mht", "json", "sql"])
def test_markup_and_programs_are_not_taken_for_articles(tmp_path, suffix):
    assert f"“.{suffix}” file" in refusal(file_with(tmp_path, f"a.{suffix}", "<p>文字</p>"))


def test_a_pipe_is_refused_at_once(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert "ordinary file" in refusal(tmp_path / "pipe")
