"""What a library holds survives every end of a process that changes it."""

import subprocess
import sys

import pytest

from tests.conftest import ROOT


@pytest.mark.timeout(600)
@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_nothing_is_lost_by_kills_and_full_disks():
    command = [sys.executable, "-m", "benchmarks.library_safety", "--kills", "200", "--fills", "20"]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
