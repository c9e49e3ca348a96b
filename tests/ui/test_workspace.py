"""The workspace opens, finds, remembers and tells; what was open stays open on failure."""

from pathlib import Path

import pytest

from reader.errors import RefusedInput, SettingsError
from reader.language import Text
from reader.settings import Settings, load
from reader.ui import saving
from reader.ui.notices import Notice
from reader.ui.requests import Request
from tests.ui.stand_in import make_article


def test_a_file_is_opened_with_its_terms_at_once(workspace, open_file, study):
    opened = []
    workspace.article_opened.connect(opened.append)
    open_file(workspace)
    assert opened == [study.articles["one.txt"]]
    assert workspace.findings.analysis.terms


def test_a_long_article_is_shown_before_its_terms(qtbot, workspace, study):
    study.articles["long.txt"] = make_article(copies=2000)
    heard = []
    workspace.article_opened.connect(lambda _: heard.append(bool(workspace.findings.index.terms)))
    with qtbot.waitSignal(workspace.analysis_ready):
        workspace.open([Path("long.txt")])
    assert heard == [False]
    assert workspace.findings.index.terms


def test_a_long_article_that_was_kept_is_shown_with_its_terms(qtbot, workspace, study):
    study.articles["long.txt"] = make_article(copies=2000)
    study.kept = True
    heard = []
    workspace.article_opened.connect(lambda _: heard.append(bool(workspace.findings.index.terms)))
    with qtbot.waitSignal(workspace.analysis_ready):
        workspace.open([Path("long.txt")])
    assert heard == [True]


def test_words_follow_when_the_page_has_been_read_a_while(qtbot, workspace, open_file):
    workspace._words_timer.setInterval(1)
    open_file(workspace)
    qtbot.waitUntil(lambda: workspace.findings.complete)
    assert workspace.findings.analysis.keywords


def test_kept_findings_need_no_words(workspace, open_file, study):
    study.kept = True
    open_file(workspace)
    assert not workspace._words_timer.isActive()


def test_a_refused_file_is_said_and_what_was_open_stays(qtbot, workspace, open_file, study):
    open_file(workspace)
    with qtbot.waitSignal(workspace.noticed) as blocker:
        workspace.open([Path("none.txt")])
    assert blocker.args[0].text.en == "“none.txt” cannot be opened."
    assert workspace.article is study.articles["one.txt"]
    assert workspace.path == Path("one.txt")


def test_the_leafing_goes_round_the_opened_files(qtbot, workspace, open_file):
    open_file(workspace, "one.txt", "two.txt")
    for name in ("two.txt", "one.txt"):
        with qtbot.waitSignal(workspace.article_opened):
            workspace.leaf(1)
        assert workspace.path == Path(name)


def test_the_files_stay_when_one_of_them_is_refused(qtbot, workspace, open_file):
    open_file(workspace, "one.txt", "two.txt")
    with qtbot.waitSignal(workspace.noticed):
        workspace.open([Path("none.txt")])
    with qtbot.waitSignal(workspace.article_opened):
        workspace.leaf(1)
    assert workspace.path == Path("two.txt")


def test_where_the_first_file_is_refused_the_others_are_opened(qtbot, workspace):
    said = []
    workspace.noticed.connect(lambda notice: said.append(notice.text.en))
    with qtbot.waitSignal(workspace.article_opened):
        workspace.open([Path("none.txt"), Path("nor.txt"), Path("two.txt"), Path("one.txt")])
    assert said == ["“none.txt” cannot be opened.", "“nor.txt” cannot be opened."]
    assert workspace.path == Path("two.txt")
    assert len(workspace.tabs.open) == 2


def test_reopening_asks_for_the_chosen_encoding(qtbot, workspace, open_file, study):
    open_file(workspace)
    with qtbot.waitSignal(workspace.article_opened):
        workspace.reopen("gb18030")
    assert study.asked == [None, "gb18030"]


def test_opening_is_told_from_begin_to_end(qtbot, workspace, open_file):
    told = []
    workspace.busy.connect(told.append)
    open_file(workspace)
    assert told == ["one.txt", ""]


def test_only_the_last_of_two_files_asked_for_is_shown(qtbot, workspace):
    opened = []
    workspace.article_opened.connect(lambda article: opened.append(article.title))
    workspace.open([Path("one.txt")])
    with qtbot.waitSignal(workspace.analysis_ready):
        workspace.open([Path("two.txt")])
    assert opened == ["第二篇"]


def test_a_change_of_settings_is_told_with_what_was_before(workspace):
    heard = []
    workspace.settings_changed.connect(lambda now, before: heard.append((before.zoom, now.zoom)))
    workspace.change(zoom=130)
    workspace.change(zoom=130)
    assert heard == [(100, 130)]


def test_changes_are_written_after_a_moment(qtbot, workspace, settings_path):
    workspace._saving.timer.setInterval(1)
    workspace.change(theme="dark")
    qtbot.waitUntil(settings_path.exists)
    qtbot.waitUntil(lambda: load(settings_path).settings.theme == "dark")


