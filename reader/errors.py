"""Errors whose message a reader can act on, and the reasons that the system gives for them.

ReaderError
├── RefusedInput     a file that cannot be opened or written
├── GlossaryError    a glossary file that cannot be used
├── SettingsError    settings that cannot be written
├── LibraryError     a library that cannot be opened, read or written
│   ├── NoSuchArticle    it holds no article of that id
│   ├── NoLibraryThere   a folder holds none, but one can be made there
│   └── ReadOnlyLibrary  nothing can be added to it
├── NotesError       the reader's own lists and notes cannot be read or written
│   └── UnsafePlace      they would be made where notes get lost
├── ExchangeError    a file of annotations, cards or a pack cannot be read or written
├── QueryError       a query line that cannot be understood; says where
└── StartError       the program cannot run on this machine as it is
"""

import errno
from pathlib import Path

from reader.language import Text


class ReaderError(Exception):
    """An error to show to a person as it stands: one clear sentence in each language.

    Attributes:
        text: the sentence; `str(error)` is its English form.
    """

    def __init__(self, *, en: str, zh: str) -> None:
        super().__init__(en)
        self.text = Text(en=en, zh=zh)


class RefusedInput(ReaderError):
    """A file that cannot be opened or written; names the file and the reason."""


class GlossaryError(ReaderError):
    """A glossary file that cannot be used; names the file, the line and the reason."""


class SettingsError(ReaderError):
    """Settings that cannot be written; names the file and the reason."""


class LibraryError(ReaderError):
    """A library that cannot be opened, read or written; names it and the reason."""


class NoSuchArticle(LibraryError):
    """A library that holds no article of some id; names both."""


class NoLibraryThere(LibraryError):
    """A folder that holds no library, though one can be made in it; names it."""


class ReadOnlyLibrary(LibraryError):
    """A library to which nothing can be added; names it and the reason."""


class NotesError(ReaderError):
    """The reader's own lists and notes cannot be read or written; says which and why."""


class UnsafePlace(NotesError):
    """Notes that would be made in a folder that is synchronised or on the network.

    Attributes:
        folder: which; nothing was made in it.
    """

    def __init__(self, *, en: str, zh: str, folder: Path) -> None:
        super().__init__(en=en, zh=zh)
        self.folder = folder


class ExchangeError(ReaderError):
    """A file of annotations, cards or a pack cannot be read or written; says which and why."""


class QueryError(ReaderError):
    """A query line that cannot be understood.

    Attributes:
        start: first character of what is wrong with it, in code points of the line.
        end: after its last character.
    """

    def __init__(self, *, en: str, zh: str, start: int, end: int) -> None:
        super().__init__(en=en, zh=zh)
        self.start = start
        self.end = end


class StartError(ReaderError):
    """The program cannot run here as it is; names what is missing and the remedy."""


_NO_PERMISSION = Text(en="you have no permission", zh="没有权限")
_NO_NETWORK = Text(en="the network drive cannot be reached", zh="无法连接网络驱动器")
_REASONS = {
    errno.EACCES: _NO_PERMISSION,
    errno.EPERM: _NO_PERMISSION,
    errno.ENOENT: Text(en="there is no such file or folder", zh="没有这个文件或文件夹"),
    errno.ENOTDIR: Text(en="a part of the path is not a folder", zh="路径中有一部分不是文件夹"),
    errno.EISDIR: Text(en="it is a folder", zh="这是文件夹"),
    errno.EEXIST: Text(en="something of that name is there already", zh="已有同名的文件或文件夹"),
    errno.ENOTEMPTY: Text(en="the folder is not empty", zh="文件夹不是空的"),
    getattr(errno, "EDQUOT", errno.ENOSPC): Text(
        en="your share of the disk is used up", zh="磁盘配额已用完"
    ),
    errno.ENOSPC: Text(en="the disk is full", zh="磁盘已满"),  # also where there are no quotas
    errno.EFBIG: Text(en="the disk takes no file so large", zh="磁盘不能存放这么大的文件"),
    errno.EROFS: Text(en="the disk is read-only", zh="磁盘只读"),
    errno.EIO: Text(en="the disk reports an error", zh="磁盘读写出错"),
    errno.EBUSY: Text(en="another program is using it", zh="另一个程序正在使用"),
    errno.ELOOP: Text(en="its symbolic links lead in a circle", zh="符号链接循环引用"),
    errno.ENAMETOOLONG: Text(en="its name is too long", zh="文件名过长"),
    errno.EMFILE: Text(en="too many files are open", zh="打开的文件过多"),
    errno.ENOMEM: Text(en="there is too little memory", zh="内存不足"),
    errno.ETIMEDOUT: _NO_NETWORK,
    getattr(errno, "ESTALE", errno.ETIMEDOUT): _NO_NETWORK,
}


def system_reason(error: OSError) -> Text:
    """Return why the system refused, as a part of a sentence without full stop.

    What is not known is told in the system's own words in English, and by its number in Chinese:
    those words are English, whatever the language of the window.
    """
    if known := _REASONS.get(error.errno or 0):
        return known
    number = f"（错误号 {error.errno}）" if error.errno else ""
    return Text(
        en=error.strerror or str(error) or type(error).__name__, zh=f"系统未说明的错误{number}"
    )
