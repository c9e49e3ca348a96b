"""What is open and how it is shown; the one place through which changes pass."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QUndoStack

from reader.analysis.progress import Progress
from reader.article.model import Article
from reader.errors import ReaderError
from reader.language import Text
from reader.remembering import with_position, with_query
from reader.settings import Settings
from reader.ui.jobs import Jobs
from reader.ui.languages import chosen_language
from reader.ui.library_place import LibraryPlace
from reader.ui.notes.annotations import Annotations
from reader.ui.notes.notebook import Notebook
from reader.ui.notes.own_glossaries import OwnGlossaries
from reader.ui.notes.stages import Stages
from reader.ui.open_library import OpenLibrary
from reader.ui.saving import Saving
from reader.ui.shown_script import ShownScript
from reader.ui.sources import FileSource, LibrarySource, Source, titled, with_opened
from reader.ui.study import Findings, Study
from reader.ui.tabs import Tabs
from reader.ui.trail import Trail
from reader.ui.visits import Asked, Stay, Visit
from reader.ui.window_signals import WindowSignals

PACK = ".yandupack"  # a file that is not read but merged into the notes
LONG = 100_000  # characters; the terms of a longer article are looked for after it is shown
BEFORE_WORDS = 1500  # milliseconds between the page and the slow dictionary of words
Sources = Sequence[Source]


class Workspace(WindowSignals):
    """The open article, its findings, the library and the settings; the centre of all signals.

    Attributes:
        article: the open one.
        source: what it was opened from.
        neighbours: what was opened with it, to be leafed through.
        library: opened when it is first wanted.
        notebook: the reader's lists and searches.
        annotations: the reader's marks on the open article.
        own: the reader's own glossaries.
        stages: how well the reader knows the concepts.
        undo: every act that can be taken back.
        tabs: what else is open.
        trail: the way back and forward.
        script: in which characters the open article is shown.
        presenting: the article is on the projector.

    Signals:
        leaving: the open article is about to give way to another, or to the end.
        article_opened: Article, now the open one.
        visited: Visit that began, after the article was opened or when it was open already.
        analysis_ready: Findings of the open article.
        settings_changed: Settings now, Settings before.
        busy: str, name of the file that is being opened; empty when that is over.
    """

    leaving = Signal()
    article_opened = Signal(object)
    visited = Signal(object)
    analysis_ready = Signal(object)
    settings_changed = Signal(object, object)
    busy = Signal(str)

    def __init__(
        self, settings: Settings, file: Path, study: Study, place: LibraryPlace, jobs: Jobs
    ) -> None:
        super().__init__()
        self.settings = settings
        self.jobs = jobs
        self.study = study
        self.library = OpenLibrary(place, jobs, self)
        self.undo = QUndoStack(self)
        self.notebook = Notebook(place, jobs, self.undo)
        self.own = OwnGlossaries(place, self.notebook, jobs, self.undo, study)
        self.annotations = Annotations(self.notebook, jobs, self.undo, self.own.step)
        self.stages = Stages(self.notebook, self.undo)
        self.article: Article | None = None
        self.source: Source | None = None
        self.findings = Findings()
        self.presenting = False
        self.neighbours: tuple[Source, ...] = ()
        self.tabs = Tabs(self)
        self.trail = Trail(self)
        self.script = ShownScript()
        self._saving = Saving(lambda: self.settings, file, jobs, self)
        self._words_timer = QTimer(self, singleShot=True, interval=BEFORE_WORDS)
        self._words_timer.timeout.connect(lambda: self.find_with(self.study.in_full))
        self._saving.failed.connect(self.report)
        self.notebook.failed.connect(self.report)
        self.annotations.failed.connect(self.report)
        jobs.failed.connect(self.report)

    # Opening

    @property
    def path(self) -> Path | None:
        """The open file; None for an article of the library."""
        return self.source.path if isinstance(self.source, FileSource) else None

    @property
    def visit(self) -> Visit | None:
        """How the open article was opened last."""
        return self.trail.visit

    def open(self, files: Sequence[Path]) -> None:
        """Open some files in tabs of their own, the first is shown. Packs are asked for."""
        packs = [path for path in files if path.suffix.lower() == PACK]
        for path in packs:
            self.pack_asked.emit(path)
        self.open_sources([FileSource(path) for path in files if path not in packs], apart=True)

    def open_sources(self, sources: Sources, *, apart: bool = False) -> None:
        """Open the first of some files and articles that can be; the others can be leafed to."""
        if sources:
            self.go(Visit(sources[0], apart=apart), sources, sources[1:])

    def go(self, visit: Visit, neighbours: Sources = (), instead: Sources = ()) -> None:
        """Open what a visit is of, at its hit; a file, which may have changed, is read again."""
        if isinstance(visit.source, LibrarySource) and visit.source == self.source:
            self.jobs.cancel("open")
            self.busy.emit("")
            self._arrive(Asked(visit, tuple(neighbours)))
        else:
            self._open(Asked(visit, tuple(neighbours) or (visit.source,)), instead)

    def open_again(self, stay: Stay, step: int) -> None:
        """Open what lies `step` places on the trail, at the line where its reader left it."""
        self._open(Asked(stay.visit, (stay.visit.source,), step, offset=stay.offset))

    def reopen(self, encoding: str) -> None:
        """Read the open file again in another character encoding."""
        if isinstance(self.source, FileSource):
            self._open(Asked(Visit(self.source), self.neighbours, encoding=encoding))

    def reload(self) -> None:
        """Read the open file again, which another program may have changed."""
        if isinstance(self.source, FileSource):
            self._open(Asked(Visit(self.source), self.neighbours, again=True))

    def leaf(self, step: int) -> None:
        """Open the file that stands `step` places after the open one, round the end."""
        if self.source in self.neighbours:
            place = self.neighbours.index(self.source) + step
            source = self.neighbours[place % len(self.neighbours)]
            self._open(Asked(Visit(source), self.neighbours))

    def _open(self, asked: Asked, instead: Sources = ()) -> None:
        source = asked.visit.source

        def refuse(error: Exception) -> None:
            self.busy.emit("")
            self.report(error)
            self.open_sources(instead, apart=asked.visit.apart)

        self.busy.emit(source.name)
        self.jobs.replace(
            "open",
            lambda progress: self.read(source, progress, asked.encoding),
            lambda article: self._look_for_terms(asked, article),
            refuse,
        )

    def read(self, source: Source, progress: Progress, encoding: str | None = None) -> Article:
        """Return the article of a source; on a job's thread."""
        if isinstance(source, FileSource):
            return self.study.read(source.path, encoding, source.part, progress)
        return self.library.required().article(source.id)

    def _look_for_terms(self, asked: Asked, article: Article) -> None:
        """Find the terms first, if that takes no time, so that the page is painted once."""
        if len(article.text) > LONG and not self.study.is_kept(article):
            self._show(asked, article)
            self.find_with(lambda article, _: self.study.at_once(article))
            return

        def show_without(error: Exception) -> None:
            self._show(asked, article)
            self.report(error)

        self.jobs.replace(
            "open",
            lambda _: self.study.at_once(article),
            lambda findings: self._show(asked, article, findings),
            show_without,
        )

    def show_kept(self, asked: Asked, article: Article, findings: Findings | None) -> None:
        """Show an article that was read before, and what was found in it if that is known."""
        self.jobs.cancel("open")
        if findings is None:
            self._look_for_terms(asked, article)
        else:
            self.study.turn_to(article)
            self._show(asked, article, findings)

    def _show(self, asked: Asked, article: Article, findings: Findings | None = None) -> None:
        self.busy.emit("")
        self.leaving.emit()
        place = self.place if asked.again else asked.offset
        self.jobs.cancel("findings")
        self._words_timer.stop()
        self.article, self.source = article, asked.visit.source
        self.findings = findings or Findings()
        self._remember(with_opened(self.settings, titled(self.source, article)))
        if place is not None:
            self.remember_place(min(place, len(article.text) - 1))
        self.neighbours = self._neighbours(asked)
        self.article_opened.emit(article)
        if isinstance(self.source, LibrarySource):
            self.notebook.want()
        if findings:
            self._take(findings)
        self._arrive(asked)

    def _neighbours(self, asked: Asked) -> tuple[Source, ...]:
        """Return what can be leafed to: what was opened together, or the articles of one file."""
        source = self.source
        if isinstance(source, FileSource) and {source} >= set(asked.neighbours):
            return source.with_siblings(self.study.parts(source.path))
        return asked.neighbours

    def _arrive(self, asked: Asked) -> None:
        self.tabs.take(asked.visit)
        self.trail.arrive(asked)
        self.visited.emit(asked.visit)

    # Findings

    def find_with(self, find: Callable[[Article, Progress], Findings]) -> None:
        """Find things in the open article in place of what is being found."""
        if article := self.article:
            self.jobs.replace("findings", lambda going: find(article, going), self._take)

    def _take(self, findings: Findings) -> None:
        self.findings = findings
        self.analysis_ready.emit(findings)
        if not findings.complete:
            self._words_timer.start()

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

    def remember_place(self, offset: int, article: Article | None = None) -> None:
        """Keep the first visible character of an article, usually of the open one."""
        if article := article or self.article:
            self._remember(with_position(self.settings, article.id, offset))

    def remember_tabs(self, lines: Sequence[str], shown: int) -> None:
        """Keep what is open, and which of it is shown."""
        self._remember(replace(self.settings, last_files=tuple(lines), last_tab=max(0, shown)))

    @property
    def place(self) -> int:
        """Where the reader left the open article, as an offset of its text."""
        offset = self.settings.positions.get(self.article.id, 0) if self.article else 0
        return offset if self.article and 0 <= offset < len(self.article.text) else 0

    def _remember(self, settings: Settings) -> None:
        if settings != self.settings:
            self.settings = settings
            self._saving.later()

    def close(self) -> None:
        """End all work and write the settings."""
        self.leaving.emit()
        self._words_timer.stop()
        self.undo.blockSignals(True)  # noqa: FBT003  # the end of the stack is of no interest
        if self.jobs.stop():  # else a job still uses it; whatever end it comes to, nothing is lost
            self.library.close()
        self.notebook.close()
        try:
            self._saving.finish()
        except ReaderError as error:
            self.say(error.text)

    def words(self, text: Text) -> str:
        """Return a text in the language of the interface."""
        return text.in_language(chosen_language(self.settings.language))