def test_settings_that_cannot_be_written_are_said_once(qtbot, workspace, monkeypatch):
    def refuse(settings, path):
        raise SettingsError(en="The disk is full.", zh="磁盘已满。")

    monkeypatch.setattr(saving, "save", refuse)
    workspace._saving.timer.setInterval(1)
    notices = []
    workspace.noticed.connect(notices.append)
    workspace.change(zoom=110)
    qtbot.waitUntil(lambda: bool(notices))
    workspace.change(zoom=120)
    qtbot.waitUntil(
        lambda: not workspace._saving._saving and not workspace._saving.timer.isActive()
    )
    assert [notice.text.en for notice in notices] == ["The disk is full."]


def test_a_save_waits_for_the_one_under_way(qtbot, workspace, settings_path):
    workspace._saving._saving = True
    workspace.change(zoom=110)
    workspace._saving._save()
    assert workspace._saving.timer.isActive()
    assert not settings_path.exists()


def test_closing_writes_everything(workspace, open_file, settings_path):
    open_file(workspace)
    workspace.remember_place(40)
    workspace.close()
    kept = load(settings_path).settings
    assert kept.positions == {workspace.article.id: 40}
    assert kept.last_files == kept.recent_files == ("one.txt",)


def test_closing_says_what_cannot_be_written(workspace, monkeypatch):
    def refuse(settings, path):
        raise SettingsError(en="The disk is full.", zh="磁盘已满。")

    notices = []
    workspace.noticed.connect(notices.append)
    monkeypatch.setattr(saving, "save", refuse)
    workspace.close()
    assert notices[0].text.en == "The disk is full."


def test_the_place_in_an_article_is_remembered(workspace, open_file):
    open_file(workspace)
    assert workspace.place == 0
    workspace.remember_place(33)
    assert workspace.place == 33


def test_a_place_outside_the_article_counts_as_its_beginning(workspace, open_file):
    open_file(workspace)
    workspace.remember_place(10**9)
    assert workspace.place == 0


def test_without_an_article_there_is_no_place(workspace):
    workspace.remember_place(5)
    assert workspace.place == 0
    assert workspace.settings.positions == {}


def test_a_search_is_put_first_in_the_history(workspace):
    heard = []
    workspace.settings_changed.connect(lambda now, _: heard.append(now.find_history))
    workspace.remember_query("试点")
    assert heard == [("试点",)]


def test_an_unexpected_error_becomes_a_sentence_with_its_traceback(qtbot, workspace, jobs):
    with qtbot.waitSignal(workspace.noticed) as blocker:
        jobs.start(lambda _: 1 / 0, lambda _: None)
    assert "ZeroDivisionError" in blocker.args[0].details
    assert "意外错误" in blocker.args[0].text.zh


def test_an_error_for_people_is_said_as_it_stands(qtbot, workspace):
    notices = []
    workspace.noticed.connect(notices.append)
    workspace.report(RefusedInput(en="No.", zh="不。"))
    assert notices == [Notice(Text(en="No.", zh="不。"))]


def test_an_unexpected_error_while_opening_ends_the_opening(qtbot, workspace, study):
    study.failure = ZeroDivisionError()
    told = []
    workspace.busy.connect(told.append)
    with qtbot.waitSignal(workspace.noticed):
        workspace.open([Path("one.txt")])
    assert told[-1] == ""


def test_an_article_is_shown_even_when_its_terms_cannot_be_found(qtbot, workspace, study):
    study.blind = ZeroDivisionError()
    with qtbot.waitSignals([workspace.article_opened, workspace.noticed]):
        workspace.open([Path("one.txt")])
    assert workspace.article is study.articles["one.txt"]
    assert workspace.findings.analysis.terms == ()


def test_a_wish_is_passed_on(qtbot, workspace):
    with qtbot.waitSignal(workspace.asked) as blocker:
        workspace.ask(Request.FIND)
    assert blocker.args == [Request.FIND]


@pytest.mark.parametrize(("language", "words"), [("en", "Yes."), ("zh_CN", "是。")])
def test_texts_are_in_the_language_of_the_interface(workspace, language, words):
    workspace.change(language=language)
    assert workspace.words(Text(en="Yes.", zh="是。")) == words


def test_settings_of_the_start_are_not_rewritten_unasked(workspace, settings_path):
    workspace.change()
    assert not workspace._saving.timer.isActive()
    assert workspace.settings == Settings(language="en", theme="light")


def test_the_articles_of_one_file_can_be_leafed_through(qtbot, workspace, open_file, study):
    study.counts["one.txt"] = 2
    study.articles["one.txt#1"] = make_article(headline="第二章")
    open_file(workspace)
    assert [source.part for source in workspace.neighbours] == [0, 1]
    with qtbot.waitSignal(workspace.article_opened):
        workspace.leaf(1)
    assert workspace.article.title == "第二章"
    assert workspace.settings.last_files[0].startswith("part:1 ")
