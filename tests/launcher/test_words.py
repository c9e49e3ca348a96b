"""The language of the launcher."""

import io
import re
import sys

import pytest

from launcher.words import chosen, say, speaks_chinese
from tests.conftest import ROOT


@pytest.mark.parametrize(
    ("environment", "chinese"),
    [
        ({"LANG": "zh_CN.UTF-8"}, True),
        ({"LANG": "zh_TW.UTF-8"}, True),
        ({"LANG": "en_US.UTF-8"}, False),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "zh_CN.UTF-8"}, True),
        ({"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"}, False),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "zh_CN:en"}, True),
        ({"LANG": "C", "LANGUAGE": "zh_CN"}, False),
        ({}, False),
    ],
    ids=str,
)
def test_the_locale_chooses_the_language(monkeypatch, environment, chinese):
    monkeypatch.setattr(sys, "platform", "linux")
    assert speaks_chinese(environment) is chinese


@pytest.fixture
def chinese_system(monkeypatch):
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    monkeypatch.delenv("LANGUAGE", raising=False)


def test_a_chinese_system_gets_the_chinese_sentence(chinese_system):
    assert chosen("yes", "是") == "是"


def test_a_terminal_without_chinese_gets_english(chinese_system, monkeypatch):
    terminal = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stderr", terminal)
    say("yes", "是")
    assert terminal.buffer.getvalue() == b"yes\n"


def test_chinese_sentences_have_chinese_punctuation():
    texts = [*(ROOT / "launcher").glob("*.py"), ROOT / "run.py", ROOT / "reader" / "startup.py"]
    lines = [line for text in texts for line in text.read_text("utf-8").splitlines()]
    assert [line for line in lines if re.search("[\u4e00-\u9fff][,;:!?(]", line)] == []
