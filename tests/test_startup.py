"""The checks that come before Qt."""

import hashlib
import subprocess
import sys

import pytest

from reader.errors import StartError
from reader.startup import (
    check_qt,
    display_problem,
    input_method,
    input_plugins,
    installed_qt,
    leave_openssl,
    without_qt,
)


def test_the_broken_pair_of_qt_and_python_is_refused_by_name():
    with pytest.raises(StartError) as refused:
        check_qt("6.12.0", (3, 11))
    for sentence in (refused.value.text.en, refused.value.text.zh):
        assert "6.12.0" in sentence
        assert "3.11" in sentence


@pytest.mark.parametrize(
    ("qt", "python"), [("6.11.3", (3, 11)), ("6.12.0", (3, 12)), ("6.12.1", (3, 11)), ("", (3, 11))]
)
def test_other_pairs_of_qt_and_python_pass(qt, python):
    check_qt(qt, python)


def test_the_installed_qt_is_the_first_in_the_import_path(tmp_path):
    for folder, version in (("first", "6.12.0"), ("second", "6.11.3")):
        package = tmp_path / folder / "PySide6"
        package.mkdir(parents=True)
        (package / "__init__.py").write_text(f'x = 1\n__version__ = "{version}"\n', "utf-8")
    places = [str(tmp_path / name) for name in ("none", "first", "second")]
    assert installed_qt(places) == "6.12.0"


@pytest.mark.parametrize("source", ["", None])
def test_an_unknown_qt_has_no_version(tmp_path, source):
    if source is not None:
        (tmp_path / "PySide6").mkdir()
        (tmp_path / "PySide6" / "__init__.py").write_text(source, "utf-8")
    assert installed_qt([str(tmp_path)]) == ""


def test_the_version_read_from_the_file_is_the_one_qt_reports():
    pyside = pytest.importorskip("PySide6")
    assert installed_qt(sys.path) == pyside.__version__


def test_without_a_display_there_is_a_sentence_in_both_languages():
    problem = display_problem({}, system="linux")
    assert "DISPLAY" in problem.en
    assert "屏幕" in problem.zh


def test_a_display_that_does_not_answer_is_named():
    problem = display_problem({"DISPLAY": ":9"}, reaches=lambda _: False, system="linux")
    assert ":9" in problem.en
    assert ":9" in problem.zh


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X displays are Linux's")
def test_an_x_display_nobody_serves_is_found_out():
    assert display_problem({"DISPLAY": ":98765"})


@pytest.mark.parametrize(
    "environment",
    [{"DISPLAY": ":9"}, {"WAYLAND_DISPLAY": "wayland-0"}, {"QT_QPA_PLATFORM": "offscreen"}],
    ids=str,
)
def test_where_a_window_can_be_shown_there_is_no_problem(environment):
    assert display_problem(environment, reaches=lambda _: True, system="linux") is None


def test_other_systems_always_have_a_display():
    assert display_problem({}, system="darwin") is None


def test_without_the_x_library_the_word_is_left_to_qt(monkeypatch):
    def no_library(name):
        raise OSError(name)

    monkeypatch.setattr("reader.startup.ctypes.CDLL", no_library)
    assert display_problem({"DISPLAY": ":98765"}, system="linux") is None


@pytest.mark.parametrize(
    ("module", "plugins", "expected"),
    [
        ("fcitx", ["libibusplatforminputcontextplugin.so"], "ibus"),
        ("fcitx5", [], "ibus"),
        ("fcitx", ["libfcitx5platforminputcontextplugin.so"], None),
        ("ibus", [], None),
        (None, [], None),
    ],
)
def test_fcitx_is_reached_through_ibus_when_its_plugin_is_absent(module, plugins, expected):
    environment = {} if module is None else {"QT_IM_MODULE": module}
    assert input_method(environment, plugins) == expected


def test_the_plugins_of_the_first_pyside_are_listed(tmp_path):
    for place, name in (("one", "libibus.so"), ("two", "libfcitx.so")):
        folder = tmp_path / place / "PySide6" / "Qt" / "plugins" / "platforminputcontexts"
        folder.mkdir(parents=True)
        (folder / name).touch()
    folders = [str(tmp_path / name) for name in ("none", "one", "two")]
    assert input_plugins(folders) == ("libibus.so",)
    assert input_plugins([str(tmp_path)]) == ()


def test_hashes_are_the_same_without_openssl():
    code = (
        "import sys; from reader.startup import leave_openssl; leave_openssl(); import hashlib;"
        "assert sys.modules['_hashlib'] is None; print(hashlib.sha256(b'x').hexdigest())"
    )
    told = subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.PIPE).stdout
    assert told.decode().strip() == hashlib.sha256(b"x").hexdigest()


def test_a_python_without_hashes_of_its_own_keeps_openssl(monkeypatch):
    monkeypatch.delitem(sys.modules, "_hashlib", raising=False)
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    leave_openssl()
    assert "_hashlib" not in sys.modules


@pytest.mark.parametrize(
    ("told", "chinese"),
    [
        (
            "libEGL.so.1: cannot open shared object file: No such file or directory",
            "无法加载 Qt（缺少系统库 libEGL.so.1）；请运行“yandu doctor”查看原因。",
        ),
        (
            "No module named 'PySide6'",
            "无法加载 Qt（Qt 的文件缺失，或已损坏）；请运行“yandu doctor”查看原因。",
        ),
    ],
)
def test_why_qt_is_not_there_is_told_in_each_language(told, chinese):
    refusal = without_qt(ImportError(told)).text
    assert refusal == (f"Qt cannot be loaded ({told}); “yandu doctor” tells more.", chinese)
