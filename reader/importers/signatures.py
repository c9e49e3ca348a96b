"""Recognise files that are no text by their first bytes, to say what they are instead."""

import re
from dataclasses import dataclass

from reader.language import Text


@dataclass(frozen=True, slots=True)
class _Signature:
    pattern: re.Pattern[bytes]
    kind: Text


def _signature(pattern: bytes, en: str, zh: str) -> _Signature:
    return _Signature(re.compile(pattern, re.DOTALL), Text(en=en, zh=zh))


_SIGNATURES = (
    _signature(rb"%PDF-|\xef\xbb\xbf%PDF-", "a PDF document", "一份 PDF 文档"),
    _signature(rb"CAJ\0|KDH |HN\xc8\0", "a CAJ document of CNKI", "一份知网 CAJ 文档"),
    _signature(rb"AT&TFORM", "a DjVu document", "一份 DjVu 文档"),
    _signature(
        rb"PK\x03\x04.{26}\[Content_Types\]|PK\x03\x04.{0,400}?word/",
        "a Word document (DOCX)",
        "一份 Word 文档（DOCX）",
    ),
    _signature(rb"PK\x03\x04.{26}mimetypeapplication/epub", "an EPUB book", "一本 EPUB 电子书"),
    _signature(
        rb"PK\x03\x04.{26}mimetypeapplication/vnd.oasis",
        "an OpenDocument file",
        "一份 OpenDocument 文件",
    ),
    _signature(rb"PK(\x03\x04|\x05\x06|\x07\x08)", "a ZIP archive", "一个 ZIP 压缩包"),
    _signature(
        rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "an old Office document (DOC, XLS or PPT)",
        "一份旧版 Office 文档（DOC、XLS 或 PPT）",
    ),
    _signature(rb"\{\\rtf", "an RTF document", "一份 RTF 文档"),
    _signature(rb"7z\xbc\xaf\x27\x1c", "a 7z archive", "一个 7z 压缩包"),
    _signature(rb"Rar!\x1a\x07", "a RAR archive", "一个 RAR 压缩包"),
    _signature(
        rb"\x1f\x8b\x08|\xfd7zXZ\0|BZh[1-9]1AY&SY|\x28\xb5\x2f\xfd",
        "a compressed file",
        "一个压缩文件",
    ),
    _signature(rb".{257}ustar", "a TAR archive", "一个 TAR 归档"),
    _signature(
        rb"\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|RIFF.{4}WEBP|II\*\0|MM\0\*|BM.{4}\x00{4}",
        "a picture",
        "一张图片",
    ),
    _signature(
        rb"\x7fELF|MZ.{0,62}\0\0|\xcf\xfa\xed\xfe|\xca\xfe\xba\xbe", "a program", "一个程序文件"
    ),
    _signature(rb"SQLite format 3\0", "an SQLite database", "一个 SQLite 数据库"),
    _signature(
        rb"ID3[\x02-\x04]|OggS\0|fLaC|RIFF.{4}(WAVE|AVI )|.{4}ftyp|\x1a\x45\xdf\xa3",
        "a sound or film file",
        "一个音频或视频文件",
    ),
    _signature(rb"OTTO\0|\x00\x01\x00\x00\x00|ttcf\0|wOF[F2]", "a font", "一个字体文件"),
)


_ANY = re.compile(b"|".join(b"(?:%b)" % s.pattern.pattern for s in _SIGNATURES), re.DOTALL)


def recognise(data: bytes) -> Text | None:
    """Return what the file is called that begins with `data`, or None for a possible text."""
    head = data[:1024]
    if not _ANY.match(head):
        return None
    return next((s.kind for s in _SIGNATURES if s.pattern.match(head)), None)
