"""From bytes to text: which character encoding a file is in.

No label is believed: strict GB18030 accepts Big5 files and the other way round, so every
encoding that fits is ranked by how much of what it gives is ordinary Chinese.
"""

import codecs
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.errors import RefusedInput
from reader.importers.file_names import shown_name
from reader.importers.frequent_characters import FREQUENT_MARKS, count_frequent_han, count_han
from reader.importers.signatures import recognise
from reader.language import Text

_WESTERN_ENCODING = "cp1252"
_BIG5 = ("cp950", "big5hkscs")
_CHINESE = ("utf-8", "gb18030", "big5hkscs", "cp950", "utf-16-le", "utf-16-be")

ENCODINGS = (*_CHINESE, _WESTERN_ENCODING)
"""The encodings a reader can choose from."""

_ALIASES = {
    "gb2312": "gb18030",  # pages that say gb2312 hold characters only GB18030 has
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "utf-16": "utf-16-le",
    "utf-8-sig": "utf-8",
    "iso8859-1": _WESTERN_ENCODING,
}
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
LOST = "\ufffd"
"""What stands for a character that could not be read."""

_SAMPLE = 64 * 1024
_HEAD = 1024
_PREVIEW = 60
_BLANKS = re.compile(r"\s+")
_NOISE = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ue000-\uf8ff\ufffd]+")
_ASCII = re.compile(r"[\t\n\r -~]+")
_ACCENTED = re.compile("[À-ÖØ-öø-ÿ]+")
_MARK = re.compile(f"[{FREQUENT_MARKS}]+")
_CUT_OFF = Text(
    en="The file ends in the middle of a character: its end seems to be missing.",
    zh="文件在一个字符的中间结束，末尾可能缺失。",
)
_TOO_NOISY = 0.05
_FEW_NOISY = 4
_CERTAIN = 0.35
_LEAD = 0.2
_WESTERN = 0.3


