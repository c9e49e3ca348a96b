"""Files are read in a second process, which may die of one without harm to the others."""

import os
import signal

import pytest

from reader.errors import StartError
from reader.importers import reading_process
from reader.importers.reading_process import ReadingProcess
from reader.importers.wire import FileEnd
from tests.importers.containers.archives_made import article, file_with


@pytest.fixture
def process():
    process = ReadingProcess()
    yield process
    process.close()


def look_around():
    pass


def read(process, paths):
    news = [one for some in process.read(enumerate(map(str, paths)), look_around) for one in some]
    titles = [one.what.content.title for one in news if not isinstance(one.what, FileEnd)]
    ends = [(one.file, one.what.refusal) for one in news if isinstance(one.what, FileEnd)]
    return titles, ends


def test_files_come_in_their_order_each_with_its_end(process, tmp_path):
    paths = [file_with(tmp_path, f"{n}.md", article(f"第{n}篇")) for n in range(50)]
    titles, ends = read(process, paths)
    assert titles == [f"第{n}篇" for n in range(50)]
    assert ends == [(n, None) for n in range(50)]


def test_all_comes_in_order_though_little_may_be_read_ahead(process, tmp_path, monkeypatch):
    monkeypatch.setattr(reading_process, "serve", serve_with_little_ahead)
    paths = [file_with(tmp_path, f"{n}.md", article(f"第{n}篇")) for n in range(50)]
    titles, ends = read(process, paths)
    assert titles == [f"第{n}篇" for n in range(50)]
    assert ends == [(n, None) for n in range(50)]


@pytest.mark.skipif(not hasattr(os, "nice"), reason="the system has no ranks")
def test_the_second_process_gives_way_to_the_first(process, tmp_path):
    path = file_with(tmp_path, "a.md", article("甲"))
    reading = process.read([(0, str(path))], look_around)
    next(reading)
    least = min(19, os.getpriority(os.PRIO_PROCESS, 0) + 10)
    assert os.getpriority(os.PRIO_PROCESS, process.pid) >= least


def test_a_refused_file_says_why_and_the_next_is_read(process, tmp_path):
    paths = [tmp_path / "missing.md", file_with(tmp_path, "a.md", article("甲"))]
    titles, ends = read(process, paths)
    assert titles == ["甲"]
    assert "missing.md" in ends[0][1].en


def test_the_file_that_kills_the_process_is_refused_and_the_others_are_read(
    process, tmp_path, monkeypatch
):
    monkeypatch.setenv("YANDU_TEST_DEADLY", "3.md")
    monkeypatch.setattr(reading_process, "serve", serve_or_die)
    paths = [file_with(tmp_path, f"{n}.md", article(f"第{n}篇")) for n in range(6)]
    titles, ends = read(process, paths)
    assert list(dict.fromkeys(titles)) == [f"第{n}篇" for n in (0, 1, 2, 4, 5)]
    assert [number for number, refusal in ends if refusal] == [3]
    assert "3.md" in dict(ends)[3].en


def test_a_process_that_cannot_start_ends_the_reading_at_once(process, tmp_path, monkeypatch):
    monkeypatch.setattr(reading_process, "serve", die_at_once)
    starts = []
    monkeypatch.setattr(
        process, "_start", lambda: (starts.append(1), ReadingProcess._start(process))
    )
    paths = [file_with(tmp_path, f"{n}.md", article(f"第{n}篇")) for n in range(6)]
    with pytest.raises(StartError, match="exit code 3"):
        read(process, paths)
    assert starts == [1]


def test_a_system_that_starts_no_process_is_named(process, tmp_path, monkeypatch):
    def refuse(_self):
        raise OSError(12, "Cannot allocate memory")

    monkeypatch.setattr("multiprocessing.process.BaseProcess.start", refuse)
    with pytest.raises(StartError, match="too little memory"):
        read(process, [tmp_path / "a.md"])


def test_closing_ends_the_process_at_once(process, tmp_path):
    path = file_with(tmp_path, "a.md", article("甲"))
    next(process.read([(1, str(path))], look_around))
    child = process._process.pid
    process.close()
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)


def test_whoever_waits_is_asked_now_and_then_and_may_stop(process, tmp_path):
    def stop():
        raise KeyboardInterrupt

    process._start()
    os.kill(process._process.pid, signal.SIGSTOP)
    coming = process.read([(1, str(tmp_path / "a.md"))], stop)
    with pytest.raises(KeyboardInterrupt):
        next(coming)


def die_at_once(_requests, _answers):
    os._exit(3)


def serve_or_die(requests, answers):
    from reader.importers import reading_server

    opener = reading_server.pieces

    def pieces(path):
        if path.name == os.environ["YANDU_TEST_DEADLY"]:
            os.kill(os.getpid(), signal.SIGKILL)
        return opener(path)

    reading_server.pieces = pieces
    reading_server.serve(requests, answers)


def serve_with_little_ahead(requests, answers):
    from reader.importers import reading_server

    reading_server._ANSWER_PIECES, reading_server._MOST_AHEAD = 3, 1
    reading_server.serve(requests, answers)
