"""Runs a command in this process and keeps what it printed."""

import json
from dataclasses import dataclass

import pytest

from reader.cli import main
from reader.importers.reading import read_article
from reader.notes.store import NotesStore, notes_folder


@dataclass(frozen=True)
class Answer:
    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)


@pytest.fixture
def run(capsys):
    def command(*arguments):
        code = main([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        return Answer(code, printed.out, printed.err)

    return command


@pytest.fixture(autouse=True)
def english_system(monkeypatch):
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")


@pytest.fixture
def article_file(tmp_path):
    path = tmp_path / "短文.txt"
    path.write_text("落实“两个确保”。\n\n失业保险、失业保险。\n", encoding="utf-8")
    return path


@pytest.fixture
def article(article_file):
    return read_article(article_file)


@pytest.fixture
def store():
    made = NotesStore(notes_folder())
    yield made
    made.close()
