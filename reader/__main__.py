"""The program's entry: a window, or a command that needs none."""

import gc
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from reader.cli import COMMANDS
from reader.cli import main as run_command
from reader.errors import ReaderError
from reader.language import Text

CANNOT_START = 3  # exit code
_LANGUAGES = {"zh": "zh_CN", "en": "en"}
_WITH_VALUE = ("--lang", "--library")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with the arguments of the command line; return its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    options, files = _window_arguments(given)
    if given and (given[0] in COMMANDS or any(file.startswith("-") for file in files)):
        return run_command(given)
    paths = [Path(file) for file in files]
    return show_window(paths, options.get("--lang"), options.get("--library"))


def show_window(
    files: Sequence[Path], language: str | None = None, library: str | None = None
) -> int:
    """Show the window with some files until it is closed.

    Args:
        files: to open; may be empty.
        library: folder or server of a library other than the user's own.
        language: "zh" or "en", which becomes the setting; None leaves it as it is.

    Returns:
        exit code: 3 when no window can be shown here.
    """
    gc.disable()  # nothing of what is loaded now is garbage; reader.ui.collector takes over
    from reader import startup

    startup.leave_openssl()
    try:
        startup.check_qt(startup.installed_qt(sys.path), sys.version_info[:2])
    except ReaderError as error:
        return _refuse(error.text)
    if problem := startup.display_problem(os.environ):
        return _refuse(problem)
    if module := startup.input_method(os.environ, startup.input_plugins(sys.path)):
        os.environ["QT_IM_MODULE"] = module
    from reader.settings import load, settings_file
    from reader.ui import lean_qt

    lean_qt.load()
    from reader.ui.app import run

    loaded = load(settings_file())
    if language in _LANGUAGES:
        settings = replace(loaded.settings, language=_LANGUAGES[language])
        loaded = loaded._replace(settings=settings)
    return run(files, loaded, settings_file(), library)


def _window_arguments(given: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """Return the options of a window, and the other arguments, which should be files."""
    options: dict[str, str] = {}
    files: list[str] = []
    rest = iter(given)
    for argument in rest:
        name, sign, value = argument.partition("=")
        if argument == "--":
            return options, [*files, *(f"./{file}" if file[:1] == "-" else file for file in rest)]
        if name in _WITH_VALUE:
            options[name] = value if sign else next(rest, "")
        else:
            files.append(argument)
    return options, files


def _refuse(text: Text) -> int:
    chinese = os.environ.get("LANG", "").startswith("zh")
    sys.stderr.write(text.in_language("zh" if chinese else "en") + "\n")
    return CANNOT_START


if __name__ == "__main__":
    sys.exit(main())
