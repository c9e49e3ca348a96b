"""The program that speaks: it says when it is over, when it fails, and is silent when told."""

import pytest
from PySide6.QtCore import QStandardPaths

from reader.ui import voice
from reader.ui.voice import Speaker, Voice, system_voice

SHELL = "/bin/sh"


@pytest.fixture
def found(monkeypatch):
    """Return a function that names the programs this system has."""
    system_voice.cache_clear()

    def having(*names):
        places = {name: f"/usr/bin/{name}" for name in names}
        monkeypatch.setattr(QStandardPaths, "findExecutable", lambda name: places.get(name, ""))

    yield having
    system_voice.cache_clear()


@pytest.fixture
def speaker(qapp, monkeypatch):
    """Return a function that makes a speaker whose voice is a script of the shell."""

    def made(script, silence=()):
        one = Voice(SHELL, lambda text, speed: ["-c", script, text, str(speed)], silence)
        monkeypatch.setattr(voice, "system_voice", lambda: one)
        return Speaker()

    return made


def test_the_dispatcher_is_asked_first(found):
    found("espeak-ng", "spd-say")
    one = system_voice()
    assert one.program == "/usr/bin/spd-say"
    assert one.arguments("-会议", 40)[-4:] == ["--rate", "40", "--", "-会议"]
    assert one.silence


def test_espeak_serves_where_it_is_alone(found):
    found("espeak-ng")
    usual, fast = (system_voice().arguments("会议", speed) for speed in (0, 80))
    assert usual == ["-v", "cmn", "-s", "175", "--", "会议"]
    assert int(fast[3]) > 175


def test_without_either_there_is_no_voice(found, qtbot):
    found()
    assert system_voice() is None
    speaker = Speaker()
    with qtbot.waitSignal(speaker.failed):
        speaker.say("会议", 0)


def test_the_end_is_told(qtbot, speaker):
    one = speaker('test "$0" = 会议 && test "$1" = 20')
    with qtbot.waitSignal(one.said):
        one.say("会议", 20)


def test_a_failure_is_told(qtbot, speaker):
    one = speaker("exit 3")
    with qtbot.waitSignal(one.failed):
        one.say("会议", 0)


def test_a_program_that_does_not_start_is_told(qtbot, qapp, monkeypatch):
    gone = Voice("/nowhere/spd-say", lambda text, _: [text])
    monkeypatch.setattr(voice, "system_voice", lambda: gone)
    one = Speaker()
    with qtbot.waitSignal(one.failed):
        one.say("会议", 0)


def test_it_is_silent_at_once_and_tells_nobody(qtbot, speaker, tmp_path):
    asked = tmp_path / "asked"
    one = speaker("exec sleep 60", ("-c", f"touch {asked}"))
    told = []
    one.said.connect(lambda: told.append("said"))
    one.failed.connect(lambda: told.append("failed"))
    one.say("会议", 0)
    one.stop()
    qtbot.waitUntil(asked.exists)
    assert told == []
    one.stop()
