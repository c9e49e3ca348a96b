"""What went wrong with a store, as a sentence that says what to do."""

from collections.abc import Callable
from pathlib import Path

import apsw

from reader.language import Text


class LaterVersion(apsw.Error):
    """A store of a later version of the program."""


class NotClosed(apsw.Error):
    """A store whose last changes are in its log, where they cannot be carried over."""


def is_full(error: BaseException | None) -> bool:
    """Tell whether an error means that the disk has no room left."""
    # The index of the log is the first file to grow, and has an error of its own for it.
    code = getattr(error, "extendedresult", 0)
    return isinstance(error, apsw.FullError) or code == apsw.SQLITE_IOERR_SHMSIZE


_Sentence = Callable[[Text, Path], Text]


def sentence(error: apsw.Error, path: Path, name: Text) -> Text:
    """Return what an error of SQLite means for the person at the desk.

    Args:
        error: as SQLite raised it.
        path: the file.
        name: what the store is called.
    """
    if is_full(error):
        return _full(name, path)
    for kinds, say in _SENTENCES:
        if isinstance(error, kinds):
            return say(name, path)
    return Text(
        en=f"{_begin(name.en)} {path} could not be used: {error}.",
        zh=f"无法使用{name.zh} {path}（数据库错误 {getattr(error, 'extendedresult', '–')}）。",
    )


def _full(name: Text, path: Path) -> Text:
    return Text(
        en=f"The disk of {name.en} {path} is full. What was saved before is safe; free some space "
        "and try again.",
        zh=f"{name.zh} {path} 所在的磁盘已满。此前保存的内容完好，请腾出空间后重试。",
    )


def _busy(name: Text, path: Path) -> Text:
    return Text(
        en=f"Another program is writing to {name.en} {path}. Try again when it has finished.",
        zh=f"另一个程序正在写入{name.zh} {path}，请等它完成后重试。",
    )


def _read_only(name: Text, path: Path) -> Text:
    return Text(
        en=f"{_begin(name.en)} {path} can only be read, not changed.",
        zh=f"{name.zh} {path} 只能读取，不能修改。",
    )


def _damaged(name: Text, path: Path) -> Text:
    return Text(
        en=f"{_begin(name.en)} {path} is damaged. Keep the file, and make the store anew from "
        "its sources or from a copy.",
        zh=f"{name.zh} {path} 已损坏。请保留该文件，并用来源文件或备份重新建立。",
    )


def _foreign(name: Text, path: Path) -> Text:
    return Text(
        en=f"{path} is not {name.en} of Yandu.",
        zh=f"{path} 不是研读的{name.zh}。",
    )


def _later(name: Text, path: Path) -> Text:
    return Text(
        en=f"{_begin(name.en)} {path} was written by a later version of Yandu. "
        "Install that version to change it.",
        zh=f"{name.zh} {path} 由更新版本的研读写成。请安装新版本后再修改。",
    )


def _unreachable(name: Text, path: Path) -> Text:
    return Text(
        en=f"{_begin(name.en)} {path} cannot be opened: it is missing, was moved or replaced, or "
        "may not be read.",
        zh=f"无法打开{name.zh} {path}：文件不存在、已被移动或替换，或没有读取权限。",
    )


def _not_closed(name: Text, path: Path) -> Text:
    return Text(
        en=f"{_begin(name.en)} {path} was not closed by the program that wrote it, and here "
        "nothing can be written. Open it once where that is possible, such as in a copy of "
        "its folder.",
        zh=f"{name.zh} {path} 没有正常关闭，而此处不能写入。请先在可以写入的地方打开一次，"
        "例如把整个文件夹复制到硬盘上打开。",
    )


def _device(name: Text, path: Path) -> Text:
    return Text(
        en=f"The disk of {name.en} {path} failed to read or write. What was saved before is "
        "untouched; check the disk and its connection.",
        zh=f"{name.zh} {path} 所在的磁盘读写失败。此前保存的内容未受影响，请检查磁盘及其连接。",
    )


def _closed(name: Text, path: Path) -> Text:
    return Text(
        en=f"{_begin(name.en)} {path} has been closed.",
        zh=f"{name.zh} {path} 已关闭。",
    )


def _begin(name: str) -> str:
    return name[:1].upper() + name[1:]


_SENTENCES: tuple[tuple[tuple[type[apsw.Error], ...], _Sentence], ...] = (
    ((LaterVersion,), _later),
    ((NotClosed,), _not_closed),
    ((apsw.BusyError, apsw.LockedError), _busy),
    ((apsw.ReadOnlyError, apsw.PermissionsError), _read_only),
    ((apsw.CorruptError, apsw.FormatError), _damaged),
    ((apsw.NotADBError, apsw.SchemaChangeError), _foreign),
    ((apsw.CantOpenError, apsw.AuthError), _unreachable),
    ((apsw.ConnectionClosedError,), _closed),
    ((apsw.IOError, apsw.NoLFSError, apsw.ProtocolError), _device),
)
