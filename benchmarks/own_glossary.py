"""A reader's own glossary of 100,000 terms: loaded from the notes, matched, changed.

`python -m benchmarks.own_glossary`; needs neither display nor Qt.
"""

import dataclasses
import tempfile
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path
from statistics import median

from benchmarks.matching import TERMS, dictionary
from benchmarks.tables import show, spread, verdict
from benchmarks.texts import MILLION, long_text
from reader.glossary.combined import CombinedMatcher
from reader.glossary.concept import Concept, Form, FormKind
from reader.glossary.matcher import TermMatcher
from reader.glossary.own import Change, OwnGlossary, OwnState
from reader.notes.store import NotesStore

LOAD_BAR, MATCH_BAR = 1000.0, 150.0  # milliseconds
_ROUNDS = 5


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        store = NotesStore(Path(folder))
        entries = [_entry(concept) for concept in dictionary().concepts.values()]
        added = _time(lambda: _add(store, entries))
        text = long_text(MILLION)
        content = store.glossaries.state().contents["own-1"]
        matcher = CombinedMatcher([TermMatcher(content)])
        rows = [
            ("", "median (least–greatest)", "bar", ""),
            ("adding them all, ms", f"{added:.0f}", "", ""),
            _row("loading and building the matcher, ms", lambda: _load(store), LOAD_BAR),
            _row("  the same in CPU time, ms", lambda: _load(store), clock=time.process_time),
            _row("  of it reading the notes, ms", store.glossaries.state),
            _row("matching, ms", lambda: deque(matcher.find(text), 0), MATCH_BAR),
            _row(
                "  the same in CPU time, ms",
                lambda: deque(matcher.find(text), 0),
                clock=time.process_time,
            ),
            _row("changing one entry and reading again, ms", lambda: _change(store)),
        ]
        store.close()
    show(f"{len(text):,} characters, {TERMS:,} own terms", rows)


def _entry(concept: Concept) -> Concept:
    """Give a word what an imported entry has: pinyin, a gloss, a definition."""
    form = Form(concept.headword, FormKind.FULL, "cíyǔ")
    return dataclasses.replace(
        concept,
        id=f"own-1/{concept.headword}",
        forms=(form,),
        gloss_en="a word of the dictionary",
        definition_en="a word of the dictionary, with a definition of the usual length",
    )


def _add(store: NotesStore, entries: list[Concept]) -> None:
    glossary = OwnGlossary("own-1", "词典")
    store.glossaries.apply([Change(None, thing) for thing in (glossary, *entries)])


def _load(store: NotesStore) -> OwnState:
    state = store.glossaries.state()
    TermMatcher(state.contents["own-1"])
    return state


def _change(store: NotesStore) -> None:
    state = store.glossaries.state()
    before = next(iter(state.entries("own-1")))
    after = dataclasses.replace(before, gloss_en=before.gloss_en + "!")
    store.glossaries.apply([Change(before, after)])
    _load(store)


def _time(act: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    started = clock()
    act()
    return (clock() - started) * 1000


def _row(
    name: str,
    act: Callable[[], object],
    bar: float = 0.0,
    clock: Callable[[], float] = time.perf_counter,
) -> tuple[str, ...]:
    values = [_time(act, clock) for _ in range(_ROUNDS)]
    judged = (f"{bar:g}", verdict(median(values), bar)) if bar else ("", "")
    return (name, spread(values), *judged)


if __name__ == "__main__":
    main()
