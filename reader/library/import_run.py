"""Bring files into a library: resumable, stoppable at any moment, nothing twice.

Files are read in a second process; this one keeps what arrives and, now and then, has it indexed,
so that search works on it. What was kept stays kept, whenever a run ends or is killed: the next
one knows each file again by its size and time, and goes on with what is missing.
"""

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

from reader.analysis.progress import Cancelled
from reader.importers.containers.piece import Piece
from reader.importers.containers.walk import FoundFile, Unreachable, walk
from reader.importers.reading_process import ReadingProcess
from reader.importers.wire import FileEnd, News
from reader.language import Text
from reader.library.import_log import ImportLog, Report
from reader.library.import_progress import Stage, Watch, unwatched
from reader.library.library import Library
from reader.library.model import Incoming, Origin, Outcome

_BATCH = 1_000  # articles of one transaction
_LONGEST_UNKEPT = 1.0  # seconds
_LOOKED_UP = 500  # files that are looked up at once
_OPENING = 2_000  # bytes that opening a file counts for in the share done
_FIRST_INDEXING = 2_000  # articles
_LATER = 4  # times as many the next time
_LONGEST_WITHOUT_INDEX = 50_000
_COUNT = ";"  # parts the stamp of a file from the number of articles in it


def import_files(library: Library, paths: Sequence[Path], watch: Watch = unwatched) -> Report:
    """Bring files, folders and archives into a library.

    Args:
        library: a writable one; it may be searched meanwhile.
        paths: what to import.
        watch: is told how far it is, and stops it by raising `Cancelled`: what has arrived is
            then indexed and the report returned; raised once more, indexing is left for later.

    Raises:
        ReadOnlyLibrary: nothing can be added to the library.
        LibraryError: somebody else changes it, or it cannot be written; what was kept stays.
    """
    with library.writing():
        return _imported(library, paths, ImportLog(watch))


def _imported(library: Library, paths: Sequence[Path], log: ImportLog) -> Report:
    run = _Run(library, log)
    cancelled = False
    try:
        run.count(paths)
        run.read(paths)
    except Cancelled:
        cancelled = True
    finally:
        run.close()
    try:
        run.keep()
        run.index()
    except Cancelled:
        cancelled = True
    return log.report(cancelled=cancelled)


class _File:
    """A file on its way.

    Attributes:
        found: where it is.
        articles: how many of it have arrived.
        has_parts: it is no article itself.
        is_whole: nothing of it was refused.
    """

    __slots__ = ("articles", "found", "has_parts", "is_whole")

    def __init__(self, found: FoundFile) -> None:
        self.found = found
        self.articles = 0
        self.has_parts = False
        self.is_whole = True


class _Run:
    def __init__(self, library: Library, log: ImportLog) -> None:
        self._library = library
        self._log = log
        self._process = ReadingProcess()
        self._knows_nothing = library.size().articles == 0
        self._files: dict[int, _File] = {}
        self._batch: list[Incoming] = []
        self._ended: list[Origin] = []
        self._kept_at = time.monotonic()
        self._unindexed = 0
        self._path = ""  # of the file that is being read
        self._index_after = _FIRST_INDEXING

    def close(self) -> None:
        self._process.close()

    def count(self, paths: Sequence[Path]) -> None:
        """Find out how much there is to read."""
        for found in walk(paths, in_order=False):
            if isinstance(found, FoundFile):
                self._log.count(files=1)
                self._log.total += _weight(found)
                self._log.tell_soon(found.path)
        self._log.enter(Stage.READING)

    def read(self, paths: Sequence[Path]) -> None:
        """Read and keep everything that the library does not know."""
        for news in self._process.read(self._wanted(paths), self._log.tell_soon):
            for one in news:
                self._take(one)
            if len(self._batch) >= _BATCH or time.monotonic() - self._kept_at > _LONGEST_UNKEPT:
                self.keep()
            self._log.tell_soon(self._path)
            if self._unindexed >= self._index_after:
                self.index()
                self._index_after = min(_LATER * self._index_after, _LONGEST_WITHOUT_INDEX)

    def keep(self) -> None:
        """Hand over to the library what has arrived."""
        news = list(self._changed(self._batch))
        self._log.count(Outcome(unchanged=len(self._batch) - len(news)))
        self._batch = []
        if news:
            outcome = self._library.add(news)
            self._unindexed += outcome.added + outcome.updated
            self._log.count(outcome)
        if self._ended:
            self._library.settle(self._ended)
            self._ended = []
        self._kept_at = time.monotonic()

    def index(self) -> None:
        """Let search find what was kept."""
        if self._unindexed:
            self._log.enter(Stage.INDEXING)
            self._library.index(lambda _share: self._log.tell_soon())
            self._unindexed = 0
            self._log.enter(Stage.READING)

    def _wanted(self, paths: Sequence[Path]) -> Iterator[tuple[int, str]]:
        """Yield the files that the library does not know as they are now, with a number each."""
        found = walk(paths)
        number = 0
        while group := list(islice(found, _LOOKED_UP)):
            files = [one for one in group if isinstance(one, FoundFile)]
            for lost in group:
                if isinstance(lost, Unreachable):
                    self._log.refuse(lost.path, lost.refusal.text)
            known = self._known(_origin_path(file.path) for file in files)
            self._log.count(files=len(files))
            for file in files:
                stamp, _, count = known.get(_origin_path(file.path), "").partition(_COUNT)
                if stamp == file.stamp:
                    self._log.done += _weight(file)
                    self._log.count(Outcome(unchanged=int(count or 1)))
                else:
                    number += 1
                    self._files[number] = _File(file)
                    yield number, file.path

    def _take(self, news: News) -> None:
        file = self._files[news.file]
        self._path = file.found.path
        if isinstance(news.what, Piece):
            self._take_piece(file, news.what)
        else:
            del self._files[news.file]
            self._end(file, news.what)

    def _take_piece(self, file: _File, piece: Piece) -> None:
        path = file.found.path
        inner = f"{path}\n{piece.member}" if piece.member else path
        file.has_parts |= bool(piece.member)
        self._log.inside = piece.share * _weight(file.found)
        if isinstance(piece.content, Text):
            file.is_whole = False
            self._log.refuse(inner, piece.content)
            return
        file.articles += 1
        stamp = piece.stamp if piece.member else file.found.stamp
        self._batch.append(Incoming(piece.content, Origin(_origin_path(inner), stamp)))

    def _end(self, file: _File, end: FileEnd) -> None:
        self._log.inside = 0
        self._log.done += _weight(file.found)
        if end.refusal is not None:
            self._log.refuse(file.found.path, end.refusal)
        elif file.is_whole and (file.has_parts or not file.articles):
            stamp = f"{file.found.stamp}{_COUNT}{file.articles}"
            self._ended.append(Origin(_origin_path(file.found.path), stamp))

    def _changed(self, batch: Sequence[Incoming]) -> Iterator[Incoming]:
        """Leave out the parts of a file that the library knows as they are."""
        known = self._known(one.origin.path for one in batch)
        return (one for one in batch if known.get(one.origin.path) != one.origin.stamp)

    def _known(self, paths: Iterable[str]) -> Mapping[str, str]:
        """Return the stamps of what the library knew before; a new one need not be asked."""
        return {} if self._knows_nothing else self._library.known(list(paths))


def _weight(file: FoundFile) -> int:
    return file.size + _OPENING


def _origin_path(path: str) -> str:
    """Return a path that can be kept: names that are no text become readable."""
    return path if path.isprintable() else path.encode("utf-8", "backslashreplace").decode()
