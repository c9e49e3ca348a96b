"""An argument parser whose help and complaints are in the reader's language."""

import argparse
import re
from collections.abc import Callable, Iterable
from typing import Any, NoReturn

from reader.language import Text
from reader.overriding import override

_HEADINGS = {"positional arguments": "参数", "options": "选项"}
_COMPLAINTS = (
    (r"the following arguments are required: (.+)", "缺少参数：{0}。"),
    (r"unrecognized arguments: (.+)", "无法识别的参数：{0}。"),
    (r"argument (.+?): expected one argument", "{0} 后面缺少一个值。"),
    (r"argument (.+?): ignored explicit argument (.+)", "{0} 不带值，不能写 {1}。"),
    (r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)", "{0} 不能是 {1}，可选 {2}。"),
    (r"argument (.+?): (.+)", "{0}：{1}。"),
)


class WrongUsage(Exception):
    """A command line that cannot be understood.

    Attributes:
        text: what is wrong with it, one sentence.
        usage: how the command is written.
    """

    def __init__(self, text: Text, usage: str) -> None:
        super().__init__(text.en)
        self.text = text
        self.usage = usage


class _Formatter(argparse.HelpFormatter):
    """Says the few words of its own in Chinese too."""

    language = "en"

    @override
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        own = Text(en="usage: ", zh="用法：").in_language(self.language)
        super().add_usage(usage, actions, groups, own if prefix is None else prefix)

    @override
    def start_section(self, heading: str | None) -> None:
        chinese = _HEADINGS.get(heading or "", heading) if self.language == "zh" else heading
        super().start_section(chinese)


class _ChineseFormatter(_Formatter):
    language = "zh"


class Parser(argparse.ArgumentParser):
    """Parses the arguments of one command.

    Args:
        name: as it is typed after "yandu".
        description: what the command does.
        language: "zh" or "en".
    """

    def __init__(self, name: str, description: Text, language: str) -> None:
        super().__init__(
            prog=f"yandu {name}",
            description=description.in_language(language),
            formatter_class=_ChineseFormatter if language == "zh" else _Formatter,
            add_help=False,
            allow_abbrev=False,
        )
        self._language = language

    def take(self, *names: str, text: Text, **settings: Any) -> None:  # noqa: ANN401
        """Add an argument; the settings are those of argparse.

        Args:
            names: of the option, or the one name of a positional argument.
            text: what it is for.
            settings: as for `argparse.ArgumentParser.add_argument`.
        """
        self.add_argument(*names, help=text.in_language(self._language), **settings)

    def refusal(self, text: Text) -> argparse.ArgumentTypeError:
        """Return the error with which a type function refuses a value."""
        return argparse.ArgumentTypeError(text.in_language(self._language))

    @override
    def error(self, message: str) -> NoReturn:
        """Refuse the command line.

        Raises:
            WrongUsage: always.
        """
        raise WrongUsage(_sentence(message), self.format_usage().rstrip())


def number_between(
    parser: Parser, low: float, high: float, kind: Callable[[str], Any] = int
) -> Callable[[str], Any]:
    """Return a type function for numbers from `low` to `high`, both included."""
    limits = f"{low:g}–{high:g}"
    text = Text(en=f"a number of {limits} is wanted", zh=f"应为 {limits} 之间的数")

    def read(value: str) -> Any:  # noqa: ANN401
        try:
            number = kind(value)
        except ValueError:
            raise parser.refusal(text) from None
        if not low <= number <= high:
            raise parser.refusal(text)
        return number

    return read


def chosen_language(arguments: Iterable[str], system: str) -> str:
    """Return the value of --lang before anything is parsed, or `system`."""
    previous = ""
    for argument in arguments:
        name, _, value = argument.partition("=")
        wanted = argument if previous == "--lang" else value if name == "--lang" else ""
        if wanted in {"zh", "en"}:
            return wanted
        previous = argument
    return system


def _sentence(complaint: str) -> Text:
    english = f"{complaint[:1].upper()}{complaint[1:]}."
    for pattern, chinese in _COMPLAINTS:
        if found := re.fullmatch(pattern, complaint, re.DOTALL):
            return Text(en=english, zh=chinese.format(*found.groups()))
    return Text(en=english, zh=english)
