"""Simplified and traditional in the window: one key, loaded in the background, remembered."""

import pytest
from PySide6.QtCore import Qt

from reader.analysis.gaps import Gap, GapKind
from reader.analysis.model import Analysis, Keyword
from reader.analysis.term_index import TermIndex
from reader.article.model import Span
from reader.glossary.glossary import Glossary
from reader.ui.cards import Cards
from reader.ui.commands.table import commands
from reader.ui.panels.gaps.panel import GapsPanel
from reader.ui.panels.outline.panel import OutlinePanel
from reader.ui.study import Findings
from reader.ui.term_card.blocks import Block, CardContent, Run, Shape
from reader.ui.term_card.respelling import respelt
from tests.ui.stand_in import make_article, spans_of
from tests.ui.term_card.card_samples import concept


@pytest.fixture
def window(program, open_file):
    open_file(program.workspace)
    return program.window


@pytest.fixture
def wait_for(qtbot, window):
    def wait(text):
        qtbot.waitUntil(lambda: shown(window) == text)

    return wait


def shown(window):
    column = window.view.page.column
    [place, *_] = spans_of(column.text, "国务院总理")
    return column.shown_text(place)


def test_one_key_shows_the_other_characters_and_the_printed_ones_again(window, wait_for):
    command = next(one for one in commands() if "F8" in one.keys)
    command.run(window.workspace)
    wait_for("國務院總理")
    command.run(window.workspace)
    assert shown(window) == "国务院总理"


def test_terms_and_places_stay_those_of_the_text(window, wait_for):
    [place, *_] = spans_of(window.workspace.article.text, "两个确保")
    window.workspace.change(other_script=True)
    wait_for("國務院總理")
    box = window.view.rects_of(place)[0]
    offset = window.view.offset_at(box.center().toPoint())
    assert [term.span for term in window.view.index.covering(offset)] == [place]


def test_the_next_article_is_shown_so_at_once(window, wait_for, open_file, study):
    window.workspace.change(other_script=True)
    wait_for("國務院總理")
    study.articles["other.txt"] = make_article(copies=3)
    open_file(window.workspace, "other.txt")
    assert shown(window) == "國務院總理"


def test_another_variant_is_shown_when_it_is_chosen(window, wait_for, qtbot):
    window.workspace.change(other_script=True, traditional="taiwan_words")
    wait_for("國務院總理")
    first = window.view.page.column.convert
    window.workspace.change(traditional="hong_kong")
    qtbot.waitUntil(lambda: window.view.page.column.convert is not first)
    assert shown(window) == "國務院總理"


def test_the_projected_page_shows_the_same_characters(window, wait_for):
    window.workspace.change(other_script=True)
    wait_for("國務院總理")
    window.presenting.start(place=False)
    assert window.presenting.projector.view.page.column.convert is not None
    window.presenting.stop()


def test_what_is_shown_is_found(program, open_file, study, qtbot):
    study.articles["words.txt"] = make_article(headline="国务院总理谈软件和头发")
    open_file(program.workspace, "words.txt")
    window = program.window
    window.workspace.change(other_script=True, traditional="taiwan_words")
    qtbot.waitUntil(lambda: window.view.page.column.convert is not None)
    session = window.searching.session
    for query, written in (("軟體", "软件"), ("頭髮", "头发"), ("软件", "软件")):
        session.search(query)
        qtbot.waitUntil(lambda: not session.found.searching)
        [place] = spans_of(window.workspace.article.text, written)
        assert list(session.found.hits) == [place]


def test_the_page_beside_is_shown_so_too(window, wait_for, open_file, qtbot):
    open_file(window.workspace, "two.txt")
    window.workspace.change(side_by_side=True)
    sides = window.page_place.side_by_side
    qtbot.waitUntil(lambda: sides.beside.article is not None)
    window.workspace.change(other_script=True)
    wait_for("國務院總理")
    assert "國務院" in sides.beside.page.column.shown_text(Span(0, 60))
    window.workspace.change(other_script=False)
    assert "國務院" not in sides.beside.page.column.shown_text(Span(0, 60))


def test_the_key_words_of_the_legend_follow(window, wait_for, program):
    legend, workspace = program.window.legend.list, window.workspace

    def words():
        found = legend.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
        return {item.text(0) for item in found}

    analysis = Analysis(keywords=(Keyword("养老", 2.0, (Span(0, 2),)),))
    workspace._take(Findings(analysis, TermIndex(()), complete=True))
    workspace.change(other_script=True)
    wait_for("國務院總理")
    assert "養老" in words()
    workspace.change(other_script=False)
    assert "养老" in words()


def test_the_outline_and_what_is_not_explained_follow(window, wait_for, theme, qtbot):
    workspace = window.workspace
    panels = [OutlinePanel(workspace, theme), GapsPanel(workspace, theme)]
    for panel in panels:
        qtbot.addWidget(panel)
    outline, gaps = panels
    qtbot.waitUntil(lambda: not gaps._looking)
    gaps._take([Gap("养老金", GapKind.REPEATED, (Span(0, 3),))])
    workspace.change(other_script=True)
    wait_for("國務院總理")
    item = gaps.tree.topLevelItem(0).child(0)
    assert item.text(0) == "養老金"
    with qtbot.waitSignal(workspace.own.entry_asked) as asked:
        gaps._write(item)
    assert asked.args[0].label == "养老金"
    assert [row.text(0) for row in outline._items()] == [
        workspace.script.words(row.words) for row in outline._rows
    ]


def test_the_card_follows_but_for_its_labels():
    block = Block((Run("两个确保", name="见两个确保"),), "facts", Shape.FIELD, "术语")
    content = CardContent("下岗职工", "社会保障", "", (block,))
    shown = respelt(content, lambda text: text.replace("两", "兩").replace("职", "職"))
    assert (shown.title, shown.caption) == ("下岗職工", "社会保障")
    assert shown.blocks[0].runs[0] == Run("兩个确保", name="见兩个确保")
    assert shown.blocks[0].label == "术语"


def test_the_source_of_the_cards_asks_the_page_for_its_script(program, study, wait_for):
    study._glossary = Glossary({"两个确保": concept("两个确保", "两个确保")}, {}, "0")
    cards = Cards(program.window, program.workspace, program.appearance)
    subject = cards._source.linked("两个确保")
    assert cards._source.content(subject, second=False).title == "两个确保"
    program.workspace.change(other_script=True)
    wait_for("國務院總理")
    assert cards._source.content(subject, second=False).title == "兩個確保"
