"""Opens the dictionary of the add-on, if it is installed."""

from collections.abc import Callable
from pathlib import Path

import apsw

from reader.dictionary import addon
from reader.dictionary.index import DictionaryIndex, opened
from reader.errors import RefusedInput, system_reason
from reader.language import Text


def open_dictionary(folder: Path, going: Callable[[float], None]) -> DictionaryIndex | None:
    """Return the dictionary; None while the add-on is not installed.

    The first time it takes some seconds, for an index is built in `folder`.

    Args:
        folder: private; made when it is missing.
        going: called now and then; raises when nobody waits any more.

    Raises:
        RefusedInput: its file is damaged, or the folder cannot be written.
    """
    file = addon.dictionary_file()
    if file is None:
        return None
    try:
        return opened(file, addon.levels_file(), folder, going)
    except (OSError, EOFError, ValueError, apsw.Error) as error:
        reason = _reason(error)
        raise RefusedInput(
            en=f"The dictionary {file} could not be made ready in {folder}: {reason.en}.",
            zh=f"无法在 {folder} 中准备词典 {file}：{reason.zh}。",
        ) from error


def _reason(error: Exception) -> Text:
    if isinstance(error, OSError) and error.errno:
        return system_reason(error)
    zh = "索引无法写入" if isinstance(error, apsw.Error) else "词典文件已损坏"
    return Text(en=str(error), zh=zh)
