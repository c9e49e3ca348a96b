"""What is open and how it is shown; the one place through which changes pass."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from reader.analysis.progress import Progress
from reader.article.model import Article
from reader.errors import ReaderError
from reader.language import Text
from reader.settings import Settings, save, with_position, with_query, with_recent
from reader.ui.jobs import Jobs
from reader.ui.languages import chosen_language
from reader.ui.requests import Request
from reader.ui.study import Findings, Study

LONG = 100_000  # characters; the terms of a longer article are looked for after it is shown
BEFORE_WORDS = 1500  # milliseconds between the page and the slow dictionary of words
BEFORE_SAVING = 1000  # milliseconds in which further changes join one write


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence for the reader.

    Attributes:
        text: in both languages.
        details: for a report, such as a traceback; may be empty.
    """

    text: Text
    details: str = ""


@dataclass(frozen=True, slots=True)
class _Opened:
    path: Path
    files: tuple[Path, ...]
    article: Article


class Workspace(QObject):
    """The open article, its findings and the settings.

    Signals:
        leaving: the open article is about to give way to another, or to the end.
        article_opened: Article, now the open one.
        analysis_ready: Findings of the open article.
        settings_changed: Settings now, Settings before.
        noticed: Notice for the reader.
        busy: str, name of the file that is being opened; empty when that is over.
        asked: Request for the window.
        span_asked: Span of the open article to bring into sight and mark.
    """

    leaving = Signal()
    article_opened = Signal(object)
    analysis_ready = Signal(object)
    settings_changed = Signal(object, object)
    noticed = Signal(object)
    busy = Signal(str)
    asked = Signal(object)
    span_asked = Signal(object)

    def __init__(self, settings: Settings, file: Path, study: Study, jobs: Jobs) -> None:
        super().__init__()
        self.settings = settings
        self.jobs = jobs
        self.study = study
        self.article: Article | None = None
        self.path: Path | None = None
        self.findings = Findings()
        self.files: tuple[Path, ...] = ()
        self._file = file
        self._saving = self._warned = False
        self._words_timer = self._single_shot(BEFORE_WORDS, self._find_words)
        self._save_timer = self._single_shot(BEFORE_SAVING, self._save)
        jobs.failed.connect(self.report)

    # Opening

    def open(self, files: Sequence[Path], encoding: str | None = None) -> None:
        """Open the first of some files; the others can be leafed to."""
        if files:
            self._open(files[0], encoding, tuple(files))

    def reopen(self, encoding: str) -> None:
        """Read the open file again in another character encoding."""
        if self.path is not None:
            self._open(self.path, encoding, self.files)

    def leaf(self, step: int) -> None:
        """Open the file that stands `step` places after the open one, round the end."""
        if self.path in self.files:
            place = self.files.index(self.path) + step
            self._open(self.files[place % len(self.files)], None, self.files)

    def _open(self, path: Path, encoding: str | None, files: tuple[Path, ...]) -> None:
        study = self.study

        def read(_: Progress) -> _Opened:
            return _Opened(path, files, study.read(path, encoding))

        self.busy.emit(path.name)
        self.jobs.replace("open", read, self._look_for_terms, self._refuse)

    def _look_for_terms(self, opened: _Opened) -> None:
        """Find the terms first, if that takes no time, so that the page is painted once."""
        article = opened.article
        if len(article.text) > LONG and not self.study.is_kept(article):
            self._show(opened)
            self._find(lambda article, _: self.study.at_once(article))
            return

        def show_without(error: Exception) -> None:
            self._show(opened)
            self.report(error)

        self.jobs.replace(
            "open",
            lambda _: self.study.at_once(opened.article),
            lambda findings: self._show(opened, findings),
            show_without,
        )

    def _show(self, opened: _Opened, findings: Findings | None = None) -> None:
        self.busy.emit("")
        self.leaving.emit()
        self.jobs.cancel("findings")
        self._words_timer.stop()
        self.article, self.path, self.files = opened.article, opened.path, opened.files
        self.findings = findings or Findings()
        self._remember(with_recent(self.settings, str(opened.path)))
        self._remember(replace(self.settings, last_files=(str(opened.path),)))
        self.article_opened.emit(opened.article)
        if findings:
            self._take(findings)

    def _refuse(self, error: Exception) -> None:
        self.busy.emit("")
        self.report(error)

    # Findings

    def _find(self, find: Callable[[Article, Progress], Findings]) -> None:
        if article := self.article:
            self.jobs.replace("findings", lambda going: find(article, going), self._take)

    def _take(self, findings: Findings) -> None:
        self.findings = findings
        self.analysis_ready.emit(findings)
        if not findings.complete:
            self._words_timer.start()

    def _find_words(self) -> None:
        self._find(self.study.in_full)

    # Settings and places

    def change(self, **values: Any) -> None:  # noqa: ANN401  # the fields of Settings
        """Change settings by name, tell everybody, and keep them."""
        before = self.settings
        self._remember(replace(before, **values))
        if self.settings != before:
            self.settings_changed.emit(self.settings, before)

    def remember_query(self, query: str) -> None:
        """Put a search first in the history."""
        before = self.settings
        self._remember(with_query(before, query))
        self.settings_changed.emit(self.settings, before)

    def remember_place(self, offset: int) -> None:
        """Keep the first visible character of the open article."""
        if self.article is not None:
            self._remember(with_position(self.settings, self.article.id, offset))

    @property
    def place(self) -> int:
        """Where the reader left the open article, as an offset of its text."""
        if self.article is None:
            return 0
        offset = self.settings.positions.get(self.article.id, 0)
        return offset if 0 <= offset < len(self.article.text) else 0

    def _remember(self, settings: Settings) -> None:
        if settings != self.settings:
            self.settings = settings
            self._save_timer.start()

    def _save(self) -> None:
        if self._saving:
            self._save_timer.start()
            return
        self._saving = True
        settings, file = self.settings, self._file
        self.jobs.start(lambda _: save(settings, file), self._saved_now, self._not_saved)

    def _saved_now(self, _: None) -> None:
        self._saving = self._warned = False

    def _not_saved(self, error: Exception) -> None:
        self._saving = False
        if not self._warned:
            self._warned = True
            self.report(error)

    def close(self) -> None:
        """End all work and write the settings."""
        self.leaving.emit()
        self._words_timer.stop()
        self._save_timer.stop()
        self.jobs.stop()
        try:
            save(self.settings, self._file)
        except ReaderError as error:
            self.say(error.text)

    # Words to the reader and wishes to the window

    def say(self, text: Text, details: str = "") -> None:
        """Show a sentence in the window."""
        self.noticed.emit(Notice(text, details))

    def report(self, error: BaseException) -> None:
        """Show an error that nobody expected as a sentence, its traceback on demand."""
        if isinstance(error, ReaderError):
            self.say(error.text)
            return
        from traceback import format_exception  # noqa: PLC0415  # rarely wanted

        sentence = Text(
            en="Something went wrong that should not have. What is open is still there.",
            zh="程序遇到意外错误。已打开的内容不受影响。",
        )
        self.say(sentence, "".join(format_exception(error)))

    def ask(self, request: Request) -> None:
        """Ask the window for something."""
        self.asked.emit(request)

    def words(self, text: Text) -> str:
        """Return a text in the language of the interface."""
        return text.in_language(chosen_language(self.settings.language))

    def _single_shot(self, milliseconds: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=milliseconds)
        timer.timeout.connect(act)
        return timer
