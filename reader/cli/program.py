"""From a command line to a command's exit code."""

import argparse
import io
import os
import sys
from collections.abc import Callable, Mapping, Sequence

import reader
from reader.cli.commands import ROWS
from reader.cli.console import Console, table
from reader.cli.parser import Parser, WrongUsage, chosen_language
from reader.cli.row import Row
from reader.errors import ReaderError, system_reason
from reader.language import Text

DONE, REFUSED, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130

_HELP = frozenset(("-h", "--help"))


def run(arguments: Sequence[str]) -> int:
    """Run the command that `arguments` name; return its exit code."""
    if sys.stderr is None:  # as where the shell closed it
        sys.stderr = io.StringIO()
    try:
        code = _run(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _forget_output()
        return DONE
    return code


def _run(arguments: Sequence[str]) -> int:
    console = Console(chosen_language(arguments, system_language(os.environ)))
    if sys.stdout is None:
        console.say(Text(en="The standard output is closed.", zh="标准输出已关闭。"))
        return REFUSED
    try:
        return _dispatch(arguments, console)
    except WrongUsage as error:
        sys.stderr.write(f"{error.usage}\n")
        console.say(error.text)
        return WRONG_USAGE
    except ReaderError as error:
        console.say(error.text)
        return REFUSED
    except BrokenPipeError:
        raise
    except OSError as error:
        console.say(_file_trouble(error))
        return REFUSED


def _dispatch(arguments: Sequence[str], console: Console) -> int:
    if not arguments or arguments[0].startswith("-"):
        return _about(arguments, console)
    row, rest = _find(arguments, console)
    parser = Parser(row.name, row.text, console.language)
    row.arguments(parser)
    _add_usual(parser)
    if _HELP.intersection(rest):
        console.answer({}, parser.format_help().rstrip().split("\n"))
        return DONE
    options = parser.parse_args(rest)
    return _runner(row)(options, Console(console.language, json=options.json))


def _about(arguments: Sequence[str], console: Console) -> int:
    if "--version" in arguments:
        console.answer({}, (f"研读 Yandu {reader.__version__}",))
    elif not arguments or _HELP.intersection(arguments):
        console.answer({}, _overview(console))
    else:
        option = arguments[0]
        text = Text(en=f"There is no option “{option}”.", zh=f"没有“{option}”这个选项。")
        raise WrongUsage(text, _usage(console))
    return DONE


def _find(arguments: Sequence[str], console: Console) -> tuple[Row, Sequence[str]]:
    for words in (2, 1):
        name = " ".join(arguments[:words])
        for row in ROWS:
            if row.name == name:
                return row, arguments[words:]
    family = [row for row in ROWS if row.name.startswith(f"{arguments[0]} ")]
    if family and _HELP.intersection(arguments[1:2]):
        return family[0], arguments[1:]
    raise WrongUsage(_unknown(arguments, family), _usage(console))


def _unknown(arguments: Sequence[str], family: Sequence[Row]) -> Text:
    if not family:
        return Text(
            en=f"There is no command “{arguments[0]}”.", zh=f"没有“{arguments[0]}”这个命令。"
        )
    choices = " | ".join(row.name.partition(" ")[2] for row in family)
    return Text(
        en=f"“{arguments[0]}” needs one of: {choices}.",
        zh=f"“{arguments[0]}”后面应接：{choices}。",
    )


def _runner(row: Row) -> Callable[[argparse.Namespace, Console], int]:
    """Import a command only now, so that each loads but what it needs."""
    return row.load()


def _add_usual(parser: Parser) -> None:
    parser.take(
        "--json",
        action="store_true",
        text=Text(en="print one JSON object (UTF-8)", zh="输出一个 JSON 对象（UTF-8）"),
    )
    parser.take(
        "--library",
        metavar="DIR",
        text=Text(
            en="folder of the library, or a server: postgresql://host/database, service=name",
            zh="资料库所在的文件夹，或服务器：postgresql://主机/数据库、service=名称",
        ),
    )
    parser.take(
        "--lang",
        choices=("zh", "en"),
        text=Text(en="language of messages", zh="提示所用的语言"),
    )
    parser.take(
        "-h",
        "--help",
        action="store_true",
        text=Text(en="show this help", zh="显示此说明"),
    )


def _usage(console: Console) -> str:
    return console.words(Text(en="usage: ", zh="用法：")) + "yandu [FILE…] | COMMAND …"


def _overview(console: Console) -> list[str]:
    words = console.words
    window = Text(en="open the window with these files", zh="打开窗口并载入这些文件")
    more = Text(
        en="“yandu COMMAND --help” tells more of each. Exit codes: 0 done, 1 refused, "
        "2 wrong usage, 130 interrupted.",
        zh="“yandu 命令 --help”给出各命令的说明。退出码：0 完成，1 被拒绝，2 用法有误，130 中断。",
    )
    rows = [("[FILE…]", words(window)), *((row.name, words(row.text)) for row in ROWS)]
    return [_usage(console), "", *table(rows, "  "), "", words(more)]


def system_language(environment: Mapping[str, str]) -> str:
    """Return "zh" or "en", the language of the system by the rules of gettext."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if locale := environment.get(name):
            plain = locale.partition(".")[0] in {"C", "POSIX"}
            preferred = "" if plain else environment.get("LANGUAGE", "")
            return "zh" if (preferred or locale).startswith("zh") else "en"
    return "en"


def _file_trouble(error: OSError) -> Text:
    reason = system_reason(error)
    if error.filename is None:
        return Text(
            en=f"The output cannot be written: {reason.en}.", zh=f"无法写出结果：{reason.zh}。"
        )
    return Text(en=f"{error.filename}: {reason.en}.", zh=f"{error.filename}：{reason.zh}。")


def _forget_output() -> None:
    """Nobody reads any more: let Python's last flush have somewhere to go."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
