"""Several articles open at once: turning, closing, opening again, the next start."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from reader.settings import Settings
from reader.ui import tabs as tabs_module
from reader.ui.app import tab_shown
from reader.ui.sources import FileSource
from reader.ui.tabs import wants_new_tab
from tests.ui.stand_in import make_article

ONE, TWO, THREE = (FileSource(Path(f"{name}.txt")) for name in ("one", "two", "three"))


@pytest.fixture
def three(workspace, study, open_file):
    study.articles["three.txt"] = make_article(headline="第三篇")
    open_file(workspace, "one.txt", "two.txt", "three.txt")
    return workspace.tabs


@pytest.fixture
def shown(qtbot, three, workspace):
    """Return a function that does something and waits for the article it shows."""

    def do(act, *values):
        with qtbot.waitSignal(workspace.visited):
            act(*values)
        return workspace.source

    return do


def paths(tabs):
    return [tab.visit.source.path.stem for tab in tabs.open.tabs]


def test_files_opened_together_get_a_tab_each_and_the_first_is_shown(three, workspace, study):
    assert paths(three) == ["one", "two", "three"]
    assert (three.open.current, workspace.source, len(study.asked)) == (0, ONE, 1)
    assert workspace.neighbours == (ONE, TWO, THREE)


def test_more_files_than_fit_can_only_be_leafed_through(workspace, open_file, monkeypatch):
    monkeypatch.setattr(tabs_module, "MOST_AT_ONCE", 1)
    open_file(workspace, "one.txt", "two.txt")
    assert paths(workspace.tabs) == ["one"]


def test_the_articles_of_one_file_share_a_tab(workspace, study, open_file):
    study.counts["one.txt"] = 2
    open_file(workspace)
    assert paths(workspace.tabs) == ["one"]
    assert len(workspace.neighbours) == 2


def test_a_tab_is_read_when_it_is_first_shown_and_then_kept(three, shown, workspace, study):
    assert shown(three.step, 1) == TWO
    assert len(study.asked) == 2
    found = workspace.findings
    three.turn_to(0)
    assert workspace.source == ONE
    three.turn_to(1)
    assert (workspace.source, workspace.findings) == (TWO, found)
    assert len(study.asked) == 2


def test_the_step_goes_round_the_end(three, shown):
    assert shown(three.step, -1) == THREE


def test_each_article_is_shown_where_its_reader_left_it(three, shown, workspace):
    workspace.remember_place(30)
    shown(three.step, 1)
    three.turn_to(0)
    assert workspace.place == 30


def test_a_file_that_changed_is_read_again(three, shown, study, tmp_path):
    path = tmp_path / "one.txt"
    path.write_text("前", encoding="utf-8")
    shown(three._workspace.open, [path])
    shown(three.step, -1)
    asked = len(study.asked)
    path.write_text("后来更长", encoding="utf-8")
    shown(three.step, 1)
    assert len(study.asked) == asked + 1


def test_terms_of_glossaries_that_changed_meanwhile_are_found_again(three, shown, study):
    shown(three.step, 1)
    tab = three.open.tabs[0]
    three.open.tabs[0] = replace(tab, findings=replace(tab.findings, own="before"))
    asked = len(study.asked)
    shown(three.turn_to, 0)
    assert three.open.shown.findings.own == ""
    assert len(study.asked) == asked


def test_the_next_takes_the_place_of_a_closed_tab_the_one_before_at_the_end(three, shown):
    assert shown(three.close_shown) == TWO
    assert paths(three) == ["two", "three"]
    shown(three.step, 1)
    three.close_shown()
    assert paths(three) == ["two"]
    three.close_shown()
    assert paths(three) == ["two"]


def test_another_tab_is_closed_without_being_shown(three, workspace):
    three.close(1)
    assert (paths(three), workspace.source) == (["one", "three"], ONE)


@pytest.mark.parametrize("number", [0, 1, 2])
def test_all_others_are_closed(three, shown, number):
    if number:
        shown(three.close_others, number)
    else:
        three.close_others(0)
    assert paths(three) == [["one", "two", "three"][number]]


def test_the_last_closed_is_opened_again_and_shown(three, shown, workspace):
    three.close(1)
    assert shown(three.reopen) == TWO
    assert (paths(three), three.open.current) == (["one", "two", "three"], 1)
    three.reopen()
    assert workspace.source == TWO


def test_a_tab_that_cannot_be_opened_leaves_all_as_it_was(three, study, qtbot, workspace):
    study.failure = OSError("gone")
    with qtbot.waitSignal(workspace.noticed):
        three.close_shown()
    assert (paths(three), three.open.current) == (["one", "two", "three"], 0)
    study.failure = None
    with qtbot.waitSignal(workspace.visited):
        three.turn_to(1)
    assert len(three.open) == 3


def test_the_tabs_and_their_order_are_remembered(three, shown, workspace):
    shown(three.step, 1)
    three.move(1, 0)
    settings = workspace.settings
    assert (settings.last_files, settings.last_tab) == (("two.txt", "one.txt", "three.txt"), 0)


def test_the_next_start_reads_only_the_tab_that_was_shown(workspace, study, qtbot):
    with qtbot.waitSignal(workspace.visited):
        workspace.tabs.restore([ONE, TWO], 1)
    assert (workspace.source, paths(workspace.tabs)) == (TWO, ["one", "two"])
    assert len(study.asked) == 1


def test_one_file_comes_back_without_tabs(workspace, qtbot):
    with qtbot.waitSignal(workspace.visited):
        workspace.tabs.restore([ONE], 0)
    assert len(workspace.tabs.open) == 1


def test_the_tab_shown_last_is_found_though_others_are_gone():
    settings = Settings(last_files=("gone.txt", "one.txt", "two.txt"), last_tab=2)
    assert tab_shown(settings, [ONE, TWO]) == 1
    assert tab_shown(Settings(), [ONE]) == 0


def test_control_opens_apart(monkeypatch):
    monkeypatch.setattr(
        tabs_module.QGuiApplication, "keyboardModifiers",
        staticmethod(lambda: Qt.KeyboardModifier.ControlModifier),
    )  # fmt: skip
    assert wants_new_tab()
