"""Reading aloud: clause after clause, followed on the page; a silent service is told of."""

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest

from reader.article.model import Span
from reader.ui.commands import view as view_commands
from reader.ui.commands.command import is_possible
from reader.ui.commands.table import commands
from reader.ui.reading_modes import modes, read_aloud
from reader.ui.reading_modes.read_aloud import ReadAloud
from reader.ui.requests import Request
from tests.ui.stand_in import spans_of

USUAL = 1000 / 3.5  # milliseconds a syllable


class StandInSpeaker(QObject):
    said = Signal()
    failed = Signal()

    def __init__(self):
        super().__init__()
        self.texts, self.speeds, self.stops = [], [], 0

    def say(self, text, speed):
        self.texts.append(text)
        self.speeds.append(speed)

    def stop(self):
        self.stops += 1


class StandInTimer:
    passed = 0

    def start(self):
        StandInTimer.passed = 0

    def elapsed(self):
        return round(self.passed)


@pytest.fixture
def window(program, open_file):
    open_file(program.workspace)
    return program.window


@pytest.fixture
def speaker(qapp):
    return StandInSpeaker()


@pytest.fixture
def aloud(window, speaker, monkeypatch):
    monkeypatch.setattr(read_aloud, "QElapsedTimer", StandInTimer)
    StandInTimer.passed = 0
    window.view.set_word_finder(lambda _, at: Span(at - at % 2, at - at % 2 + 2))
    made = ReadAloud(window.workspace, window.view, speaker)
    made._clock.setInterval(10**6)
    yield made
    made.stop()


@pytest.fixture
def text(window):
    return window.workspace.article.text


def end(speaker, syllables=20):
    """Let the voice have said its clause."""
    StandInTimer.passed = syllables * USUAL
    speaker.said.emit()


def test_it_begins_at_the_cursor_and_goes_on(window, aloud, speaker, text):
    at = spans_of(text, "两个确保")[0].start
    window.view.select(Span(at, at))
    aloud.turn()
    assert speaker.texts[0].startswith("两个确保")
    end(speaker)
    assert text.index(speaker.texts[1]) >= at + len(speaker.texts[0])
    assert aloud.clause.start > at


def test_what_is_hidden_is_not_said(window, aloud, speaker, text):
    hidden = spans_of(text, "两个确保")[0]
    window.view.conceals = hidden.overlaps
    window.view.select(Span(hidden.start - 2, hidden.start - 2))
    aloud.turn()
    assert speaker.texts[0].startswith("落实，，，，")


def test_it_begins_at_the_first_line_in_sight(window, aloud, speaker, text):
    aloud.turn()
    assert text.startswith(speaker.texts[0])


def test_only_what_is_selected_is_read(window, aloud, speaker, text):
    window.view.select(spans_of(text, "两个确保")[0])
    aloud.turn()
    end(speaker)
    assert speaker.texts == ["两个确保"]
    assert aloud.clause is None


def test_the_word_is_followed_by_the_time(aloud, speaker, window, text):
    window.view.select(spans_of(text, "两个确保")[0])
    aloud.turn()
    first = aloud.word
    StandInTimer.passed = 3 * USUAL
    aloud._follow()
    assert aloud.word.start > first.start
    assert aloud.word.overlaps(aloud.clause)


def test_the_speed_of_the_voice_is_learnt(aloud, speaker):
    aloud.turn()
    StandInTimer.passed = 20_000
    speaker.said.emit()
    assert aloud._speed < 1 / USUAL
    aloud._workspace.change(speech_speed=40)
    assert aloud._speed > 1 / USUAL


def test_the_same_command_and_escape_stop_it(window, aloud, speaker):
    aloud.turn()
    aloud.turn()
    assert aloud.clause is aloud.word is None
    aloud.turn()
    QTest.keyClick(window.view, Qt.Key.Key_Escape)
    assert aloud.clause is None
    assert speaker.stops == 2


def test_another_article_stops_it(window, aloud, speaker, open_file, study):
    aloud.turn()
    study.articles["two.txt"] = study.articles["one.txt"]
    open_file(window.workspace, "two.txt")
    assert aloud.clause is None


@pytest.mark.parametrize("passed", [0, 10**6])
def test_a_service_without_a_voice_is_told_of(window, aloud, speaker, passed, qtbot):
    aloud.turn()
    StandInTimer.passed = passed
    with qtbot.waitSignal(window.workspace.noticed):
        aloud._follow()
        speaker.said.emit()
    assert aloud.clause is None


def test_a_failure_is_told_of_once(window, aloud, speaker, qtbot):
    aloud.turn()
    with qtbot.waitSignal(window.workspace.noticed):
        speaker.failed.emit()
    speaker.failed.emit()
    assert aloud.clause is None
    assert len(speaker.texts) == 1


def test_the_word_is_tinted(window, aloud):
    def picture():
        box = window.view.rects_of(Span(0, 2))[0].toRect()
        return window.view.viewport().grab(box).toImage()

    before = picture()
    aloud.turn()
    assert picture() != before
    aloud.turn()
    assert picture() == before


def command_of(key):
    return next(one for one in commands() if key in one.keys)


def test_without_a_service_the_command_is_grey_and_says_why(window, monkeypatch):
    monkeypatch.setattr(view_commands, "system_voice", lambda: None)
    command = command_of("F4")
    assert not is_possible(command, window.workspace)
    assert "spd-say" in command.about(window.workspace)


def test_faster_and_slower_have_bounds(window):
    faster, slower, usual = (
        next(one for one in commands() if one.text == text)
        for text in ("Read &Faster", "Read &Slower", "Read at the &Usual Speed")
    )
    for _ in range(9):
        faster.run(window.workspace)
    assert window.workspace.settings.speech_speed == 80
    for _ in range(9):
        slower.run(window.workspace)
    assert window.workspace.settings.speech_speed == -80
    usual.run(window.workspace)
    assert window.workspace.settings.speech_speed == 0


def test_the_wish_begins_it(window, monkeypatch):
    [made] = window.view.findChildren(modes.ReadingModes)
    turned = []
    monkeypatch.setattr(ReadAloud, "turn", lambda _: turned.append(True))
    window.workspace.ask(Request.READ_ALOUD)
    assert turned == [True]
    assert isinstance(made.aloud, ReadAloud)
