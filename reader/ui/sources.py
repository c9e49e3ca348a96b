"""What an article is opened from: a file, or the library."""

from dataclasses import dataclass, field
from pathlib import Path

from reader.article.model import Article

_LIBRARY = "library:"  # no absolute path begins so


@dataclass(frozen=True, slots=True)
class FileSource:
    """A file of its own.

    Attributes:
        path: where it is.
    """

    path: Path

    @property
    def name(self) -> str:
        """What to call it while it is being opened."""
        return self.path.name


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


def remembered(source: Source) -> str:
    """Return a source as one line of the settings."""
    if isinstance(source, FileSource):
        return str(source.path)
    return f"{_LIBRARY}{source.id} {source.title}".rstrip()


def recalled(line: str) -> Source:
    """Return the source that a line of the settings stands for."""
    if not line.startswith(_LIBRARY):
        return FileSource(Path(line))
    name, _, title = line.removeprefix(_LIBRARY).partition(" ")
    return LibrarySource(name, title)
