"""The text of a file, decoded and cleaned, before anyone asks what kind of text it is."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from reader.importers.file_names import printable_name
from reader.importers.garbling import describe_damage, garbled_from
from reader.language import Text

_ODD = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffd\ud800-\udfff]"
)
_NEWLINES = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_DIRECTIONS = re.compile("[\u202a-\u202e\u2066-\u2069]")

_FIRST_PICTURE = 0x2400  # U+2400…U+241F picture the control characters U+0000…U+001F
_PICTURES = {code: _FIRST_PICTURE + code for code in range(0x20)}
_PICTURES |= {0x7F: 0x2421} | dict.fromkeys(range(0x80, 0xA0), 0xFFFD)


@dataclass(frozen=True, slots=True)
class Source:
    r"""A text to be made into an article.

    Attributes:
        text: its only line end is "\n"; it holds no control character but that and TAB.
        name: the file's name, without its folder.
        encoding: name of the character encoding it was read in.
        problems: what was odd so far.
    """

    text: str
    name: str
    encoding: str
    problems: tuple[Text, ...] = ()

    @property
    def lines(self) -> list[str]:
        """The lines without their line ends; a final line end opens no further line."""
        lines = self.text.split("\n")
        if not lines[-1]:
            del lines[-1]
        return lines

    @property
    def stem(self) -> str:
        """The file's name without its suffix, printable."""
        return printable_name(PurePath(self.name).stem or self.name)


def clean(text: str) -> tuple[str, tuple[Text, ...]]:
    r"""Make line ends alike and invisible characters visible.

    CR LF, CR, VT, FF, NEL, U+2028 and U+2029 become "\n"; every other control character but
    TAB is replaced by its picture (␀ for NUL) or by U+FFFD, one for one; a byte order mark at
    the start goes. Zero-width and bidirectional controls stay: they belong to the text.

    Returns:
        the text, and a sentence for each kind of oddity in it.
    """
    if not _ODD.search(text):
        garbled = garbled_from(text)
        return text, (garbled,) if garbled else ()
    text = _NEWLINES.sub("\n", text.removeprefix("\ufeff"))
    controls = len(_CONTROLS.findall(text))
    if controls:
        text = text.translate(_PICTURES | {9: 9, 10: 10})
    text, surrogates = _SURROGATES.subn("\ufffd", text)
    problems = (
        _counted(controls, _control_problem),
        _counted(len(_DIRECTIONS.findall(text)), _direction_problem),
        _counted(surrogates, _surrogate_problem),
        describe_damage(text),
        garbled_from(text),
    )
    return text, tuple(problem for problem in problems if problem)


def _counted(count: int, describe: Callable[[int], Text]) -> Text | None:
    return describe(count) if count else None


def _control_problem(count: int) -> Text:
    return Text(
        en=f"The text holds control characters ({count:,}), shown as symbols such as ␀.",
        zh=f"文中有 {count:,} 个控制字符，以 ␀ 一类符号显示。",
    )


def _direction_problem(count: int) -> Text:
    return Text(
        en=f"The text holds invisible characters ({count:,}) that turn the direction of writing.",
        zh=f"文中有 {count:,} 个改变书写方向的隐形字符。",
    )


def _surrogate_problem(count: int) -> Text:
    return Text(
        en=f"The text holds halves of characters ({count:,}), shown as �.",
        zh=f"文中有 {count:,} 个残缺的半字符，以 � 显示。",
    )
