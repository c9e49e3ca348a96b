"""The browser: what is typed narrows, Enter reads in place, links lead on, lists go out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QFileDialog

from reader.glossary.category import Category
from reader.glossary.concept import Kind, Member, Relation, RelationKind
from reader.glossary.glossary import Glossary
from reader.glossary.own import Change, OwnGlossary
from reader.ui.notes.own_glossaries import Draft
from reader.ui.panels.glossary.panel import GlossaryPanel
from reader.ui.panels.glossary.printing import document_of
from tests.glossary.concepts_made import concept, form

LINKED = (Relation(RelationKind.RELATED, "shuang"),)
CONCEPTS = (
    concept("bing", form("并轨", "bìngguǐ"), valid_from="1994", relations=LINKED),
    concept("shuang", form("双轨", "shuāngguǐ"), valid_from="1984", category=Category.POLITICS),
    concept(
        "san",
        form("三项", "sān xiàng"),
        kind=Kind.FORMULA,
        members=(Member(1, "并轨", "x", "bing"),),
    ),
)


@pytest.fixture
def panel(qtbot, workspace, study, theme, fonts):
    study._glossary = Glossary({c.id: c for c in CONCEPTS}, {}, "1")
    made = GlossaryPanel(workspace, theme)
    qtbot.addWidget(made)
    made.resize(420, 700)
    made.show()
    qtbot.waitUntil(lambda: made.model.rowCount() == 3)
    return made


def listed(panel):
    return [one.id for one in panel.model.concepts]


def search(qtbot, panel, text="", **boxes):
    panel.query.line.setText(text)
    for name, value in boxes.items():
        box = getattr(panel.query, name)
        box.setCurrentIndex(box.findData(value)) if hasattr(box, "findData") else box.setText(value)
    with qtbot.waitSignal(panel.model.modelReset):
        panel.query.changed.emit()
    return listed(panel)


def test_everything_is_listed_at_first(panel):
    assert listed(panel) == ["bing", "san", "shuang"]
    assert panel.count.text() == "3 entries"


def test_what_is_wanted_narrows_the_list(qtbot, panel):
    assert search(qtbot, panel, "binggui") == ["bing"]
    assert search(qtbot, panel, "并轨", where="member") == ["san"]
    assert search(qtbot, panel, "", where="anywhere", category="politics") == ["shuang"]
    assert search(qtbot, panel, category="*", year="1990") == ["shuang"]


def test_typing_searches_by_itself(qtbot, panel):
    with qtbot.waitSignal(panel.model.modelReset):
        qtbot.keyClicks(panel.query.line, "shuang")
    qtbot.waitUntil(lambda: listed(panel) == ["shuang"])


def test_keys_lead_from_the_line_to_the_card_and_back(qtbot, panel):
    panel.enter()
    qtbot.keyClick(panel.query.line, Qt.Key.Key_Down)
    assert panel.table.hasFocus()
    assert panel.card.subject.concept == "bing"
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert panel.card.isAncestorOf(panel.focusWidget())
    panel.card.close_requested.emit()
    assert panel.table.hasFocus()
    qtbot.keyClick(panel.table, Qt.Key.Key_Escape)
    assert panel.query.line.hasFocus()


def test_links_are_walked_in_the_card(qtbot, panel):
    panel.table.selectRow(0)
    link = next(link for link in panel.card.view.links if "双轨" in link.accessibleName())
    link.click()
    assert panel.card.subject.concept == "shuang"
    panel.card.go_back()
    assert panel.card.subject.concept == "bing"


def test_own_entries_are_listed_with_their_glossary_and_can_be_edited(qtbot, panel, workspace):
    things = (OwnGlossary("own-1", "我的"), concept("own-1/x", form("三轨", "sānguǐ")))
    workspace.own.act("Add", [Change(None, thing) for thing in things])
    qtbot.waitUntil(lambda: panel.model.rowCount() == 4)
    assert search(qtbot, panel, "三轨", glossary="own-1") == ["own-1/x"]
    assert "[我的]" in panel.model.index(0, 3).data()
    panel.table.selectRow(0)
    with qtbot.waitSignal(workspace.own.entry_asked) as asked:
        next(x for x in panel.card.view.links if x.accessibleName() == "Edit").click()
    assert asked.args == [Draft(concept="own-1/x")]


def test_chosen_rows_go_out_or_all(qtbot, panel):
    assert len(panel.table.chosen()) == 3
    panel.table.selectRow(0)
    assert len(panel.table.chosen()) == 3
    panel.table.selectAll()
    panel.export_button.click()
    (dialog,) = panel.findChildren(QFileDialog)
    assert any(".toml" in name for name in dialog.nameFilters())
    dialog.close()


def test_the_list_can_be_printed(qtbot, panel):
    panel.print_button.click()
    (dialog,) = panel.window().findChildren(QPrintDialog)
    dialog.close()


def test_paper_shows_entries_as_plain_text(qapp):
    odd = concept("a", form("<b>并轨</b>", "bìngguǐ"), valid_from="1994")
    text = document_of([odd, *CONCEPTS], "en").toPlainText()
    assert "<b>并轨</b>" in text
    assert "1. 并轨  x" in text


def test_the_panel_speaks_the_language_of_the_interface(qtbot, panel, workspace, theme):
    workspace.change(language="zh_CN")
    assert panel._source.language == "zh"
    panel.set_theme(theme)
    panel.return_to()
    assert panel.table.hasFocus()
