"""The index of the embedded library: tantivy with every pair of characters and its place.

Words are never cut, so every string of characters is found (tokens.py). Nothing is stored but what
a query needs; texts come from the store.
"""

import contextlib
import os
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

import tantivy
from tantivy.tantivy import __version__

from reader.article.folding import fingerprint
from reader.language import Text
from reader.library.article_ids import day_number
from reader.library.giving_way import give_way
from reader.library.large_blocks import return_large_blocks
from reader.library.linked_folder import LinkedFolder
from reader.library.pinyin_spellings import Spellings
from reader.library.text_index import Entry, IndexFailed, UnusableIndex
from reader.library.tokens import PARAGRAPH, common, pairs, run
from reader.storage.folders import can_write
from reader.storage.locking import in_turn

FORMAT = 2
"""Changes whenever an index made before gives other answers."""

_FORMAT_FILE = "yandu-format"
_STATE = "meta.json"  # tantivy writes it anew with each commit
_TOKENS = "whitespace"
# Bytes of what is being indexed. Segments of 12,000 articles become ones of 100,000, then 800,000:
# of 200 MB five of 200,000 remained of a million, the library was larger and slower to search.
_HEAP = 120_000_000
_THREADS = 1  # a second one takes as much memory again, and is no quicker beside the other work
_MOST_PAGES = 1 << 10
_MOST_NUMBERS = 1 << 27
_UNKNOWN_DAY = 99_999_999


class PairIndex:
    """See `TextIndex`. Searching may be done from any thread, writing from one at a time.

    Fields, all but `column` over runs (tokens.py):
        b: pairs of title and text, with places.
        t: pairs of the title, with places.
        a: the same of the authors.
        u: the common characters of title and text.
        column: its name as it is.
        number, date (yyyymmdd, 0 if unknown), page (0 if unknown): as columns of numbers.
        oldest, newest: one number to sort by, so that the order is exact whatever came first.
    """

    def __init__(self, folder: Path, *, new: bool) -> None:
        """Open the index in a folder, or make an empty one there.

        Raises:
            UnusableIndex: there is none, or not one that this version can read.
        """
        self._folder = folder
        with _unusable(folder), contextlib.ExitStack() as failing:
            self._links = None if new or can_write(folder) else LinkedFolder(folder)
            if self._links:
                failing.callback(self._links.close)
            at = self._links.path if self._links else folder
            self._index = _made(folder) if new else _opened(at)
            self._index.config_reader("manual")
            self._seen = self._state()
            self._index.reload()
            self._searcher = self._index.searcher()
            self._spellings = _spellings(self._searcher)
            self._greatest = self._greatest_number()
            failing.pop_all()
        self._writer: tantivy.IndexWriter | None = None
        self._uncommitted = False
        self._turn = in_turn()

    # Searching

    @property
    def schema(self) -> tantivy.Schema:
        """The fields, as tantivy wants them beside a query."""
        return self._index.schema

    def searcher(self) -> tantivy.Searcher:
        """Return the index as it was committed last, by whatever process; it stays so."""
        if self._seen != self._state():
            self.refresh()
        return self._searcher

    def spellings(self) -> Spellings:
        """Return what pinyin stands for in the index as it was committed last."""
        return self._spellings

    def numbers(self) -> Collection[int]:
        """Return the number of every article that is found."""
        searcher = self.searcher()
        found = searcher.search(tantivy.Query.all_query(), max(1, searcher.num_docs), count=False)
        addresses = [address for _, address in found.hits]
        return set(searcher.fast_field_values("number", addresses))  # type: ignore[arg-type]

    def is_there(self) -> bool:
        """Tell whether its files still are; quick, for it is asked before every search."""
        try:
            return bool(self._state())
        except OSError:
            return False

    def refresh(self) -> None:
        """See what another process has committed."""
        with self._turn:
            state = self._state()
            if self._links:
                self._links.refresh()
            self._index.reload()
            self._searcher, self._seen = self._index.searcher(), state
            self._spellings = _spellings(self._searcher)

    def close(self) -> None:
        """Close every file."""
        self.finish()
        if self._links:
            self._links.close()

    # Writing

    def put(self, entries: Iterable[Entry]) -> None:
        """Take articles; one that is there with that number is replaced."""
        with self._failing():
            writer = self._writing()
            for entry in entries:
                number = entry.record.number
                if number <= self._greatest:
                    writer.delete_documents_by_query(self._numbered([number]))
                self._greatest = max(number, self._greatest)
                writer.add_document(_document(entry))
            give_way()

    def drop(self, numbers: Iterable[int]) -> None:
        """Forget articles; numbers that are not there do not matter."""
        with self._failing():
            if gone := list(numbers):
                self._writing().delete_documents_by_query(self._numbered(gone))

    def commit(self) -> None:
        """Make all that was put and dropped durable and found; the writer may go on."""
        with self._failing():
            if self._writer is not None:
                self._writer.commit()
                self._uncommitted = False
                give_way()
        self.refresh()

    def finish(self) -> None:
        """Throw away what is not committed, end the writer, free its memory and its lock."""
        writer, self._writer = self._writer, None
        if writer is not None:
            with self._failing():
                if self._uncommitted:
                    writer.rollback()
                    self._uncommitted = False
                writer.wait_merging_threads()
            self.refresh()

    def _numbered(self, numbers: list[int]) -> tantivy.Query:
        return tantivy.Query.term_set_query(self._index.schema, "number", numbers)

    def _writing(self) -> tantivy.IndexWriter:
        if self._writer is None:
            self.refresh()
            self._greatest = self._greatest_number()  # another process may have added articles
            return_large_blocks()
            self._writer = self._index.writer(_HEAP, _THREADS)
            give_way()
            # A new writer counts on from the last commit, and so makes two mistakes. Files that
            # a killed one has left it makes under the same names: every commit would fail. And
            # its first operation has the number of that commit: if that deletes, merging brings
            # back what it deleted from segments last changed by the commit.
            self._writer.garbage_collect_files()
            self._writer.delete_documents_by_query(self._numbered([0]))
        self._uncommitted = True
        return self._writer

    @contextlib.contextmanager
    def _failing(self) -> Iterator[None]:
        """Turn an error of the writer into IndexFailed; such a writer cannot go on."""
        try:
            yield
        except (ValueError, OSError) as error:
            self._writer = None
            raise IndexFailed(
                Text(
                    en=f"The index in {self._folder} cannot be written: {error}.",
                    zh=f"无法写入 {self._folder} 中的索引，请检查磁盘空间和写入权限。",
                )
            ) from error

    def _state(self) -> tuple[int, int, int]:
        found = os.stat(self._folder / _STATE)  # noqa: PTH116 at every search; Path is slower
        return found.st_ino, found.st_mtime_ns, found.st_size

    def _greatest_number(self) -> int:
        found = self._searcher.search(
            tantivy.Query.all_query(), 1, count=False, order_by_field="number"
        )
        return next((number for number, _ in found.hits), 0)


