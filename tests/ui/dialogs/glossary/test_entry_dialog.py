"""The editor: its card follows what is written, saving is one act, doubles are told."""

import pytest
from PySide6.QtCore import Qt

from reader.glossary.concept import Kind
from reader.ui.dialogs.glossary.entry_dialog import EntryDialog
from reader.ui.dialogs.glossary.entry_fields import EntryFields
from reader.ui.dialogs.glossary.note_dialog import NoteDialog
from reader.ui.notes.own_glossaries import Draft


@pytest.fixture
def dialog_of(qtbot, workspace, look, fonts):
    def make(draft):
        made = EntryDialog(workspace, draft, look)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(made)
        return made

    return make


def write(dialog, **lines):
    for name, text in lines.items():
        widget = dialog.fields.field(name)
        (widget.setText if hasattr(widget, "setText") else widget.setPlainText)(text)
    dialog.show_card()


def test_the_first_entry_makes_the_first_glossary(own, dialog_of, workspace):
    dialog = dialog_of(Draft("双轨"))
    write(dialog, gloss_en="two tracks")
    dialog.accept()
    (glossary,) = own.state.contents
    (entry,) = own.state.entries(glossary)
    assert (entry.headword, entry.gloss_en) == ("双轨", "two tracks")
    assert own.state.named(glossary).name == "My Glossary"
    workspace.undo.undo()
    assert own.state.contents == {}


def test_pinyin_fills_itself_in_until_somebody_writes_another(own, dialog_of):
    dialog = dialog_of(Draft("银行"))
    assert dialog.fields.text().pinyin.replace(" ", "") == "yínháng"
    write(dialog, term="并轨")
    assert dialog.fields.text().pinyin.replace(" ", "") == "bìngguǐ"
    write(dialog, pinyin="Bìngguǐ")
    write(dialog, term="并轨制")
    assert dialog.fields.text().pinyin == "Bìngguǐ"


def test_the_card_shows_what_is_written(qtbot, own, dialog_of):
    dialog = dialog_of(Draft("两个确保"))
    write(dialog, members="生活费 = allowance\n养老金", definition_zh="说明。")
    told = dialog.card.content.spoken
    assert "1. 生活费 allowance" in told
    assert "说明。" in told
    assert dialog.concept().kind is Kind.FORMULA
    write(dialog, gloss_en="later")
    assert "later" in dialog.card.content.spoken


def test_an_entry_is_changed_and_deleted(filled, dialog_of, workspace):
    dialog = dialog_of(Draft(concept="own-1/gui"))
    write(dialog, gloss_zh="合为一轨")
    dialog.accept()
    assert filled.state.concept("own-1/gui").gloss_zh == "合为一轨"
    again = dialog_of(Draft(concept="own-1/gui"))
    again.delete_entry.click()
    assert filled.state.concept("own-1/gui") is None
    workspace.undo.undo()
    assert filled.state.concept("own-1/gui").gloss_zh == "合为一轨"


def test_an_entry_may_move_to_another_glossary(filled, dialog_of):
    dialog = dialog_of(Draft(concept="own-1/gui"))
    dialog.glossary.setCurrentIndex(dialog.glossary.findData("own-2"))
    dialog.accept()
    assert filled.state.concept("own-1/gui") is None
    assert filled.state.concept("own-2/gui").headword == "并轨"


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ({"term": ""}, "the term is missing"),
        ({"valid_from": "gestern"}, "no date"),
        ({"term": "长" * 120}, "120 characters"),
    ],
)
def test_what_cannot_be_kept_is_told_and_not_saved(own, dialog_of, lines, words):
    dialog = dialog_of(Draft("双轨"))
    write(dialog, **lines)
    assert words in dialog.message.text()
    assert not dialog.save.isEnabled()


def test_a_double_is_told_and_can_be_merged(filled, dialog_of, workspace):
    dialog = dialog_of(Draft("并轨", glossary="own-1"))
    write(dialog, gloss_en="merging")
    assert "already" in dialog.message.text()
    dialog.merge.click()
    (entry,) = filled.state.entries("own-1")
    assert entry.gloss_en == "merging"
    elsewhere = dialog_of(Draft("并轨", glossary="own-2"))
    assert "also stands in “我的”" in elsewhere.message.text()
    assert not elsewhere.merge.isVisibleTo(elsewhere)


def test_tab_leaves_a_field_of_several_lines(qtbot, qapp):
    fields = EntryFields()
    qtbot.addWidget(fields)
    assert all(
        fields.field(name).tabChangesFocus() for name in ("definition_zh", "members", "sources")
    )


def test_a_note_is_written_changed_and_taken_away(qtbot, own, workspace):
    for text, notes in (("课上讲", {"x": "课上讲"}), ("", {})):
        dialog = NoteDialog(workspace, "x")
        qtbot.addWidget(dialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        dialog.entry.setPlainText(text)
        dialog.accept()
        assert own.state.notes == notes
    workspace.undo.undo()
    assert own.state.notes == {"x": "课上讲"}


def test_syllables_of_a_word_are_joined_when_words_are_known(qtbot, own, dialog_of):
    dialog = dialog_of(Draft("中国银行"))
    qtbot.waitUntil(lambda: dialog.fields.text().pinyin == "zhōngguó yínháng")
