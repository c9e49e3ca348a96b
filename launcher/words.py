"""Sentences of the launcher, in Chinese or in English as the system speaks.

Syntax of Python 3.6: `run.py` uses this to tell an old Python that it is too old.
"""

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


class LaunchError(Exception):
    """The start cannot go on; holds the sentence to show and the exit code.

    Attributes:
        en: the sentence in English.
        zh: the sentence in Chinese.
        code: 3 when the machine lacks something and nothing was changed, otherwise 1.
    """

    def __init__(self, en: str, zh: str, code: int = 1) -> None:
        super().__init__(en)
        self.en = en
        self.zh = zh
        self.code = code


def speaks_chinese(environment: "Mapping[str, str]") -> bool:
    """Tell whether messages are wanted in Chinese, by the rules of gettext."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        locale = environment.get(name)
        if locale:
            preferred = "" if locale in ("C", "POSIX") else environment.get("LANGUAGE")
            return (preferred or locale).startswith("zh")
    return sys.platform == "win32" and _windows_speaks_chinese()


def chosen(en: str, zh: str) -> str:
    """Return the sentence in the language of the system."""
    return zh if speaks_chinese(os.environ) else en


def say(en: str, zh: str) -> None:
    """Write a sentence to standard error, in English where Chinese cannot be shown."""
    sentence = chosen(en, zh)
    try:
        sentence.encode(sys.stderr.encoding or "ascii")
    except UnicodeEncodeError:
        sentence = en
    sys.stderr.write(sentence + "\n")
    sys.stderr.flush()


def _windows_speaks_chinese() -> bool:
    import ctypes

    primary_language, chinese = 0x3FF, 0x04
    interface: int = ctypes.windll.kernel32.GetUserDefaultUILanguage()  # type: ignore[attr-defined]
    return interface & primary_language == chinese
