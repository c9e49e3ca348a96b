"""Loads PySide6 without two things that only its developers use; call before any of Qt.

They take an eighth of the time to the first picture:

- The generator of stub files, with argparse, logging and two large regular expressions.
- `__feature__`, an alternative spelling of Qt's names. To know which modules want it, PySide6
  reads the source of every module that is imported after it.
"""

import builtins
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType

STUB_GENERATOR = "shibokensupport.signature.lib.pyi_generator"


class _NoStubGenerator:
    """Finds an empty package in the place of the generator of stub files."""

    @staticmethod
    def find_spec(
        name: str, _path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        return ModuleSpec(name, None, is_package=True) if name == STUB_GENERATOR else None


def load() -> None:
    """Import PySide6.QtCore; every further import is Python's own again."""
    sys.meta_path.insert(0, _NoStubGenerator)
    import PySide6.QtCore  # noqa: F401, PLC0415

    sys.meta_path.remove(_NoStubGenerator)
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
