"""Which system libraries are asked for."""

import sys

import pytest

from launcher.libraries import OFFSCREEN, WAYLAND, XCB, missing, needed


@pytest.fixture(autouse=True)
def linux(monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")


def test_tests_need_only_what_draws_off_the_screen():
    assert needed({"DISPLAY": ":0"}, window=False) == OFFSCREEN


@pytest.mark.parametrize(
    ("environment", "beyond"),
    [
        ({"DISPLAY": ":0"}, XCB),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, WAYLAND),
        ({"WAYLAND_DISPLAY": "wayland-0", "QT_QPA_PLATFORM": "xcb"}, XCB),
        ({"QT_QPA_PLATFORM": "wayland;xcb"}, WAYLAND),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, {}),
    ],
    ids=str,
)
def test_a_window_needs_the_libraries_of_its_session(environment, beyond):
    assert needed(environment, window=True) == {**OFFSCREEN, **beyond}


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_other_systems_need_none(monkeypatch, system):
    monkeypatch.setattr(sys, "platform", system)
    assert needed({}, window=True) == {}


def test_missing_are_exactly_those_the_loader_does_not_find():
    def load(soname):
        if "xcb" in soname:
            raise OSError(soname)

    absent = missing({**OFFSCREEN, **XCB}, load)
    assert absent == {soname: package for soname, package in XCB.items() if "xcb" in soname}


def test_a_library_no_system_has_is_missing():
    assert missing({"libyandu-none.so.0": "none"}) == {"libyandu-none.so.0": "none"}