def _spellings(searcher: tantivy.Searcher) -> Spellings:
    return Spellings(lambda pairs: [searcher.doc_freq("b", pair) for pair in pairs])


def open_index(folder: Path, *, new: bool) -> PairIndex:
    """Open the index in a folder, or make an empty one there.

    Raises:
        UnusableIndex: there is none, or not one that this version can read.
    """
    return PairIndex(folder, new=new)


def _format() -> str:
    return f"{FORMAT} {__version__} folding {fingerprint()}\n"


def _made(folder: Path) -> tantivy.Index:
    index = tantivy.Index(_schema(), path=str(folder), reuse=False)
    (folder / _FORMAT_FILE).write_text(_format(), encoding="utf-8")
    return index


def _opened(folder: Path) -> tantivy.Index:
    if (folder / _FORMAT_FILE).read_text(encoding="utf-8") != _format():
        raise ValueError("another version")
    return tantivy.Index.open(str(folder))


@contextlib.contextmanager
def _unusable(folder: Path) -> Iterator[None]:
    """Turn whatever tantivy says of a damaged index into UnusableIndex; its panics too."""
    try:
        yield
    except (Exception, BaseException) as error:
        if isinstance(error, KeyboardInterrupt | SystemExit):
            raise
        raise UnusableIndex(str(folder)) from error


def _schema() -> tantivy.Schema:
    fields = tantivy.SchemaBuilder()
    for name in ("b", "t", "a"):
        fields.add_text_field(name, tokenizer_name=_TOKENS, index_option="position")
    fields.add_text_field("u", tokenizer_name=_TOKENS, index_option="basic")
    fields.add_text_field("column", tokenizer_name="raw", index_option="basic", fast=True)
    fields.add_unsigned_field("number", indexed=True, fast=True)
    for name in ("date", "page", "oldest", "newest"):
        fields.add_unsigned_field(name, fast=True)
    return fields.build()


def _document(entry: Entry) -> tantivy.Document:
    record = entry.record
    title, body = run(record.title), run(entry.text)
    whole = body if title in body else f"{title}{PARAGRAPH}{body}"
    document = tantivy.Document()
    document.add_text("b", pairs(whole))
    document.add_text("u", common(whole))
    document.add_text("t", pairs(title))
    if record.authors:
        document.add_text("a", pairs(run("\n".join(record.authors))))
    if record.column:
        document.add_text("column", record.column)
    _add_numbers(document, record.number, day_number(record.date) or 0, record.page or 0)
    return document


def _add_numbers(document: tantivy.Document, number: int, day: int, page: int) -> None:
    """Add them unsigned: a plain number would be signed, which kills the writer later."""
    document.add_unsigned("number", number)
    document.add_unsigned("date", day)
    document.add_unsigned("page", page)
    within = min(page, _MOST_PAGES - 1) * _MOST_NUMBERS + number
    of_a_day = _MOST_PAGES * _MOST_NUMBERS
    document.add_unsigned("oldest", (day or _UNKNOWN_DAY) * of_a_day + within)
    document.add_unsigned("newest", (_UNKNOWN_DAY - day) * of_a_day + within)
