"""What an article is opened from: a file, or the library."""

import re
from dataclasses import dataclass, field, replace
from pathlib import Path

from reader.article.model import Article
from reader.remembering import with_recent
from reader.settings import Settings

_LIBRARY = "library:"  # no absolute path begins so
_PART = re.compile(r"part:(\d{1,6}) (.+)", re.DOTALL)  # nor so


@dataclass(frozen=True, slots=True)
class FileSource:
    """A file of its own, or one of the articles that a file holds.

    Attributes:
        path: where it is.
        part: number of the article in it, from 0.
    """

    path: Path
    part: int = 0

    @property
    def name(self) -> str:
        """What to call it while it is being opened."""
        return self.path.name

    def with_siblings(self, count: int) -> "tuple[FileSource, ...]":
        """Return all `count` articles of the file, in their order."""
        return tuple(FileSource(self.path, part) for part in range(count))


@dataclass(frozen=True, slots=True)
class LibrarySource:
    """An article of the reader's library.

    Attributes:
        id: its name in the library.
        title: to be shown before it is opened; two sources of one id are equal.
    """

    id: str
    title: str = field(default="", compare=False)

    @property
    def name(self) -> str:
        """What to call it while it is being opened."""
        return self.title or self.id


Source = FileSource | LibrarySource


def titled(source: Source, article: Article) -> Source:
    """Return a source with the title of its article."""
    if isinstance(source, FileSource):
        return source
    return LibrarySource(source.id, (article.headline or article.title).replace("\n", " "))


def state_of(source: Source) -> tuple[int, int] | None:
    """Return what changes with a file: the time of its last change and its size."""
    try:
        status = source.path.stat() if isinstance(source, FileSource) else None
    except (OSError, ValueError):
        return None
    return (status.st_mtime_ns, status.st_size) if status else None


def remembered(source: Source) -> str:
    """Return a source as one line of the settings."""
    if isinstance(source, FileSource):
        return f"part:{source.part} {source.path}" if source.part else str(source.path)
    return f"{_LIBRARY}{source.id} {source.title}".rstrip()


def recalled(line: str) -> Source:
    """Return the source that a line of the settings stands for."""
    if not line.startswith(_LIBRARY):
        if part := _PART.fullmatch(line):
            return FileSource(Path(part[2]), int(part[1]))
        return FileSource(Path(line))
    name, _, title = line.removeprefix(_LIBRARY).partition(" ")
    return LibrarySource(name, title)


def with_opened(settings: Settings, source: Source) -> Settings:
    """Return the settings with a source as the last; a book is one of the recent files."""
    whole = FileSource(source.path) if isinstance(source, FileSource) else source
    settings = with_recent(settings, remembered(whole))
    return replace(settings, last_files=(remembered(source),))
