"""Fixtures for all tests."""

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROOT = Path(__file__).resolve().parents[1]
SHARED_DATA = ROOT.parent / "shared" / "data"


@pytest.fixture(autouse=True)
def private_folders(tmp_path, monkeypatch):
    """No test reads or writes the settings, caches and data of the person at this machine."""
    for name in ("CONFIG", "CACHE", "DATA"):
        monkeypatch.setenv(f"YANDU_{name}_DIR", str(tmp_path / name.lower()))


@pytest.fixture(scope="session")
def seed_path():
    return next((ROOT / "seeds").glob("*.txt"))


@pytest.fixture(scope="session")
def shared_data():
    if not SHARED_DATA.is_dir():
        pytest.skip("the folder of real texts (../shared/data) is absent")
    return SHARED_DATA
