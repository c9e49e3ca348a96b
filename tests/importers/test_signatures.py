"""Files that are no text are recognised by their first bytes."""

import io
import tarfile
import zipfile

import pytest

from reader.importers.signatures import recognise


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"%PDF-1.4", "a PDF document"),
        (b"CAJ\0\0\0", "a CAJ document of CNKI"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document (DOC, XLS or PPT)"),
        (b"{\\rtf1\\ansi", "an RTF document"),
        (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
        (b"\x1f\x8b\x08\0", "a compressed file"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"\xff\xd8\xff\xe0", "a picture"),
        (b"\x7fELF\x02\x01\x01", "a program"),
        (b"MZ\x90\0\x03\0\0\0", "a program"),
        (b"SQLite format 3\0", "an SQLite database"),
        (b"\0\0\0\x20ftypisom", "a sound or film file"),
        (b"\0\x01\0\0\0\x10", "a font"),
    ],
)
def test_the_kind_is_named(head, kind):
    assert recognise(head).en == kind


@pytest.mark.parametrize(
    ("members", "kind"),
    [
        (["[Content_Types].xml", "word/document.xml"], "a Word document (DOCX)"),
        (["mimetype"], "an EPUB book"),
        (["a.txt"], "a ZIP archive"),
    ],
)
def test_zip_files_are_told_apart(members, kind):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for member in members:
            archive.writestr(member, "application/epub+zip")
    assert recognise(file.getvalue()).en == kind


def test_a_tar_archive_is_recognised_behind_its_first_name():
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("正文.txt"))
    assert recognise(file.getvalue()).en == "a TAR archive"


@pytest.mark.parametrize(
    "text", ["", "MZ 是首字母", "PK 大赛", "BM25 算法", "### 标题", "II、标题", "中国人民", "7z"]
)
def test_a_text_is_not_mistaken_for_anything_else(text):
    for encoding in ("utf-8", "gb18030", "utf-16"):
        assert recognise(text.encode(encoding)) is None
