"""What the reader knows is kept by acts, and need not be marked."""

import pytest

from reader.errors import NotesError
from reader.glossary.glossary import Glossary
from reader.glossary.stage import Stage
from reader.ui.cards import Cards
from reader.ui.requests import Request
from reader.ui.term_card.stage_row import StageRow
from reader.ui.term_card.type import CardLook
from tests.glossary.concepts_made import concept
from tests.ui.stand_in import TERMS


@pytest.fixture
def stages(workspace):
    return workspace.stages


def turned(qtbot, stages, name, stage):
    with qtbot.waitSignal(stages.changed):
        stages.turn(name, stage)


def test_a_stage_is_an_act_that_can_be_undone(qtbot, workspace, stages):
    turned(qtbot, stages, "两个确保", Stage.KNOWN)
    assert stages.of("两个确保") is Stage.KNOWN
    with qtbot.waitSignal(stages.changed):
        workspace.undo.undo()
    assert stages.of("两个确保") is Stage.NEW


def test_the_same_stage_again_leads_back_to_new(qtbot, stages):
    for wanted in (Stage.LEARNING, Stage.NEW):
        turned(qtbot, stages, "低保", Stage.LEARNING)
        assert stages.of("低保") is wanted


def test_what_is_ignored_is_never_marked_and_what_is_known_on_demand(qtbot, stages):
    for name, stage in (("a", Stage.KNOWN), ("b", Stage.IGNORED), ("c", Stage.LEARNING)):
        turned(qtbot, stages, name, stage)
    assert stages.hidden(only_unknown=False) == {"b"}
    assert stages.hidden(only_unknown=True) == {"a", "b"}


def test_a_store_that_fails_is_told_and_changes_nothing(qtbot, workspace, stages, monkeypatch):
    turned(qtbot, stages, "a", Stage.KNOWN)
    store = workspace.notebook.store

    def fail(*_):
        raise NotesError(en="The disk is full.", zh="磁盘已满。")

    monkeypatch.setattr(store.acquaintance, "put", fail)
    with qtbot.waitSignal(workspace.noticed):
        stages.turn("b", Stage.KNOWN)
    assert stages.of("b") is Stage.NEW


@pytest.fixture
def cards(program, study, open_file):
    study._glossary = Glossary({name: concept(name, name) for name in TERMS}, {}, "1")
    open_file(program.workspace)
    return Cards(program.window, program.workspace, program.appearance)


def underlined(program):
    marks = program.window.view._shown.marks
    text = program.workspace.article.text
    return {text[m.span.start : m.span.end] for m in marks.within(0, len(text)) if m.kind}


def test_a_known_term_is_not_marked_where_only_the_unknown_is(qtbot, program, cards):
    program.window.view.next_term()
    term = program.window.view.current_term.concepts[0]
    with qtbot.waitSignal(program.workspace.stages.changed):
        program.workspace.ask(Request.TERM_IS_KNOWN)
    assert term in underlined(program)
    program.workspace.change(only_unknown=True)
    assert term not in underlined(program)


def test_the_card_and_the_legend_tell_the_stage(qtbot, program, cards):
    program.window.view.next_term()
    with qtbot.waitSignal(program.workspace.stages.changed):
        program.workspace.ask(Request.TERM_IS_LEARNT)
    concept_id = program.window.view.current_term.concepts[0]
    content = cards._source.content(cards._source.linked(concept_id), second=False)
    assert content.stage is Stage.LEARNING
    assert "learning 1" in program.window.legend.stages.text()


def test_the_foot_of_the_card_tells_the_stage_and_takes_another(qtbot, program, cards):
    program.workspace.ask(Request.SHOW_CARD)
    chips = cards.card.stages.chips
    assert chips[Stage.NEW].isChecked()
    assert "Ctrl+Alt+K" in chips[Stage.KNOWN].toolTip()
    with qtbot.waitSignal(program.workspace.stages.changed):
        chips[Stage.KNOWN].click()
    subject = cards.card.subject.concept
    assert program.workspace.stages.of(subject) is Stage.KNOWN
    with qtbot.waitSignal(program.workspace.stages.changed):
        chips[Stage.KNOWN].click()
    assert chips[Stage.NEW].isChecked()
    with qtbot.waitSignal(program.workspace.stages.changed):
        program.workspace.undo.undo()
    assert chips[Stage.KNOWN].isChecked()


def test_the_keyboard_reaches_each_stage_of_the_card(program, cards):
    program.workspace.ask(Request.SHOW_CARD)
    cards.card.focus_first()
    reached = set()
    for _ in range(40):
        cards.card.focusNextPrevChild(True)
        reached.add(cards.card.focusWidget())
    assert reached >= set(cards.card.stages.chips.values())


def test_the_pinned_card_and_the_map_take_stages_too(qtbot, program, cards):
    program.workspace.ask(Request.PIN_CARD)
    for pane, stage in ((cards.panel.card, Stage.LEARNING), (cards.map_window.card, Stage.IGNORED)):
        with qtbot.waitSignal(program.workspace.stages.changed):
            pane.stage_asked.emit(cards.panel.subject.concept, stage)
        assert cards.panel.card.stages.chips[stage].isChecked()


def test_the_keys_are_left_out_where_there_is_no_room(qtbot, theme):
    row = StageRow(CardLook(theme))
    qtbot.addWidget(row)
    row.show()
    for width, shown in ((420, True), (240, False)):
        row.resize(width, 30)
        assert row._keys.isVisible() is shown
    row.set_stage(None)
    assert row.isHidden()


def test_without_a_term_the_reader_is_told_what_to_do(qtbot, program, cards):
    with qtbot.waitSignal(program.workspace.noticed) as told:
        program.workspace.ask(Request.TERM_IS_IGNORED)
    assert "card of a term" in told.args[0].text.en
