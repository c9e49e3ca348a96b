"""What is said when an open library cannot be used any more, such as when its folder was moved."""

from pathlib import Path

from reader.errors import LibraryError, system_reason
from reader.library.store.store import FILE


def unreadable(folder: Path, error: OSError | ValueError) -> LibraryError:
    """Return what it means that the index of an open library could not be read."""
    if not (folder / FILE).exists():
        return moved_away(folder)
    return LibraryError(
        en=f"The index of the library in {folder} cannot be read: {error}.",
        zh=f"无法读取 {folder} 中资料库的索引。",
    )


def unchangeable(folder: Path, error: OSError) -> LibraryError:
    """Return what it means that the lock of an open library could not be taken."""
    if not (folder / FILE).exists():
        return moved_away(folder)
    reason = system_reason(error)
    return LibraryError(
        en=f"Nothing can be changed in the library in {folder}: {reason.en}.",
        zh=f"无法更改 {folder} 中的资料库：{reason.zh}。",
    )


def moved_away(folder: Path) -> LibraryError:
    """Return what it means that an open library is not in its folder any more."""
    return LibraryError(
        en=f"The library in {folder} is not there any more. If it is on a stick or a share, "
        "connect that again; if its folder was moved or renamed, open it where it is now.",
        zh=f"{folder} 中的资料库已不在原处。如果它在 U 盘或网络共享上，请重新接好；"
        "如果文件夹已移动或改名，请在新的位置打开。",
    )
