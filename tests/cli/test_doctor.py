"""`yandu doctor`."""

import pytest

from reader.cli import check_up
from reader.health import Check
from reader.language import Text

GOOD = Check("disk", ok=True, detail=Text(en="fine", zh="好"))
BAD = Check(
    "glossary", ok=False, detail=Text(en="lost", zh="丢失"), fix=Text(en="Mend it.", zh="请修复。")
)


def test_this_machine_is_looked_at_whole(run, qapp):
    answer = run("doctor", "--json")
    checks = answer.json["checks"]
    assert all(check.keys() == {"name", "ok", "detail", "fix"} for check in checks)
    names = {check["name"] for check in checks}
    assert names >= {"pyside6", "display", "qt-platform", "font", "translations"}
    assert names >= {"settings", "cache", "disk", "glossary"}


def test_everything_is_ok_where_the_tests_run(run, qapp):
    answer = run("doctor", "--json")
    assert [check for check in answer.json["checks"] if not check["ok"]] == []
    assert answer.code == 0


@pytest.mark.parametrize(("checks", "code"), [((GOOD,), 0), ((GOOD, BAD), 1)])
def test_one_fault_makes_the_exit_code(run, monkeypatch, checks, code):
    monkeypatch.setattr(check_up, "examine", lambda *_: checks)
    monkeypatch.setattr(check_up, "_qt_checks", tuple)
    assert run("doctor").code == code


@pytest.mark.parametrize(("language", "remedy"), [("en", "→ Mend it."), ("zh", "→ 请修复。")])
def test_people_read_what_to_do(run, monkeypatch, language, remedy):
    monkeypatch.setattr(check_up, "examine", lambda *_: (GOOD, BAD))
    monkeypatch.setattr(check_up, "_qt_checks", tuple)
    lines = run("doctor", "--lang", language).out.splitlines()
    assert [line.split()[0] for line in lines] == ["ok", "!!", "→"]
    assert lines[2].strip() == remedy


def test_a_qt_that_cannot_be_loaded_is_a_fault_with_a_remedy(run, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "reader.ui.offscreen.doctor", None)
    answer = run("doctor", "--json")
    fault = next(check for check in answer.json["checks"] if check["name"] == "qt")
    assert answer.code == 1
    assert "libgl1" in fault["fix"]
