"""Whatever is wrong with a file of annotations, it does no harm."""

import subprocess
import sys

import pytest

from tests.conftest import ROOT


@pytest.mark.timeout(300)
def test_three_thousand_spoiled_files_do_no_harm():
    command = [sys.executable, "-m", "benchmarks.hostile_packs", "--files", "3000"]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
