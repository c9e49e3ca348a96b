"""Two starts at once."""

import subprocess
import sys
from pathlib import Path

import pytest

from launcher import lock
from launcher.lock import alone

ROOT = Path(__file__).resolve().parents[2]
A_START_WHOSE_PIP_WORKS = """
import sys
from pathlib import Path
from launcher import environment
with environment.alone(Path(sys.argv[1])) as held:
    environment._run(["sh", "-c", "echo working; cat"], held, shown=True)
"""


def test_the_lock_is_free_again_afterwards(tmp_path, capsys):
    for _ in range(2):
        with alone(tmp_path / "lock"):
            pass
    assert capsys.readouterr().err == ""


@pytest.mark.skipif(sys.platform == "win32", reason="a wait ends by itself there")
def test_a_second_start_says_that_it_waits(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    answers = iter([False, True])
    monkeypatch.setattr(lock, "_locked", lambda _, **__: next(answers))
    with alone(tmp_path / "lock"):
        assert "waiting" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="descriptors are not inherited there")
def test_the_lock_outlives_a_killed_start_while_its_pip_works(tmp_path):
    command = [sys.executable, "-c", A_START_WHOSE_PIP_WORKS, str(tmp_path / "lock")]
    pipes = {"stdin": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, cwd=ROOT, **pipes) as started:
        assert started.stderr.readline() == b"working\n"
        started.kill()
        started.wait()
        with (tmp_path / "lock").open("a+b") as other:
            assert not lock._locked(other.fileno())
            started.stdin.close()  # the work ends
            assert lock._locked(other.fileno(), wait=True)
