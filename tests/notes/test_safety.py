"""No mark that was acknowledged is lost, whatever ends the process or fails on the disk."""

import subprocess
import sys

import pytest

from tests.conftest import ROOT

KILLS = ("--kills", "200", "--fills", "20", "--rivals", "20", "--faults", "0")
FAULTS = ("--kills", "0", "--fills", "0", "--rivals", "0", "--faults", "5000")


@pytest.mark.timeout(600)
@pytest.mark.skipif(sys.platform == "win32", reason="forks")
@pytest.mark.parametrize("amounts", [KILLS, FAULTS], ids=["kills", "faults"])
def test_nothing_is_lost_by_kills_full_disks_and_faults(amounts):
    command = [sys.executable, "-m", "benchmarks.notes_safety", *amounts]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "Traceback" not in ended.stderr
