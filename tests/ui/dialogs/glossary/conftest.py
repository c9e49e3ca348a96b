"""Own glossaries in a workspace, read and ready."""

import pytest

from reader.glossary.own import Change, OwnGlossary
from reader.ui.term_card.type import CardLook
from reader.ui.theme import load_theme
from tests.glossary.concepts_made import concept, form

MINE = OwnGlossary("own-1", "我的", place=-2)
CLASS = OwnGlossary("own-2", "课堂", place=-1)
ENTRY = concept("own-1/gui", form("并轨", "bìngguǐ"))


@pytest.fixture
def own(qtbot, workspace):
    with qtbot.waitSignal(workspace.own.matched):
        workspace.own.after_reading(lambda _: None)
    return workspace.own


@pytest.fixture
def filled(qtbot, own):
    with qtbot.waitSignal(own.matched):
        own.act("Fill", [Change(None, thing) for thing in (MINE, CLASS, ENTRY)])
    return own


@pytest.fixture
def look(qapp):
    return CardLook(load_theme("light"), 15)
