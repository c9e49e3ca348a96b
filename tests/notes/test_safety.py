"""No mark that was acknowledged is lost, whatever ends the process or fails on the disk."""

import subprocess
import sys

import pytest

from tests.conftest import ROOT

NOTHING = {"--kills": 0, "--fills": 0, "--rivals": 0, "--crashes": 0, "--faults": 0}
KILLS = {"--kills": 200, "--fills": 20, "--rivals": 20}
CRASHES = {"--crashes": 1_000}
FAULTS = {"--faults": 5_000}


@pytest.mark.timeout(600)
@pytest.mark.skipif(sys.platform == "win32", reason="forks")
@pytest.mark.parametrize("amounts", [KILLS, CRASHES, FAULTS], ids=["kills", "crashes", "faults"])
def test_nothing_is_lost_by_kills_full_disks_and_faults(amounts):
    options = [str(part) for one in (NOTHING | amounts).items() for part in one]
    command = [sys.executable, "-m", "benchmarks.notes_safety", *options]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "Traceback" not in ended.stderr