@dataclass(frozen=True, slots=True)
class Candidate:
    """An encoding a file may be in.

    Attributes:
        encoding: one of `ENCODINGS`.
        preview: the first words of the file read in it, on one line.
    """

    encoding: str
    preview: str


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text.

    Attributes:
        text: what the bytes say; bytes that say nothing are U+FFFD.
        encoding: the encoding chosen.
        head: the first bytes.
        problems: what was odd.
        certain: nothing else comes into question.
    """

    text: str
    encoding: str
    head: bytes
    problems: tuple[Text, ...] = ()
    certain: bool = True

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """Every encoding to choose from: the chosen one, then the most to the least likely.

        Worked out when asked for: it takes longer than to read an article.
        """
        texts = {e: _sampled(self.head, e) for e in dict.fromkeys((self.encoding, *ENCODINGS))}
        ranked = sorted(texts, key=lambda e: (e != self.encoding, -_plausibility(texts[e])))
        return tuple(Candidate(e, _BLANKS.sub(" ", texts[e])[:_PREVIEW].strip()) for e in ranked)


def decode(data: bytes, encoding: str | None = None, *, name: str = "") -> Decoded:
    """Return the text that `data` holds.

    Args:
        data: the whole file.
        encoding: the reader's choice; None to find it out. Also names such as "gb2312",
            which is taken for GB18030.
        name: the file's name, for the sentence of a refusal.

    Raises:
        RefusedInput: the bytes are no text, or `encoding` is not one of `ENCODINGS`.
    """
    kind = recognise(data)
    if kind:
        raise _refusal(name, f"it is {kind.en}, not a text", f"这是{kind.zh}，不是文本")
    if encoding is not None:
        return _in_encoding(data, _canonical(encoding, name))
    marked = next((found for mark, found in _MARKS if data.startswith(mark)), None)
    if marked:
        decoded = _in_encoding(data, marked)
    elif b"\0" not in data and (text := _strictly_utf8(data)) is not None:
        return Decoded(text, "utf-8", data[:_HEAD])
    else:
        decoded = _best(data)
    head = decoded.text[:_SAMPLE]
    if _is_noise(head, decoded.encoding):
        raise _refusal(name, "it seems to be binary data, not a text", "像是二进制数据，不是文本")
    return decoded


def _is_noise(text: str, encoding: str) -> bool:
    noise = _count(_NOISE, text)
    if encoding == _WESTERN_ENCODING:  # in which any bytes at all are characters
        return noise > 0
    return noise > max(_TOO_NOISY * len(text), min(_FEW_NOISY, len(text) - 1))


def _canonical(encoding: str, name: str) -> str:
    try:
        known = codecs.lookup(encoding).name
    except (LookupError, ValueError):
        known = ""
    known = _ALIASES.get(known, known)
    if known not in ENCODINGS:
        raise _refusal(name, "the encoding asked for is unknown", "所选编码不受支持")
    return known


def _refusal(name: str, en: str, zh: str) -> RefusedInput:
    shown = f"“{shown_name(name)}”"
    subject_en, subject_zh = (shown, shown) if name else ("The file", "该文件")
    return RefusedInput(
        en=f"{subject_en} cannot be opened: {en}.", zh=f"无法打开{subject_zh}：{zh}。"
    )


def _strictly_utf8(data: bytes) -> str | None:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return None


def _best(data: bytes) -> Decoded:
    """Choose the encoding in which `data` looks most like a text."""
    sample = data[:_SAMPLE]
    western = len(sample) - len(sample.decode("ascii", "ignore")) < _WESTERN * len(sample)
    eligible = ENCODINGS if western else _CHINESE
    scores = {e: _plausibility(_sampled(sample, e)) for e in eligible}
    best = max(scores, key=lambda encoding: scores[encoding])
    versions = [_in_encoding(data, e) for e in _kin(best)]
    decoded = min(versions, key=lambda version: version.text.count(LOST))
    if _is_certain(sample, best, eligible):
        return decoded
    doubt = Text(
        en=f"The encoding of the text is not certain; it was read as {decoded.encoding}.",
        zh=f"无法确定文件编码，按 {decoded.encoding} 读取。",
    )
    return replace(decoded, certain=False, problems=(doubt, *decoded.problems))


def _is_certain(sample: bytes, best: str, eligible: Sequence[str]) -> bool:
    """Tell whether what is not ASCII speaks clearly for one encoding."""
    scores = {e: _plausibility(_ASCII.sub("", _sampled(sample, e))) for e in eligible}
    rivals = [score for e, score in scores.items() if e not in _kin(best)]
    return scores[best] >= max(_CERTAIN, max(rivals) + _LEAD)


def _kin(encoding: str) -> tuple[str, ...]:
    """Return the encodings to try in full when a sample speaks for `encoding`.

    Big5 as Windows writes it comes first: HKSCS, which has more characters, reads some of its
    punctuation as other marks.
    """
    return _BIG5 if encoding in _BIG5 else (encoding,)


def _in_encoding(data: bytes, encoding: str) -> Decoded:
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    text = decoder.decode(data)
    rest = decoder.decode(b"", final=True)
    problems = (_CUT_OFF,) if rest else ()
    return Decoded((text + rest).removeprefix("\ufeff"), encoding, data[:_HEAD], problems)


def _sampled(data: bytes, encoding: str) -> str:
    """Decode the start of a text, without the character its end may cut."""
    text = codecs.getincrementaldecoder(encoding)("replace").decode(data)
    return text.removeprefix("\ufeff")


def _plausibility(text: str) -> float:
    """Return how much `text` looks like Chinese: 1 for nothing but frequent characters.

    Frequent characters count 1, ASCII 0.5 and accented letters 0.3 (they tell little), other
    Chinese 0.1, what no text holds −1; the mean over the text is returned, 0 for an empty one.
    """
    if not text:
        return 0.0
    frequent = count_frequent_han(text)
    rare = count_han(text) - frequent
    marks = _count(_MARK, text)
    neutral = 0.5 * _count(_ASCII, text) + 0.3 * _count(_ACCENTED, text)
    return (frequent + marks + neutral + 0.1 * rare - _count(_NOISE, text)) / len(text)


def _count(characters: re.Pattern[str], text: str) -> int:
    return len(text) - len(characters.sub("", text))
